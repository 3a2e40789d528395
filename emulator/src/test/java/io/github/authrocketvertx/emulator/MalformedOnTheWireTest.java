package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Malformed requests as bytes on a connection: what HTTP itself, or the reading of a body, makes of them. */
class MalformedOnTheWireTest extends CallerTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int SOCKET_MILLIS = 20_000;
    private static final int MORE_THAN_A_BODY_MAY_HAVE = 16 * 1024 * 1024 + 1;
    private static final List<String> ROUTES = List.of(
            "POST users",
            "POST orgs",
            "POST memberships",
            "POST sessions",
            "POST realms",
            "POST credentials",
            "POST user_tokens",
            "POST auth_providers/authorize",
            "POST users/sam/authenticate",
            "PUT users/sam",
            "PUT users/sam/update_password",
            "PUT orgs/org_1");
    private static final List<String> NOT_JSON = List.of(
            "{",
            "}",
            "nothing",
            "[1]",
            "3",
            "\"text\"",
            "null",
            "{\"user\":",
            "{\"user\":{}",
            "{} {}",
            "{'a':1}",
            "{\"a\":01}",
            "\u0000",
            "{\"a\":\"\u00ff\u00fe\"}",
            "{\"a\":".repeat(5_000));
    private static final List<String> NOT_A_FORM = List.of(
            "a=%zz", "a=%", "a=%ff", "a=1&a[]=2", "a[]=1&a[b]=2", "a[b=1&a[]]=2", "a" + "[b]".repeat(50) + "=1");
    private static final List<String> NOT_A_REQUEST_LINE = List.of(
            "GET /v1/users", "GET /v1/users HTTP/9", "", "G\u0000T /v1/users HTTP/1.1", "GET /v1/users HTTP/x.y");
    private static final List<String> NOT_A_HEADER = List.of(
            "Broken",
            "A b: c",
            "A: \u0000",
            "A : b",
            "A: b\rc",
            "A: " + "x".repeat(70_000),
            "Content-Length: -1",
            "Content-Length: x",
            "Content-Length: 99999999999999999999",
            "Content-Length: 1\r\nContent-Length: 2");

    private int count;

    private void assertTold(int status, int expected, String body, String what) {
        assertEquals(expected, status, what);
        JsonObject json;
        try {
            json = new JsonObject(body);
        } catch (DecodeException e) {
            throw new AssertionError(what + " gives " + body, e);
        }
        assertTrue(json.getValue("error") instanceof String, what);
        assertFalse(body.contains("Exception") || body.contains("\tat "), body);
        count++;
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aBodyThatCannotBeReadIsRefused(HttpClient.Version version) throws Exception {
        long seed = 20_260_305;
        Random random = new Random(seed);
        for (String route : ROUTES) {
            for (String body : NOT_JSON) {
                expect(400, version, route, JSON, body.getBytes(ISO_8859_1));
            }
            for (String body : NOT_A_FORM) {
                expect(400, version, route, FORM, body.getBytes(UTF_8));
            }
            byte[] noise = new byte[100];
            random.nextBytes(noise);
            expect(400, version, route, JSON, noise);
            for (String type : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "x")) {
                expect(415, version, route, type, noise);
            }
        }
        expect(
                413,
                version,
                "POST users",
                JSON,
                " ".repeat(MORE_THAN_A_BODY_MAY_HAVE).getBytes(UTF_8));
        assertTrue(count >= 300, "only " + count);
    }

    private void expect(int expected, HttpClient.Version version, String route, String type, byte[] body)
            throws Exception {
        String[] parts = route.split(" ", -1);
        HttpRequest request = caller.bare(parts[0], parts[1], "")
                .version(version)
                .header("Accept", JSON)
                .header("X-Authrocket-Api-Key", caller.emulator.apiKey())
                .header("X-Authrocket-Realm", caller.emulator.realmId())
                .header("Content-Type", type)
                .method(parts[0], HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> response =
                Caller.await(caller.client.sendAsync(request, HttpResponse.BodyHandlers.ofString(UTF_8)));
        String shown = new String(body, 0, Math.min(body.length, 40), ISO_8859_1);
        assertTold(response.statusCode(), expected, response.body(), version + " " + route + " " + type + " " + shown);
        assertEquals(version, response.version());
        assertTrue(response.headers().firstValue("X-Request-ID").orElse("").startsWith("rq_"));
    }

    @Test
    void whatIsNotHttpIsRefused() throws Exception {
        SSLSocketFactory sockets = caller.trust().getSocketFactory();
        String close = "Connection: close";
        for (String line : NOT_A_REQUEST_LINE) {
            expectRaw(400, sockets, line, close);
        }
        for (String header : NOT_A_HEADER) {
            for (String line :
                    List.of("GET /v1/users", "POST /v1/users", "DELETE /v1/users/sam", "PUT /v1/orgs/org_1")) {
                expectRaw(400, sockets, line + " HTTP/1.1", close + "\r\n" + header);
            }
        }
        for (int length : new int[] {9_000, 70_000, 1_000_000}) {
            expectRaw(414, sockets, "GET /v1/users/" + "a".repeat(length) + " HTTP/1.1", close);
        }
    }

    /**
     * A recipient may refuse such a request, or leave the length unread and go by the chunks (RFC 9112, 6.3). Netty 4.1
     * refuses it, and so does 4.2 in later versions than Vert.x 5.0 came with.
     */
    @Test
    void aLengthBesideChunksIsRefusedOrUnread() throws Exception {
        SSLSocketFactory sockets = caller.trust().getSocketFactory();
        String header = "Connection: close\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\nContent-Type: " + JSON;
        String body = new JsonObject().put("realm_id", "rl_nobody").encode();
        String chunks = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        String answer = send(sockets, "POST /v1/users HTTP/1.1", header, chunks);
        boolean refused =
                answer.startsWith("HTTP/1.1 400") && answer.endsWith("{\"error\":\"The request is not HTTP\"}");
        boolean readByChunks = answer.startsWith("HTTP/1.1 404") && answer.endsWith("{\"error\":\"Realm not found\"}");
        assertTrue(refused || readByChunks, answer);
    }

    private String send(SSLSocketFactory sockets, String line, String header, String body) throws IOException {
        String head = line + "\r\nHost: localhost\r\nAccept: application/json\r\nX-Authrocket-Api-Key: "
                + caller.emulator.apiKey() + "\r\n" + header + "\r\n\r\n" + body;
        try (SSLSocket socket = (SSLSocket) sockets.createSocket("localhost", caller.emulator.port())) {
            socket.setSoTimeout(SOCKET_MILLIS);
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private void expectRaw(int expected, SSLSocketFactory sockets, String line, String header) throws IOException {
        String answer = send(sockets, line, header, "");
        String shown = line.substring(0, Math.min(line.length(), 40)) + " "
                + header.substring(0, Math.min(header.length(), 60)) + " gives " + answer;
        assertTrue(answer.startsWith("HTTP/1."), shown);
        int status = Integer.parseInt(answer.substring("HTTP/1.x ".length(), "HTTP/1.x ".length() + 3));
        assertTrue(answer.contains("X-Request-ID: rq_"), shown);
        assertTold(status, expected, answer.substring(answer.indexOf("\r\n\r\n") + 4), shown);
    }
}
