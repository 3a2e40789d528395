package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What clients in other languages do, down to the bytes; those that the service has are known by their sources. */
class OtherClientsTest extends CallerTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int SOCKET_MILLIS = 20_000;

    /** The official PHP client: no {@code Accept}, its type on every call, and bodies wherever there are parameters. */
    private HttpRequest.Builder php(String method, String path, String body) {
        return caller.bare(method, path, body)
                .header("Content-Type", "application/json")
                .header("User-Agent", "AuthRocket/php v1.3.0")
                .header("X-Authrocket-Api-Key", caller.emulator.apiKey())
                .header("X-Authrocket-Realm", caller.emulator.realmId());
    }

    @Test
    void theOfficialPhpClientNeedsNoAccept() throws Exception {
        assertEquals(
                201,
                caller.send(php("POST", "orgs", "{\"org\":{\"name\":\"Widgets\"}}"))
                        .status());
        assertEquals(
                1,
                caller.send(php("GET", "orgs?max_results=1", "")).collection().size());
        // It says what it wants if told to.
        assertEquals(
                406,
                caller.send(php("GET", "orgs", "").header("Accept", "text/html"))
                        .status());
    }

    @Test
    void aPhpMapWithoutEntriesIsAnEmptyOne() throws Exception {
        caller.createUser("sam");
        assertEquals(
                200,
                caller.send(php("POST", "users/sam/generate_password_token", "[]"))
                        .status());
        assertEquals(
                200,
                caller.send(php("POST", "users/sam/request_email_verification", ""))
                        .status());
        Reply custom = caller.send(php("PUT", "users/sam", "{\"user\":{\"custom\":[]}}"));
        assertEquals(new JsonObject(), custom.json().getJsonObject("custom"));
        assertEquals(
                422,
                caller.send(php("PUT", "users/sam", "{\"user\":{\"custom\":[1]}}"))
                        .status());
        assertEquals(
                400,
                caller.send(php("POST", "users/sam/generate_password_token", "[1]"))
                        .status());
        assertEquals(204, caller.send(php("DELETE", "users/sam", "[]")).status());
    }

    /** The official Ruby client: names in lower case, a type on calls without a body, lists in brackets. */
    private HttpRequest.Builder ruby(String method, String path, String body) {
        return caller.bare(method, path, body)
                .header("accept", "application/json")
                .header("content-type", "application/json")
                .header("user-agent", "AuthRocket/ruby v2.4.1 [nc 2.3.2]")
                .header("x-authrocket-api-key", caller.emulator.apiKey())
                .header("x-authrocket-realm", caller.emulator.realmId());
    }

    @Test
    void theOfficialRubyClientPutsTheParametersOfADeleteInTheQuery() throws Exception {
        caller.createUser("sam");
        Reply found = caller.send(ruby("GET", "users/sam?expand[]=memberships", ""));
        assertEquals(new JsonArray(), found.json().getJsonArray("memberships"));
        String told = "request[client]=Firefox%2F38.0&request[ip]=192.0.2.1";
        assertEquals(204, caller.send(ruby("DELETE", "users/sam?" + told, "")).status());
        JsonObject event =
                caller.get("events?event_type=user.deleted").collection().getJsonObject(0);
        assertEquals(Caller.object("ip", "192.0.2.1", "client", "Firefox/38.0"), event.getJsonObject("request"));
    }

    @Test
    void theOfficialRubyClientMayLeaveTheUsernameOutOfAReset() throws Exception {
        String user = caller.createUser("sam").getString("id");
        caller.send(ruby("POST", "users/sam/generate_password_token", "{}"));
        String token = caller.emulator.passwordToken(user);
        String reset = Caller.rooted("user", "token", token, "password", "battery staple")
                .encode();
        assertEquals(
                200,
                caller.send(ruby("POST", "users/--/reset_password_with_token", reset))
                        .status());
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void javasOwnClientSendsDeletesOfAllKinds(HttpClient.Version version) throws Exception {
        Caller other = new Caller(new EmulatorOptions(), version);
        try {
            String realm = "realm_id=" + other.emulator.realmId();
            String json = Caller.object("realm_id", other.emulator.realmId()).encode();
            for (String name : List.of("query", "json", "form")) {
                other.createUser(name);
            }
            HttpRequest.Builder byQuery = unrealmed(other, "users/query?" + realm, "");
            HttpRequest.Builder byJson =
                    unrealmed(other, "users/json", json).header("Content-Type", "application/json");
            HttpRequest.Builder byForm = unrealmed(other, "users/form", realm).header("Content-Type", FORM);
            for (HttpRequest.Builder delete : List.of(byQuery, byJson, byForm)) {
                Reply reply = other.send(delete);
                assertEquals(204, reply.status(), reply.text());
                assertEquals(version, reply.response().version());
            }
            assertEquals(0, other.get("users").collection().size());
        } finally {
            other.close();
        }
    }

    private static HttpRequest.Builder unrealmed(Caller other, String path, String body) {
        return other.bare("DELETE", path, body)
                .header("Accept", "application/json")
                .header("X-Authrocket-Api-Key", other.emulator.apiKey());
    }

    @Test
    void oneConnectionCarriesManyCallsWhateverTheCaseOfNames() throws Exception {
        caller.createUser("sam");
        try (SSLSocket socket =
                (SSLSocket) caller.trust().getSocketFactory().createSocket("localhost", caller.emulator.port())) {
            socket.setSoTimeout(SOCKET_MILLIS);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            List<UnaryOperator<String>> cases =
                    List.of(name -> name, name -> name.toLowerCase(Locale.ROOT), name -> name.toUpperCase(Locale.ROOT));
            for (UnaryOperator<String> written : cases) {
                socket.getOutputStream().write(rawGet(written).getBytes(UTF_8));
                assertEquals("sam", answer(in).getString("username"));
            }
            RecordedRequest last =
                    caller.emulator.requests().get(caller.emulator.requests().size() - 1);
            assertEquals(HttpVersion.HTTP_1_1, last.version());
            assertNull(last.header("Connection"));
        }
    }

    private String rawGet(UnaryOperator<String> written) {
        return "GET /v1/users/sam HTTP/1.1\r\n"
                + written.apply("Host") + ": localhost\r\n"
                + written.apply("Accept") + ": application/json\r\n"
                + written.apply("X-Authrocket-Api-Key") + ": " + caller.emulator.apiKey() + "\r\n"
                + written.apply("X-Authrocket-Realm") + ": " + caller.emulator.realmId() + "\r\n\r\n";
    }

    /** Reads one answer and leaves the connection as it is. */
    private static JsonObject answer(DataInputStream in) throws IOException {
        int length = 0;
        String status = line(in);
        assertTrue(status.startsWith("HTTP/1.1 200 "), status);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
        }
        return new JsonObject(new String(in.readNBytes(length), UTF_8));
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
