package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The emulator by hand, as curl sends it. Left out where there is no curl. */
@Timeout(60)
class CurlTest extends CallerTest {

    private static final String TOLD = "\n%{http_code} HTTP/%{http_version} %{num_connects}";

    @TempDir
    Path directory;

    @BeforeAll
    static void needsCurl() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "curl")));
        Assumptions.assumeTrue(there, "no curl");
    }

    /** Runs curl against a path and gives what it prints: body, status, version, new connections. */
    private String curl(String protocol, String path, String... arguments) throws Exception {
        Path ca = Files.write(
                directory.resolve("ca.pem"), caller.emulator.caCertificatePem().getBytes());
        List<String> command = new ArrayList<>(List.of(
                // First, or it would read the user's own settings.
                "curl", "--disable", "--silent", "--show-error", protocol, "--cacert", ca.toString()));
        command.addAll(List.of("--noproxy", "*", "--max-time", "30", "--write-out", TOLD));
        command.addAll(List.of("-H", "Accept: application/json", "-H", "@-"));
        command.addAll(List.of(arguments));
        command.add(caller.emulator.baseUrl() + path);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        // The key by standard input: arguments can be seen by others.
        try (OutputStream headers = process.getOutputStream()) {
            headers.write(("X-AUTHROCKET-API-KEY: " + caller.emulator.apiKey() + "\nx-authrocket-realm: "
                            + caller.emulator.realmId() + "\n")
                    .getBytes(UTF_8));
        }
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static void assertEnds(String expected, String output) {
        assertTrue(output.endsWith(expected), output);
    }

    private static String version(String protocol) {
        return protocol.equals("--http2") ? "HTTP/2" : "HTTP/1.1";
    }

    @ParameterizedTest
    @ValueSource(strings = {"--http1.1", "--http2"})
    void writesReadsAndDeletes(String protocol) throws Exception {
        String version = version(protocol);
        String json = Caller.user("sam").encode();
        String made = curl(protocol, "users", "-H", "Content-Type: application/json", "--data", json);
        assertEnds("201 " + version + " 1", made);
        // What curl sends unless told otherwise is a form.
        String form = curl(protocol, "orgs", "--data-urlencode", "org[name]=Widgets & Co", "-d", "org[custom][a][]=b");
        assertEnds("201 " + version + " 1", form);
        assertTrue(form.contains("\"name\":\"Widgets & Co\"") && form.contains("\"custom\":{\"a\":[\"b\"]}"), form);
        String updated = curl(protocol, "users/sam", "-X", "PUT", "-d", "user[first_name]=Sam");
        assertTrue(updated.contains("\"first_name\":\"Sam\""), updated);
        String told = Caller.object("request", Caller.object("ip", "192.0.2.1")).encode();
        assertEquals(
                "\n204 " + version + " 1",
                curl(protocol, "users/sam", "-X", "DELETE", "-H", "Content-Type: application/json", "-d", told));
        assertEquals("192.0.2.1", ipOfTheDelete());
        assertEnds("404 " + version + " 1", curl(protocol, "users/sam", "-X", "DELETE"));
        assertEquals(List.of("user.created", "org.created", "user.updated", "user.deleted"), caller.eventTypes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--http1.1", "--http2"})
    void putsParametersInTheQueryOfADelete(String protocol) throws Exception {
        caller.createUser("sam");
        String deleted = curl(protocol, "users/sam", "-G", "-X", "DELETE", "-d", "request[ip]=192.0.2.1");
        assertEquals("\n204 " + version(protocol) + " 1", deleted);
        assertEquals("192.0.2.1", ipOfTheDelete());
    }

    /** What the caller of the delete told of its end user. */
    private String ipOfTheDelete() throws Exception {
        JsonObject event =
                caller.get("events?event_type=user.deleted").collection().getJsonObject(0);
        return event.getJsonObject("request").getString("ip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--http1.1", "--http2"})
    void unpacksAnswersAndKeepsItsConnection(String protocol) throws Exception {
        String url = caller.emulator.baseUrl() + "orgs";
        String both = curl(protocol, "users", "--compressed", "--dump-header", "-", url);
        assertEquals(2, both.split("(?i)content-encoding: gzip", -1).length - 1, both);
        assertEquals(2, both.split("\"collection\":\\[\\]", -1).length - 1, both);
        assertTrue(both.contains("200 " + version(protocol) + " 1"), both);
        assertEnds("200 " + version(protocol) + " 0", both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--http1.1", "--http2"})
    void sendsABodyOfMoreThanAMegabyteThatWaitsToBeAsked(String protocol) throws Exception {
        Path body = Files.writeString(directory.resolve("body.json"), "{\"x\":\"" + "y".repeat(2_000_000) + "\"}");
        String refused = curl(protocol, "orgs", "-H", "Content-Type: application/json", "-d", "@" + body);
        assertEnds("400 " + version(protocol) + " 1", refused);
    }
}
