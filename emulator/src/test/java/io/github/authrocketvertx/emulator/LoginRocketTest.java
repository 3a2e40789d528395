package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoginRocketTest extends CallerTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private Reply send(String path, String type, String body) throws Exception {
        return sendTo(caller.emulator.loginRocketUrl(), path, type, body);
    }

    private Reply sendTo(String base, String path, String type, String body) throws Exception {
        return caller.send(HttpRequest.newBuilder(URI.create(base + path))
                .header("User-Agent", "Firefox/38.0")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonObject post(String path, Object... parameters) throws Exception {
        Reply reply = send(path, JSON, Caller.object(parameters).encode());
        assertEquals(200, reply.status(), reply.text());
        return reply.json();
    }

    private String error(String path, Object... parameters) throws Exception {
        JsonObject answer = post(path, parameters);
        assertEquals(Set.of("error"), answer.fieldNames(), answer.encode());
        return answer.getString("error");
    }

    private void setSignupMode(Object mode, Object allowed) throws Exception {
        String rocket = caller.get("auth_providers?provider_type=login_rocket")
                .each("id")
                .get(0);
        caller.put("auth_providers/" + rocket, Caller.rooted("auth_provider", "signup_mode", mode, "signup", allowed));
    }

    @Test
    void logsInAndOut() throws Exception {
        caller.createUser("sam");
        assertNotEquals(caller.emulator.baseUrl(), caller.emulator.loginRocketUrl());
        JsonObject answer = post("login", "username", "Sam", "password", "correct horse");
        String token = answer.getString("token");
        assertTrue(Jwt.verifies(token, caller.emulator.jwtKey()));
        assertEquals("https://app.example/login?token=" + token, answer.getString("url"));
        JsonObject session = caller.get("sessions/" + token).json();
        assertEquals("Firefox/38.0", session.getJsonObject("request").getString("client"));
        assertEquals("Login failed", error("login", "username", "sam", "password", "wrong"));
        assertEquals("Login failed", error("login", "username", "kim", "password", "wrong"));
        assertTrue(error("login", "username", "sam").contains("password"));
        assertNotNull(post("login", "email", "sam@example.com", "password", "correct horse")
                .getString("token"));
        assertEquals(new JsonObject(), post("logout", "token", token));
        assertEquals(404, caller.get("sessions/" + token).status());
        assertEquals("Token is invalid", error("logout", "token", "x"));
    }

    @Test
    void takesFormsQueriesAndCallbacks() throws Exception {
        caller.createUser("sam");
        Reply form = send("login", FORM, "username=sam&password=correct+horse");
        assertTrue(form.json().containsKey("token"));
        String url = caller.emulator.loginRocketUrl() + "login?username=sam&password=correct%20horse";
        Reply got = caller.send(HttpRequest.newBuilder(URI.create(url)));
        assertTrue(got.json().containsKey("token"));
        Reply script = caller.send(HttpRequest.newBuilder(URI.create(url + "&callback=jQuery.cb_1"))
                .header("Origin", "https://app.example"));
        assertTrue(script.text().matches("(?s)jQuery\\.cb_1\\(\\{.*\\}\\);"), script.text());
        assertTrue(script.header("content-type").startsWith("application/javascript"));
        assertEquals("https://app.example", script.header("access-control-allow-origin"));
        Reply odd = caller.send(HttpRequest.newBuilder(URI.create(url + "&callback=alert(1)")));
        assertTrue(odd.json().containsKey("error"));
        Reply preflight =
                caller.send(HttpRequest.newBuilder(URI.create(url)).method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, preflight.status());
        assertEquals("GET, POST, OPTIONS", preflight.header("access-control-allow-methods"));
    }

    @Test
    void answersNothingElse() throws Exception {
        for (String path : List.of("", "users", "login/x", "%ff", "lpl_1/v1/login")) {
            assertEquals(404, send(path, JSON, "{}").status(), path);
        }
        for (String body : List.of("", "{", "[]", "{\"username\":{}}", "{\"username\":[1],\"password\":null}")) {
            assertTrue(send("login", JSON, body).json().containsKey("error"), body);
        }
        assertTrue(send("login", "text/plain", "x").json().containsKey("error"));
    }

    @Test
    void asksForASecondFactor() throws Exception {
        String secret = caller.emulator.enableTotp(caller.createUser("sam").getString("id"));
        JsonObject first = post("login", "username", "sam", "password", "correct horse");
        assertEquals(Set.of("token"), first.fieldNames());
        String token = first.getString("token");
        assertTrue(token.startsWith("kli_"));
        assertEquals("Login failed", error("login/verify", "token", token, "code", "1"));
        JsonObject second = post("login/verify", "token", token, "code", caller.emulator.totpCode(secret));
        assertTrue(second.getString("url").endsWith(second.getString("token")));
    }

    @Test
    void signsUpTheWayTheRealmWants() throws Exception {
        Object[] sam = {
            "username", "sam", "email", "sam@example.com", "email_confirmation", "sam@example.com",
            "password", "correct horse", "password_confirmation", "correct horse", "org_name", "Widgets"
        };
        assertTrue(error("signup", "username", "sam").contains("Password can't be blank"));
        sam[5] = "other@example.com";
        assertTrue(error("signup", sam).contains("confirmation"));
        sam[5] = sam[3];
        JsonObject answer = post("signup", sam);
        assertTrue(answer.getString("url").endsWith("&signup=true"));
        assertEquals(0, caller.get("orgs").collection().size());
        assertTrue(error("signup", sam).contains("taken"));
        caller.delete("users/sam", "");

        setSignupMode("user_org", true);
        post("signup", sam);
        String org = caller.get("orgs").each("id").get(0);
        assertEquals(1, caller.get("memberships?org_id=" + org).collection().size());
        caller.delete("users/sam", "");
        sam[11] = "";
        assertTrue(error("signup", sam).contains("Org name"));

        setSignupMode("user_token", true);
        JsonObject kept = post("signup", sam);
        assertTrue(kept.getString("token").startsWith("utk_"));
        assertEquals("https://app.example/login?token=" + kept.getString("token"), kept.getString("url"));
        assertEquals(404, caller.get("users/sam").status());
        caller.create("users", "user", "token", kept.getString("token"));
        assertNotNull(
                post("login", "username", "sam", "password", "correct horse").getString("token"));

        String rocket = caller.get("auth_providers?provider_type=login_rocket")
                .each("id")
                .get(0);
        caller.put("auth_providers/" + rocket, Caller.rooted("auth_provider", "login", false));
        assertEquals("Login is not allowed", error("login", "username", "sam", "password", "correct horse"));
        setSignupMode("user", false);
        assertEquals("Signup is not allowed", error("signup", sam));
    }

    @Test
    void givesANewPassword() throws Exception {
        String id = caller.createUser("sam").getString("id");
        assertEquals(new JsonObject(), post("password/forgot", "username", "sam"));
        assertEquals("User not found", error("password/forgot", "username", "kim"));
        String token = caller.emulator.passwordToken(id);
        JsonObject reset = post(
                "password/reset",
                "token",
                token,
                "password",
                "battery staple",
                "password_confirmation",
                "battery staple");
        String login = reset.getString("token");
        assertTrue(Jwt.verifies(login, caller.emulator.jwtKey()));
        assertEquals("Token is invalid", error("password/reset", "token", token, "password", "x"));
        assertEquals(
                "Current password does not match",
                error("profile/password", "token", login, "current_password", "x", "password", "correct horse"));
        assertEquals(
                new JsonObject(),
                post(
                        "profile/password",
                        "token",
                        login,
                        "current_password",
                        "battery staple",
                        "password",
                        "four word"));
        assertEquals("Token is invalid", error("profile/password", "token", "x"));
        assertNotNull(post("login", "username", "sam", "password", "four word").getString("token"));
    }

    @Test
    void verifiesAnEmailAddress() throws Exception {
        String id = caller.createUser("sam").getString("id");
        assertEquals(new JsonObject(), post("email/request", "username", "sam"));
        assertEquals(new JsonObject(), post("email/verify", "token", caller.emulator.emailToken(id)));
        assertEquals("verified", caller.get("users/sam").json().getString("email_verification"));
        assertFalse(error("email/verify", "token", "x").isEmpty());
    }

    @Test
    void servesEveryAppOfEveryRealm() throws Exception {
        String realm = caller.create("realms", "realm", "name", "Other").getString("id");
        String in = "?realm_id=" + realm;
        String app = caller.create(
                        "login_policies" + in, "login_policy", "name", "A", "login_handler", "https://a.example/in?x=1")
                .getString("id");
        caller.create(
                "users" + in,
                "user",
                Caller.user("sam").getJsonObject("user").getMap().entrySet().stream()
                        .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
        String base = caller.emulator.loginRocketUrl(app);
        String body =
                Caller.object("username", "sam", "password", "correct horse").encode();
        assertEquals(404, sendTo(base, "login", JSON, body).status());
        caller.create("auth_providers" + in, "auth_provider", "provider_type", "login_rocket");
        Reply reply = sendTo(base, "login", JSON, body);
        assertTrue(reply.json().getString("url").startsWith("https://a.example/in?x=1&token="), reply.text());
        assertEquals("Login failed", error("login", "username", "sam", "password", "correct horse"));
    }

    @Test
    void goesByOtherPathsWhenTold() throws Exception {
        AssumedRules rules = AssumedRules.builder()
                .loginRocketPath(LoginRocketCall.FORGOT_PASSWORD, "forgot")
                .build();
        Caller other = new Caller(new EmulatorOptions().withRules(rules), HttpClient.Version.HTTP_2);
        try {
            other.createUser("sam");
            for (String path : List.of("forgot", "password/forgot")) {
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(URI.create(other.emulator.loginRocketUrl() + path + "?username=sam"));
                assertEquals(
                        path.equals("forgot") ? 200 : 404, other.send(request).status());
            }
        } finally {
            other.close();
        }
    }
}
