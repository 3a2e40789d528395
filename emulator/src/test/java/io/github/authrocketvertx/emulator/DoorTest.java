package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DoorTest extends CallerTest {

    private static final String JSON = "application/json";

    private HttpRequest.Builder keyed(String method, String path, String body) {
        return caller.bare(method, path, body).header("X-Authrocket-Api-Key", caller.emulator.apiKey());
    }

    private HttpRequest.Builder inRealm(String method, String path, String body) {
        return keyed(method, path, body).header("Accept", JSON).header("X-Authrocket-Realm", caller.emulator.realmId());
    }

    @Test
    void givesEveryAnswerAFreshIdAndAType() throws Exception {
        Reply fine = caller.get("users");
        Reply refused = caller.send(caller.bare("GET", "users", ""));
        for (Reply reply : List.of(fine, refused)) {
            assertTrue(reply.header("X-Request-ID").matches("rq_[0-9A-Za-z]{22}"));
            assertTrue(reply.header("Content-Type").startsWith(JSON));
        }
        assertNotEquals(fine.header("X-Request-ID"), refused.header("X-Request-ID"));
        assertEquals(HttpClient.Version.HTTP_2, fine.response().version());
    }

    @Test
    void wantsJsonToBeAccepted() throws Exception {
        assertEquals(406, caller.send(keyed("GET", "users", "")).status());
        for (String accept : List.of("text/html", "*/*", "application/json;q=0")) {
            assertEquals(
                    406,
                    caller.send(keyed("GET", "users", "").header("Accept", accept))
                            .status());
        }
        for (String accept : List.of("application/json", "text/html, Application/JSON; charset=utf-8")) {
            Reply reply = caller.send(keyed("GET", "users", "")
                    .header("Accept", accept)
                    .header("X-Authrocket-Realm", caller.emulator.realmId()));
            assertEquals(200, reply.status());
        }
    }

    @Test
    void doesWithoutAnAcceptWhenTold() throws Exception {
        AssumedRules rules = AssumedRules.builder().acceptRequired(false).build();
        Caller lenient = new Caller(new EmulatorOptions().withRules(rules), HttpClient.Version.HTTP_2);
        try {
            HttpRequest.Builder request = lenient.bare("GET", "users", "")
                    .header("X-Authrocket-Api-Key", lenient.emulator.apiKey())
                    .header("X-Authrocket-Realm", lenient.emulator.realmId());
            assertEquals(200, lenient.send(request.copy()).status());
            assertEquals(
                    200, lenient.send(request.copy().header("Accept", "*/*")).status());
            assertEquals(
                    406,
                    lenient.send(request.copy().header("Accept", "text/html")).status());
        } finally {
            lenient.close();
        }
    }

    @Test
    void wantsAKeyThatItKnows() throws Exception {
        assertEquals(
                403,
                caller.send(caller.bare("GET", "users", "").header("Accept", JSON))
                        .status());
        assertEquals(403, withKey("GET", "ko_x").status());
        String reading = caller.emulator.createApiKey(Permission.READ);
        assertEquals(200, withKey("GET", reading).status());
        assertEquals(403, withKey("POST", reading).status());
        assertTrue(caller.emulator.revokeApiKey(reading));
        assertFalse(caller.emulator.revokeApiKey(reading));
        assertEquals(403, withKey("GET", reading).status());
    }

    private Reply withKey(String method, String key) throws Exception {
        return caller.send(caller.bare(method, "users", "")
                .header("Accept", JSON)
                .header("X-Authrocket-Api-Key", key)
                .header("X-Authrocket-Realm", caller.emulator.realmId()));
    }

    @Test
    void takesAKeyOfTheOlderKindWithItsAccount() throws Exception {
        HttpRequest.Builder request = caller.bare("GET", "users?realm_id=" + caller.emulator.realmId(), "")
                .header("Accept", JSON)
                .header("X-Authrocket-Api-Key", caller.emulator.legacyApiKey());
        assertEquals(403, caller.send(request.copy()).status());
        assertEquals(
                403,
                caller.send(request.copy().header("X-Authrocket-Account", "org_x"))
                        .status());
        assertEquals(
                200,
                caller.send(request.copy().header("X-Authrocket-Account", caller.emulator.accountId()))
                        .status());
    }

    @Test
    void tellsUnknownPathsFromWrongVerbs() throws Exception {
        assertEquals(404, caller.get("cats").status());
        assertEquals(404, caller.get("users/sam/authenticate/again").status());
        assertEquals(404, caller.get("users/").status());
        Reply wrongVerb = caller.delete("users", "");
        assertEquals(405, wrongVerb.status());
        assertEquals("GET, POST", wrongVerb.header("Allow"));
        assertEquals(
                405, caller.send(caller.request("PATCH", "users/sam", "{}")).status());
        assertEquals(404, caller.get("users/sam").status());
        assertEquals(414, caller.get("users/" + "a".repeat(9_000)).status());
    }

    @Test
    void wantsARealm() throws Exception {
        assertEquals(
                400,
                caller.send(keyed("GET", "users", "").header("Accept", JSON)).status());
        Reply unknown =
                caller.send(keyed("GET", "users", "").header("Accept", JSON).header("X-Authrocket-Realm", "rl_x"));
        assertEquals(404, unknown.status());
        assertEquals("Realm not found", unknown.json().getString("error"));
    }

    @Test
    void readsJsonAndFormsAndNothingElse() throws Exception {
        String body = Caller.user("sam").encode();
        assertEquals(415, caller.send(inRealm("POST", "users", body)).status());
        assertEquals(
                415,
                caller.send(inRealm("POST", "users", body).header("Content-Type", "text/plain"))
                        .status());
        for (String broken : List.of("{", "[]", "3", "null", "{\"user\":3}", "{}", "{} {}", "{\"a\":".repeat(5_000))) {
            assertEquals(
                    400,
                    caller.send(inRealm("POST", "users", broken).header("Content-Type", JSON))
                            .status(),
                    broken.length() > 20 ? "deep" : broken);
        }
        String form = "user%5Buser_type%5D=human&user[username]=Sam+X&user[email]=sam%40example.com"
                + "&user[password]=correct+horse&user[custom][tags][]=a&user[custom][tags][]=b&request[ip]=192.0.2.1";
        Reply created = caller.send(inRealm("POST", "users", form)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"));
        assertEquals(201, created.status());
        assertEquals("sam x", created.json().getString("username"));
        assertEquals(
                "{\"tags\":[\"a\",\"b\"]}",
                created.json().getJsonObject("custom").encode());
        for (String broken : List.of("user=1&user[a]=2", "user[a]=1&user=2", "user[a=1", "a=%zz", "a[]=1&a[b]=2")) {
            assertEquals(
                    400,
                    caller.send(inRealm("POST", "users", broken)
                                    .header("Content-Type", "application/x-www-form-urlencoded"))
                            .status(),
                    broken);
        }
        // An action without parameters needs no body.
        caller.createUser("eve");
        assertEquals(
                200,
                caller.send(inRealm("POST", "users/eve/generate_password_token", ""))
                        .status());
    }

    @Test
    void packsAnswersWhenAsked() throws Exception {
        HttpRequest request =
                inRealm("GET", "users", "").header("Accept-Encoding", "gzip").build();
        HttpResponse<byte[]> response =
                Caller.await(caller.client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()));
        assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElse(""));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            String text = new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(new JsonObject(text).getBoolean("more_results"));
        }
    }

    @Test
    void answersWhatIsNotHttp() throws Exception {
        try (SSLSocket socket =
                (SSLSocket) caller.trust().getSocketFactory().createSocket("localhost", caller.emulator.port())) {
            socket.getOutputStream().write("ONE TWO\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.contains(" 400 ") && answer.contains("X-Request-ID: rq_"), answer);
        }
    }

    @Test
    void limitsCallsWhenTold() throws Exception {
        AssumedRules rules =
                AssumedRules.builder().rateLimit(2, Duration.ofMinutes(1)).build();
        EmulatorOptions options = new EmulatorOptions()
                .withRules(rules)
                .withClock(EmulatorClock.fixed(Instant.ofEpochSecond(1_735_689_600)));
        Caller limited = new Caller(options, HttpClient.Version.HTTP_2);
        try {
            Reply first = limited.get("users");
            assertEquals(200, first.status());
            assertEquals("2", first.header("X-Ratelimit-Limit"));
            assertEquals("1", first.header("X-Ratelimit-Remaining"));
            assertEquals("1735689660", first.header("X-Ratelimit-Reset"));
            assertEquals("0", limited.get("users/x").header("X-Ratelimit-Remaining"));
            assertEquals(429, limited.get("users").status());
            limited.emulator.clock().advance(Duration.ofMinutes(1));
            assertEquals(200, limited.get("users").status());
        } finally {
            limited.close();
        }
    }

    @Test
    void listensOnANamedHost() throws Exception {
        Caller named = new Caller(new EmulatorOptions().withHost("localhost"), HttpClient.Version.HTTP_2);
        try {
            assertEquals(200, named.get("users").status());
        } finally {
            named.close();
        }
    }

    /** The same class files run on several lines of Vert.x; the build tells which is meant. */
    @Test
    void runsOnTheVertxThatTheBuildMeans() {
        String expected = System.getProperty("expected.vertx.version");
        Assumptions.assumeTrue(expected != null, "not run by the build");
        String jar =
                Vertx.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        assertTrue(jar.contains("vertx-core-" + expected), jar);
    }
}
