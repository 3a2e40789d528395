package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** LoginRocket's pages as a browser gets them; {@code BrowserTest} looks at them in a real one. */
class HostedPagesTest extends CallerTest {

    private static final String HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String HANDLER = "https://app.example/login?token=";

    private String root() {
        return caller.emulator.loginRocketUrl().replaceFirst("v1/$", "");
    }

    private HttpRequest.Builder browser(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Accept", HTML).header("User-Agent", "Firefox/38.0");
    }

    private Reply open(String path) throws Exception {
        return caller.send(browser(path.startsWith("https:") ? path : root() + path));
    }

    private Reply submit(String path, String... fields) throws Exception {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8))
                    .append('&');
        }
        return caller.send(browser(path.startsWith("https:") ? path : root() + path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    private static String location(Reply reply) {
        assertEquals(303, reply.status(), reply.text());
        return reply.header("location");
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"").replace("&amp;", "&");
    }

    private static String first(String pattern, String html) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        assertTrue(matcher.find(), html);
        return unescaped(matcher.group(1));
    }

    private String token(Reply reply) throws Exception {
        String location = location(reply);
        assertTrue(location.startsWith(HANDLER), location);
        String token = location.substring(HANDLER.length()).replaceFirst("&.*", "");
        assertTrue(Jwt.verifies(token, caller.emulator.jwtKey()));
        return token;
    }

    private void updateApp(Object... attributes) throws Exception {
        String id = caller.get("login_policies").each("id").get(0);
        assertEquals(
                200,
                caller.put("login_policies/" + id, Caller.rooted("login_policy", attributes))
                        .status());
    }

    private void updateRocket(Object... attributes) throws Exception {
        String id = caller.get("auth_providers?provider_type=login_rocket")
                .each("id")
                .get(0);
        caller.put("auth_providers/" + id, Caller.rooted("auth_provider", attributes));
    }

    @Test
    void logsInAndGoesBackToTheApp() throws Exception {
        caller.createUser("sam");
        Reply page = open("login");
        assertEquals(200, page.status());
        assertEquals("text/html; charset=utf-8", page.header("content-type"));
        assertTrue(page.header("content-security-policy").contains("default-src 'none'"));
        assertTrue(page.text().contains("<label for=\"username\">"));
        String action = first("action=\"([^\"]*)\"", page.text());
        assertEquals(root() + "login", action);

        Reply wrong = submit(action, "username", "sam", "password", "hunter22");
        assertTrue(wrong.text().contains("role=\"alert\">Login failed<"), wrong.text());
        assertTrue(wrong.text().contains("value=\"sam\""));
        assertFalse(wrong.text().contains("hunter22"));
        String token = token(submit(action, "username", "Sam@example.com", "password", "correct horse"));
        JsonObject session = caller.get("sessions/" + token).json();
        assertEquals("Firefox/38.0", session.getJsonObject("request").getString("client"));
        assertTrue(submit(action, "username", "", "password", "").text().contains("Login failed"));
    }

    @Test
    void logsOut() throws Exception {
        caller.createUser("sam");
        Reply login = submit("login", "username", "sam", "password", "correct horse");
        String cookie = login.header("set-cookie");
        assertTrue(cookie.contains("; Secure; HttpOnly; SameSite=Lax"), cookie);
        Reply page = caller.send(browser(root() + "logout").header("Cookie", cookie.replaceFirst(";.*", "")));
        assertEquals(200, page.status());
        assertTrue(page.header("set-cookie").contains("Max-Age=0"));
        assertEquals(404, caller.get("sessions/" + token(login)).status());
        assertEquals(200, open("logout").status());
        assertEquals(200, open("logout?token=x").status());
    }

    @Test
    void goesBackOnlyWhereTheAppAllows() throws Exception {
        caller.createUser("sam");
        updateApp("redirect_uris", new JsonArray().add("https://app.example/a?b=1"));
        assertEquals(
                400, open("login?redirect_uri=https%3A%2F%2Fevil.example%2F").status());
        String query =
                "?redirect_uri=https%3A%2F%2Fapp.example%2Fa%3Fb%3D1&redir=https%3A%2F%2Fevil.example%2Fx%3Fy%3D1";
        String action = first("action=\"([^\"]*)\"", open("login" + query).text());
        String location = location(submit(action, "username", "sam", "password", "correct horse"));
        assertTrue(location.startsWith("https://app.example/a?b=1&token="), location);
        assertTrue(location.endsWith("&redir=%2Fx%3Fy%3D1"), location);
        for (String odd : List.of("%2F%2Fevil.example", "javascript:alert(1)", "%25", "a%20b")) {
            Reply login = submit("login?redir=" + odd, "username", "sam", "password", "correct horse");
            assertTrue(location(login).endsWith("&redir=%2F"), location(login));
        }
    }

    @Test
    void asksForTheCodeOfASecondFactor() throws Exception {
        String secret = caller.emulator.enableTotp(caller.createUser("sam").getString("id"));
        Reply asked = submit("login?redir=%2Fx", "username", "sam", "password", "correct horse");
        assertTrue(asked.text().contains("Enter the code"), asked.text());
        String action = first("action=\"([^\"]*)\"", asked.text());
        String login = first("name=\"login_token\" value=\"([^\"]*)\"", asked.text());
        Reply wrong = submit(action, "login_token", login, "code", "1");
        assertTrue(wrong.text().contains("Login failed"));
        String again = first("name=\"login_token\" value=\"([^\"]*)\"", wrong.text());
        Reply right = submit(action, "login_token", again, "code", caller.emulator.totpCode(secret));
        assertTrue(location(right).endsWith("&redir=%2Fx"));
        token(right);
    }

    @Test
    void signsUp() throws Exception {
        String[] fields = {
            "username",
            "kim",
            "email",
            "kim@example.com",
            "password",
            "correct horse",
            "password_confirmation",
            "correct",
            "org_name",
            "Widgets"
        };
        assertTrue(open("login").text().contains("signup\">Sign up<"));
        assertFalse(open("signup").text().contains("org_name"));
        Reply wrong = submit("signup", fields);
        assertTrue(wrong.text().contains("role=\"alert\""), wrong.text());
        assertTrue(wrong.text().contains("value=\"kim@example.com\""));
        assertFalse(wrong.text().contains("correct horse"));
        fields[7] = fields[5];
        assertTrue(location(submit("signup", fields)).endsWith("&signup=true"));
        caller.delete("users/kim", "");

        updateRocket("signup_mode", "user_org");
        assertTrue(open("signup").text().contains("org_name"));
        token(submit("signup", fields));
        assertEquals(List.of("Widgets"), caller.get("orgs").each("name"));
        caller.delete("users/kim", "");

        updateRocket("signup_mode", "user_token");
        updateApp("signup_handler", "https://app.example/new");
        String location = location(submit("signup", fields));
        assertTrue(location.startsWith("https://app.example/new?token=utk_"), location);

        updateRocket("signup", false, "login", false);
        assertTrue(open("signup").text().contains("Signup is not allowed"));
        String login = open("login").text();
        assertTrue(login.contains("Login is not allowed"));
        assertFalse(login.contains("Sign up"));
    }

    @Test
    void logsInWithADummyProvider() throws Exception {
        String google = caller.create("auth_providers", "auth_provider", "provider_type", "google")
                .getString("id");
        String start = first(
                "<a href=\"([^\"]*)\">Log in with google",
                open("login?redir=%2Fx").text());
        assertTrue(start.startsWith(root() + "provider/" + google + "/authorize?"), start);
        Reply provider = open(start);
        assertTrue(provider.text().contains("Dummy google login"));
        String refused = location(submit(start, "name", "sam", "decision", "refuse"));
        assertTrue(open(refused).text().contains("was refused"));
        String back = location(submit(start, "name", "sam", "decision", "allow"));
        Reply done = open(back);
        token(done);
        assertTrue(location(done).endsWith("&redir=%2Fx"));
        assertEquals("sam", caller.get("users/sam").json().getString("username"));
        assertEquals(400, open(start).status(), "a state is good once");
        assertTrue(open(back).text().contains("State is invalid"));
    }

    @Test
    void sendsNobodyToAnAddressTheAppDidNotAskFor() throws Exception {
        caller.create("auth_providers", "auth_provider", "provider_type", "google");
        String url = caller.get("auth_providers/google/authorize?redirect_uri=https%3A%2F%2Fapp.example%2Fcb")
                .json()
                .getString("url");
        String back = location(submit(url, "name", "sam", "decision", "allow"));
        assertTrue(back.startsWith("https://app.example/cb?code=code-for-sam&state=st_"), back);
        assertEquals(400, open(url.replace("app.example", "evil.example")).status());
        assertEquals(400, open(url.replaceFirst("state=", "state=x")).status());
        assertEquals(400, open(root() + "provider/ap_1/authorize").status());
    }

    @Test
    void makesNothingOfHtmlInNames() throws Exception {
        String hostile = "\"><script>alert(1)</script>'&";
        updateApp("header", hostile, "footer", hostile, "name", hostile);
        for (Reply page : List.of(
                open("login?redir=" + URLEncoder.encode("/" + hostile, UTF_8)),
                submit("login", "username", hostile, "password", hostile),
                submit("login/verify", "login_token", hostile, "code", hostile),
                submit("signup", "username", hostile, "email", hostile),
                open("signup?redir=%2F%22%3E%3Cscript%3E"),
                open("login?redirect_uri=" + URLEncoder.encode(hostile, UTF_8)))) {
            assertFalse(page.text().contains("<script"), page.text());
            assertFalse(page.text().contains("\"&gt;"), page.text());
        }
    }

    @Test
    void leavesCallsOfScriptsAlone() throws Exception {
        caller.createUser("sam");
        String json =
                Caller.object("username", "sam", "password", "correct horse").encode();
        for (String url : List.of(root() + "login", caller.emulator.loginRocketUrl() + "login")) {
            Reply called = caller.send(HttpRequest.newBuilder(URI.create(url))
                    .header("Accept", "*/*")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json)));
            assertTrue(called.json().containsKey("token"), called.text());
        }
        assertTrue(caller.send(browser(caller.emulator.loginRocketUrl() + "login"))
                .text()
                .startsWith("{"));
        assertEquals(404, open("users").status());
    }

    @Test
    void showsEachAppItsOwnPages() throws Exception {
        String app = caller.create(
                        "login_policies",
                        "login_policy",
                        "name",
                        "Second",
                        "login_handler",
                        "https://second.example/in",
                        "header",
                        "The second app")
                .getString("id");
        caller.createUser("sam");
        Reply page = open(app + "/login");
        assertTrue(page.text().contains("The second app"));
        String action = first("action=\"([^\"]*)\"", page.text());
        assertEquals(root() + app + "/login", action);
        assertTrue(location(submit(action, "username", "sam", "password", "correct horse"))
                .startsWith("https://second.example/in?token="));
        assertEquals(404, open("lpl_1/login").status());
    }
}
