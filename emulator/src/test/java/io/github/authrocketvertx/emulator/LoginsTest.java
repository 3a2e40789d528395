package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.AssumedRules.SecondFactorAnswer;
import io.github.authrocketvertx.emulator.Caller.Reply;
import io.github.authrocketvertx.emulator.internal.store.Event;
import io.github.authrocketvertx.emulator.internal.store.RequestInfo;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginsTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final JsonObject PASSWORD = new JsonObject().put("password", "correct horse");

    private static Caller caller;

    @BeforeAll
    static void start() throws Exception {
        EmulatorOptions options =
                new EmulatorOptions().withClock(EmulatorClock.fixed(START)).withSeed(7);
        caller = new Caller(options, HttpClient.Version.HTTP_1_1);
    }

    @AfterAll
    static void stop() throws Exception {
        caller.close();
    }

    @AfterEach
    void reset() {
        caller.emulator.reset();
    }

    @Test
    void logsInWithTheRightPasswordOnly() throws Exception {
        JsonObject user = caller.createUser("sam");
        assertEquals(401, login("sam", "wrong").status());
        assertEquals("Login failed", login("sam", "wrong").json().getString("error"));
        assertEquals(404, login("nobody", "wrong").status());
        assertEquals(
                400, caller.post("users/sam/authenticate", new JsonObject()).status());
        Reply reply = caller.post("users/Sam/authenticate?expand=memberships", PASSWORD);
        assertEquals(200, reply.status());
        assertEquals(user.getString("id"), reply.json().getString("id"));
        assertEquals(new JsonArray(), reply.json().getJsonArray("memberships"));
        assertTrue(reply.text().contains("\"last_login_at\":1767323045.678"), reply.text());

        JsonObject claims = claims(reply.json().getString("token"));
        assertEquals(List.of("aud", "iat", "exp", "tk", "uid", "un", "n"), List.copyOf(claims.fieldNames()));
        assertEquals(caller.emulator.realmId(), claims.getString("aud"));
        assertEquals(START.getEpochSecond(), claims.getLong("iat"));
        assertEquals(START.getEpochSecond() + 21_600, claims.getLong("exp"));
        assertEquals(user.getString("id"), claims.getString("uid"));
        assertEquals("sam", claims.getString("un"));
        assertTrue(claims.getString("tk").startsWith("kss_"));
    }

    private static Reply login(String username, String password) throws Exception {
        return caller.post("users/" + username + "/authenticate", new JsonObject().put("password", password));
    }

    /** Checks the signature with means of its own. */
    private static JsonObject claims(String token) throws Exception {
        String[] parts = token.split("\\.", -1);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(caller.emulator.jwtKey().getBytes(UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal((parts[0] + "." + parts[1]).getBytes(UTF_8));
        assertEquals(Base64.getUrlEncoder().withoutPadding().encodeToString(signature), parts[2]);
        return new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
    }

    @Test
    void letsNobodyInWhoIsInactive() throws Exception {
        caller.createUser("sam");
        caller.put("users/sam", Caller.inUser("state", "inactive"));
        assertEquals(401, login("sam", "correct horse").status());
    }

    @Test
    void asksForACodeWhenThereIsASecondFactor() throws Exception {
        String secret = caller.emulator.enableTotp(caller.createUser("sam").getString("id"));
        Reply first = caller.post("users/sam/authenticate", PASSWORD);
        assertEquals(200, first.status());
        assertEquals("sam", first.json().getString("username"));
        String token = first.json().getString("token");
        assertTrue(token.startsWith("kli_"));
        assertEquals(null, first.json().getValue("last_login_at"));

        String code = caller.emulator.totpCode(secret);
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertEquals(401, code("sam", token, wrong).status());
        assertEquals(401, code("sam", "kli_x", code).status());
        caller.emulator.clock().advance(Duration.ofSeconds(30));
        Reply second = code("sam", token, code);
        assertEquals(200, second.status());
        assertEquals("sam", claims(second.json().getString("token")).getString("un"));
        assertEquals(401, code("sam", token, code).status());

        String late = caller.post("users/sam/authenticate", PASSWORD).json().getString("token");
        caller.emulator.clock().advance(Duration.ofMinutes(10));
        assertEquals(401, code("--", late, caller.emulator.totpCode(secret)).status());
        String again = caller.post("users/sam/authenticate", PASSWORD).json().getString("token");
        assertEquals(200, code("--", again, caller.emulator.totpCode(secret)).status());
    }

    private static Reply code(String username, String token, String code) throws Exception {
        JsonObject user = new JsonObject().put("token", token).put("code", code);
        return caller.post("users/" + username + "/authenticate_code", new JsonObject().put("user", user));
    }

    @Test
    void knowsTheCodesOfTheStandard() {
        // RFC 6238, appendix B, cut to six digits; the secret is "12345678901234567890".
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        caller.emulator.clock().set(Instant.ofEpochSecond(59));
        assertEquals("287082", caller.emulator.totpCode(secret));
        caller.emulator.clock().set(Instant.ofEpochSecond(1_111_111_109));
        assertEquals("081804", caller.emulator.totpCode(secret));
        caller.emulator.clock().set(Instant.ofEpochSecond(20_000_000_000L));
        assertEquals("353130", caller.emulator.totpCode(secret));
    }

    @Test
    void resetsAPasswordOnce() throws Exception {
        caller.createUser("sam");
        Reply generated = caller.post("users/sam/generate_password_token", new JsonObject());
        assertEquals(200, generated.status());
        String token = generated.json().getString("password_reset_token");
        assertTrue(token.startsWith("kpw_"));
        assertEquals(token, generated.json().getString("token"));

        assertEquals(422, resetPassword("sam", token, "short").status());
        assertEquals(422, resetPassword("sam", "kpw_x", "battery staple").status());
        assertEquals(200, resetPassword("sam", token, "battery staple").status());
        assertEquals(
                Set.of("token"),
                resetPassword("sam", token, "battery staple").errors().fieldNames());
        assertEquals(401, login("sam", "correct horse").status());
        assertEquals(200, login("sam", "battery staple").status());

        String late = caller.post("users/sam/generate_password_token", new JsonObject())
                .json()
                .getString("token");
        caller.emulator.clock().advance(Duration.ofHours(2));
        assertEquals(422, resetPassword("--", late, "battery staple").status());
        assertEquals(404, resetPassword("nobody", late, "battery staple").status());
    }

    private static Reply resetPassword(String username, String token, String password) throws Exception {
        JsonObject user =
                new JsonObject().put("token", token).put("password", password).put("password_confirmation", password);
        return caller.post("users/" + username + "/reset_password_with_token", new JsonObject().put("user", user));
    }

    @Test
    void changesAPasswordForWhoKnowsTheOldOne() throws Exception {
        caller.createUser("sam");
        JsonObject change = new JsonObject()
                .put("current_password", "wrong")
                .put("password", "battery staple")
                .put("password_confirmation", "battery staple");
        Reply refused = caller.put("users/sam/update_password", new JsonObject().put("user", change));
        assertEquals(422, refused.status());
        assertEquals(
                new JsonObject().put("current_password", new JsonArray().add("Current password does not match")),
                refused.errors());
        change.put("current_password", "correct horse");
        assertEquals(
                200,
                caller.put("users/sam/update_password", new JsonObject().put("user", change))
                        .status());
        assertEquals(200, login("sam", "battery staple").status());
    }

    @Test
    void verifiesAnEmailAddressOnce() throws Exception {
        caller.createUser("sam");
        Reply requested = caller.post("users/sam/request_email_verification", new JsonObject());
        assertEquals("requested", requested.json().getString("email_verification"));
        String token = requested.json().getString("token");
        assertNotNull(token);
        assertEquals(
                422,
                caller.post("users/sam/verify_email", Caller.inUser("token", "x"))
                        .status());
        Reply verified = caller.post("users/sam/verify_email", Caller.inUser("token", token));
        assertEquals(200, verified.status());
        assertEquals("verified", verified.json().getString("email_verification"));
        assertEquals(
                422,
                caller.post("users/sam/verify_email", Caller.inUser("token", token))
                        .status());
    }

    @Test
    void repeatsItselfWithASeedAndAStandingClock() throws Exception {
        JsonObject first = caller.createUser("sam");
        caller.emulator.reset();
        assertEquals(first, caller.createUser("sam"));
    }

    @Test
    void decidesWhatIsUnknownAsTold() throws Exception {
        AssumedRules rules = AssumedRules.builder()
                .deleteStatus(200)
                .messageBesideErrors(false)
                .passwordMinLength(4)
                .resetTokenKeys(Set.of("token"))
                .secondFactorAnswer(SecondFactorAnswer.TOKEN_ONLY)
                .build();
        Caller other = new Caller(new EmulatorOptions().withRules(rules), HttpClient.Version.HTTP_2);
        try {
            JsonObject body = Caller.user("sam");
            body.getJsonObject("user").put("password", "four");
            String id = other.post("users", body).json().getString("id");
            assertFalse(other.post("users", body).json().containsKey("message"));
            assertFalse(other.post("users/sam/generate_password_token", new JsonObject())
                    .json()
                    .containsKey("password_reset_token"));
            other.emulator.enableTotp(id);
            assertEquals(
                    Set.of("token"),
                    other.post("users/sam/authenticate", new JsonObject().put("password", "four"))
                            .json()
                            .fieldNames());
            Reply deleted = other.delete("users/sam", "");
            assertEquals(200, deleted.status());
            assertEquals(id, deleted.json().getString("id"));
        } finally {
            other.close();
        }
    }

    @Test
    void keepsWhatHappenedAsEvents() throws Exception {
        JsonObject request = new JsonObject().put("ip", "192.0.2.1").put("client", "Firefox/38.0");
        caller.post("users", Caller.user("sam").put("request", request));
        login("sam", "wrong");
        login("sam", "correct horse");
        caller.put("users/sam", Caller.inUser("email_verification", "requested"));
        caller.delete("users/sam", "");
        List<Event> events = caller.emulator.inspect(
                store -> List.copyOf(store.events().byId().values()));
        assertEquals(
                List.of(
                        "user.created",
                        "user.login.failed",
                        "user.login.succeeded",
                        "user.updated",
                        "user.email.verification_requested",
                        "user.deleted"),
                events.stream().map(Event::type).toList());
        assertEquals(new RequestInfo("192.0.2.1", "Firefox/38.0"), events.get(0).request());
    }

    @Test
    void notesLoginsWithAKeyOnceADay() throws Exception {
        JsonObject created =
                caller.post("users", Caller.inUser("user_type", "api")).json();
        JsonObject key = new JsonObject().put("api_key", created.getString("api_key"));
        Object first = caller.post("users/authenticate_key", key).json().getValue("last_login_at");
        caller.emulator.clock().advance(Duration.ofHours(23));
        Reply second = caller.post("users/authenticate_key", key);
        assertEquals(first, second.json().getValue("last_login_at"));
        caller.emulator.clock().advance(Duration.ofHours(1));
        Reply third = caller.post("users/authenticate_key", key);
        assertNotEquals(first, third.json().getValue("last_login_at"));
        JsonObject claims = claims(third.json().getString("token"));
        assertFalse(claims.containsKey("exp"));
        assertFalse(claims.getString("tk").startsWith("kss_"));
    }
}
