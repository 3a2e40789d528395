package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of requests under way when the emulator ends. */
@Timeout(60)
class ShutdownTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private static Caller caller() throws Exception {
        return new Caller(new EmulatorOptions(), HttpClient.Version.HTTP_2);
    }

    @Test
    void answersWhatIsUnderWayAndRefusesWhatIsNew() throws Exception {
        Caller caller = caller();
        caller.emulator.faults().next().stall();
        CompletableFuture<HttpResponse<String>> held = caller.start(caller.request("GET", "users", ""));
        Caller.await(caller.emulator.awaitRequest(RecordedRequest::bodyComplete));
        Future<Void> closed = caller.emulator.close(LONG);
        assertEquals(503, caller.get("users").status());
        caller.emulator.faults().release();
        assertEquals(200, Caller.await(held).statusCode());
        Caller.await(closed);
        // Not by the caller, whose JDK may send on a connection that is just being closed, and wait for good.
        int port = caller.emulator.port();
        assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }

    @Test
    void doesNotWaitLongerThanTold() throws Exception {
        Caller caller = caller();
        caller.emulator.faults().next().stall();
        CompletableFuture<HttpResponse<String>> held = caller.start(caller.request("GET", "users", ""));
        Caller.await(caller.emulator.awaitRequest(RecordedRequest::bodyComplete));
        Caller.await(caller.emulator.close(Duration.ofMillis(50)));
        assertThrows(ExecutionException.class, () -> Caller.await(held));
        Caller idle = caller();
        Caller.await(idle.emulator.close(LONG));
    }

    @Test
    void savesAndEndsInOrderOnSigterm(@TempDir Path directory) throws Exception {
        Assumptions.assumeTrue(File.separatorChar == '/', "signals and their exit codes are a matter of Unix");
        Path saved = directory.resolve("saved.json");
        Path ca = directory.resolve("ca.pem");
        EmulatorProcess emulator =
                EmulatorProcess.start("--ca-file", ca.toString(), "--save", saved.toString(), "--realm", "rl_mine");
        try {
            OutsideCaller outside = new OutsideCaller(emulator, ca);
            assertEquals(201, outside.post("users", Caller.user("sam")).status());
            // Set on the status page, since the process has no other way to be told.
            outside.setFault("do=add&kind=answer+later&number=700&prefix=users/sam");
            CompletableFuture<HttpResponse<String>> slow = outside.start("users/sam");
            outside.awaitLive("<td data-label=\"Status\">pending</td>");
            emulator.terminate();
            Reply reply = new Reply(Caller.await(slow));
            assertEquals(200, reply.status());
            assertEquals("sam", reply.json().getString("username"));
            assertEquals(List.of(), emulator.rest(), "it says nothing more if it stops in order");
            assertEquals(EmulatorProcess.SIGTERM_STATUS, emulator.awaitExit());
        } finally {
            emulator.kill();
        }
        JsonObject realm =
                new JsonObject(Files.readString(saved)).getJsonArray("saved").getJsonObject(0);
        assertEquals("rl_mine", realm.getString("id"));
        assertEquals("sam", realm.getJsonArray("users").getJsonObject(0).getString("username"));
    }

    @Test
    void endsInBoundedTimeWhateverIsUnderWay(@TempDir Path directory) throws Exception {
        Path ca = directory.resolve("ca.pem");
        EmulatorProcess emulator = EmulatorProcess.start("--ca-file", ca.toString());
        try {
            OutsideCaller outside = new OutsideCaller(emulator, ca);
            outside.setFault("do=add&kind=never+answer");
            CompletableFuture<HttpResponse<String>> held = outside.start("users");
            outside.awaitLive("<td data-label=\"Status\">pending</td>");
            emulator.terminate();
            assertThrows(ExecutionException.class, () -> Caller.await(held));
            emulator.awaitExit();
            assertTrue(held.isDone());
        } finally {
            emulator.kill();
        }
    }

    @Test
    void hasAContainerThatStartsWithKnownOptions() throws Exception {
        String file = resource("Containerfile");
        String line = file.lines()
                .filter(text -> text.startsWith("ENTRYPOINT "))
                .findFirst()
                .orElseThrow();
        List<String> command = new JsonArray(line.substring("ENTRYPOINT ".length()))
                .stream().map(Object::toString).toList();
        int jar = command.indexOf("-jar");
        assertTrue(file.contains("COPY target/authrocket-emulator.jar " + command.get(jar + 1) + "\n"));
        assertTrue(resource("pom.xml").contains("/authrocket-emulator.jar</outputFile>"));
        CommandLine parsed =
                CommandLine.parse(command.subList(jar + 2, command.size()).toArray(String[]::new));
        assertEquals("0.0.0.0", parsed.options().host());
        assertTrue(file.contains(
                "EXPOSE " + parsed.options().port() + " " + parsed.options().loginRocketPort()));
    }

    /** A file of the module, which the build puts beside this class. */
    private static String resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(ShutdownTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
