package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsTest extends CallerTest {

    @Override
    EmulatorOptions options() {
        return new EmulatorOptions().withClock(EmulatorClock.fixed(Instant.parse("2026-03-01T10:00:00.250Z")));
    }

    private String login() throws Exception {
        Reply reply = caller.post(
                "users/sam/authenticate",
                Caller.object(
                        "password",
                        "correct horse",
                        "request",
                        Caller.object("ip", "192.0.2.1", "client", "Firefox/38.0")));
        assertEquals(200, reply.status());
        return reply.json().getString("token");
    }

    @Test
    void findsASessionByItsIdAndByItsToken() throws Exception {
        String user = caller.createUser("sam").getString("id");
        String token = login();
        JsonObject claims = Jwt.claims(token);
        assertTrue(Jwt.verifies(token, caller.emulator.jwtKey()));
        assertEquals(caller.emulator.realmId(), claims.getString("aud"));
        assertEquals(claims.getLong("iat") + 21_600, claims.getLong("exp"));
        String id = claims.getString("tk");
        assertTrue(id.startsWith("kss_"));

        JsonObject session = caller.get("sessions/" + id).json();
        assertEquals("session", session.getString("object"));
        assertEquals(user, session.getString("user_id"));
        assertEquals("sam", session.getJsonObject("user").getString("username"));
        assertEquals("Firefox/38.0", session.getJsonObject("request").getString("client"));
        assertEquals(claims.getLong("exp"), session.getLong("expires_at"));
        assertFalse(session.containsKey("token"));
        assertEquals(session, caller.get("sessions/" + token).json());
        Reply legacy = caller.get("events/login/" + token);
        assertEquals("user.login.succeeded", legacy.json().getString("event_type"));
        assertEquals(user, legacy.json().getString("user_id"));

        Reply listed = caller.get("sessions?user_id=" + user);
        assertEquals(List.of(id), listed.each("id"));
        assertFalse(listed.json().getBoolean("more_results"));
        assertEquals(List.of(), caller.get("sessions?user_id=usr_1").each("id"));
    }

    @Test
    void renewsATokenButNotItsTime() throws Exception {
        caller.createUser("sam");
        String token = login();
        String id = Jwt.claims(token).getString("tk");
        caller.emulator.clock().advance(Duration.ofHours(1));
        caller.put("users/sam", Caller.inUser("first_name", "Samuel"));
        String org = caller.create("orgs", "org", "name", "Widgets").getString("id");
        caller.create("memberships", "membership", "user_id", Jwt.claims(token).getString("uid"), "org_id", org);
        JsonObject session =
                caller.get("sessions/" + id + "?expand=memberships%2Ctoken").json();
        JsonObject claims = Jwt.claims(session.getString("token"));
        assertEquals("Samuel", claims.getString("fn"));
        assertEquals(Jwt.claims(token).getLong("exp"), claims.getLong("exp"));
        assertEquals(Jwt.claims(token).getLong("iat"), claims.getLong("iat"));
        assertEquals(id, claims.getString("tk"));
        assertEquals(
                "Widgets",
                session.getJsonArray("memberships")
                        .getJsonObject(0)
                        .getJsonObject("org")
                        .getString("name"));
    }

    @Test
    void endsASession() throws Exception {
        String user = caller.createUser("sam").getString("id");
        String token = login();
        assertEquals(204, caller.delete("sessions/" + token, "").status());
        assertEquals(404, caller.get("sessions/" + token).status());
        String second = login();
        assertEquals(
                204,
                caller.delete("sessions/" + Jwt.claims(second).getString("tk"), "")
                        .status());
        assertEquals(404, caller.delete("sessions/" + second, "").status());

        String third = login();
        caller.emulator.clock().advance(Duration.ofMinutes(359));
        assertEquals(200, caller.get("sessions/" + third).status());
        caller.emulator.clock().advance(Duration.ofMinutes(1));
        assertEquals(404, caller.get("sessions/" + third).status());
        assertEquals(
                404, caller.get("sessions/" + Jwt.claims(third).getString("tk")).status());
        assertEquals(0, caller.get("sessions?user_id=" + user).collection().size());

        String fourth = login();
        caller.put("users/sam", Caller.inUser("state", "inactive"));
        assertEquals(404, caller.get("sessions/" + fourth).status());
        assertEquals(
                422,
                caller.post("sessions", Caller.rooted("session", "user_id", user))
                        .status());
    }

    @Test
    void doesNotBelieveAForeignToken() throws Exception {
        caller.createUser("sam");
        String token = login();
        for (String bad : List.of(
                token + "x", token.substring(1), "a.b.c", "..", token.replace('.', '-'), "e30.e30.e30", "kss_1")) {
            assertEquals(404, caller.get("sessions/" + bad).status(), bad);
        }
        String other = caller.emulator.createRealm("Other");
        assertEquals(404, caller.get("sessions/" + token + "?realm_id=" + other).status());
    }

    @Test
    void dropsSessionsThatNobodyAsksForAnyMore() throws Exception {
        String user = caller.createUser("sam").getString("id");
        JsonObject body = Caller.rooted("session", "user_id", user);
        for (int i = 0; i < 1000; i++) {
            assertEquals(201, caller.post("sessions", body).status());
        }
        caller.emulator.clock().advance(Duration.ofHours(7));
        caller.post("sessions", body);
        int kept = caller.emulator.inspect(store ->
                store.realm(caller.emulator.realmId()).sessions().byId().size());
        assertEquals(1, kept);
    }

    @Test
    void opensASessionWithoutAPassword() throws Exception {
        String user = caller.createUser("sam").getString("id");
        JsonObject body = Caller.rooted("session", "user_id", user)
                .put("request", Caller.object("ip", "10.0.0.1", "client", "MyApp"));
        Reply made = caller.post("sessions", body);
        assertEquals(201, made.status());
        assertTrue(Jwt.verifies(made.json().getString("token"), caller.emulator.jwtKey()));
        assertEquals("10.0.0.1", made.json().getJsonObject("request").getString("ip"));
        assertEquals(200, caller.get("sessions/" + made.json().getString("id")).status());
        assertEquals(
                422,
                caller.post("sessions", Caller.rooted("session", "user_id", "usr_1"))
                        .status());
        assertEquals(400, caller.post("sessions", new JsonObject()).status());
    }

    @Test
    void letsAUserFailAFewTimesOnlyWhenTold() throws Exception {
        AssumedRules rules = AssumedRules.builder()
                .loginAttempts(3, Duration.ofMinutes(5))
                .passwordChangeEndsSessions(true)
                .build();
        Caller other = new Caller(options().withRules(rules), HttpClient.Version.HTTP_2);
        try {
            other.createUser("sam");
            other.createUser("kim");
            JsonObject right = Caller.object("password", "correct horse");
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 3; i++) {
                    assertEquals(
                            401,
                            other.post("users/sam/authenticate", Caller.object("password", "x"))
                                    .status());
                }
                assertEquals(429, other.post("users/sam/authenticate", right).status());
                assertEquals(200, other.post("users/kim/authenticate", right).status());
                other.emulator.clock().advance(Duration.ofMinutes(5));
            }
            Reply login = other.post("users/sam/authenticate", right);
            String token = login.json().getString("token");
            assertEquals(200, other.get("sessions/" + token).status());
            other.put("users/sam", Caller.inUser("password", "battery staple"));
            assertEquals(404, other.get("sessions/" + token).status());
            assertNotEquals(
                    token,
                    other.post("users/sam/authenticate", Caller.object("password", "battery staple"))
                            .json()
                            .getString("token"));
        } finally {
            other.close();
        }
    }
}
