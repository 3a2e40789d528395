package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.github.authrocketvertx.emulator.RecordedRequest.Ending;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static Caller caller;
    private static Caller oldCaller;

    @BeforeAll
    static void start() throws Exception {
        caller = new Caller();
        oldCaller = new Caller(new EmulatorOptions().withHttp2(false), HttpClient.Version.HTTP_1_1);
    }

    @AfterAll
    static void stop() throws Exception {
        caller.close();
        oldCaller.close();
    }

    @AfterEach
    void reset() {
        caller.emulator.reset();
        oldCaller.emulator.reset();
    }

    private static Future<RecordedRequest> ended(Caller by) {
        return by.emulator.awaitRequest(RecordedRequest::ended);
    }

    @Test
    void recordsWhatCameAndHowItEnded() throws Exception {
        Reply reply = caller.get("users?state=active&max_results=3");
        RecordedRequest request = caller.emulator.requests().get(0);
        assertEquals(HttpMethod.GET, request.method());
        assertEquals("/v1/users", request.path());
        assertEquals("state=active&max_results=3", request.query());
        assertEquals("application/json", request.header("accept"));
        assertEquals(HttpVersion.HTTP_2, request.version());
        assertEquals(reply.header("X-Request-ID"), request.requestId());
        assertEquals(200, request.status());
        assertEquals(Ending.ANSWERED, request.ending());
        assertFalse(request.toString().contains(caller.emulator.apiKey()));
        caller.createUser("sam");
        RecordedRequest second = caller.emulator.requests().get(1);
        assertTrue(second.body().toString().contains("correct horse"));
        assertTrue(second.bodyComplete());
        assertFalse(second.toString().contains("correct horse"));
        oldCaller.get("users/a%2Bb");
        assertEquals("/v1/users/a%2Bb", oldCaller.emulator.requests().get(0).path());
        assertEquals(HttpVersion.HTTP_1_1, oldCaller.emulator.requests().get(0).version());
    }

    @Test
    void tellsThatAStalledRequestEndedByAReset() throws Exception {
        caller.emulator.faults().on(HttpMethod.GET, "users").stall();
        CompletableFuture<HttpResponse<String>> call = caller.start(caller.request("GET", "users", ""));
        RecordedRequest arrived = Caller.await(caller.emulator.awaitRequest(RecordedRequest::bodyComplete));
        assertEquals(Ending.PENDING, arrived.ending());
        assertNull(arrived.status());
        call.cancel(true);
        RecordedRequest ended = Caller.await(ended(caller));
        assertEquals(Ending.RESET, ended.ending());
        assertEquals(8L, ended.resetCode());
        assertEquals(200, caller.get("users").status());
    }

    @Test
    void tellsThatAStalledRequestEndedByAClosedConnection() throws Exception {
        oldCaller.emulator.faults().next().stall();
        try (Socket socket =
                oldCaller.trust().getSocketFactory().createSocket("localhost", oldCaller.emulator.port())) {
            socket.getOutputStream()
                    .write("GET /v1/users HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Caller.await(oldCaller.emulator.awaitRequest(RecordedRequest::bodyComplete));
        }
        RecordedRequest ended = Caller.await(ended(oldCaller));
        assertEquals(Ending.CLOSED, ended.ending());
        assertNull(ended.status());
    }

    @Test
    void letsStalledRequestsGo() throws Exception {
        caller.emulator.faults().next().stall();
        CompletableFuture<HttpResponse<String>> call = caller.start(caller.request("GET", "users", ""));
        Caller.await(caller.emulator.awaitRequest(RecordedRequest::bodyComplete));
        caller.emulator.faults().release();
        assertEquals(200, Caller.await(call).statusCode());
    }

    @Test
    void dripsTheSameAnswerByteByByte() throws Exception {
        for (Caller each : List.of(caller, oldCaller)) {
            String whole = each.get("users").text();
            each.emulator.faults().next().drip(Duration.ofMillis(1));
            assertEquals(whole, each.get("users").text());
            assertEquals(0, each.emulator.faults().remaining());
            each.emulator.faults().next().drip(Duration.ofHours(1));
            CompletableFuture<HttpResponse<String>> call = each.start(each.request("GET", "users", ""));
            Caller.await(each.emulator.awaitRequest(request -> request.status() != null && !request.ended()));
            assertFalse(call.isDone());
            call.cancel(true);
        }
    }

    @Test
    void answersWithGarbage() throws Exception {
        int length = caller.get("users").text().length();
        caller.emulator.faults().next().garbage();
        Reply reply = caller.get("users");
        assertEquals(200, reply.status());
        assertEquals("\ufffd".repeat(length), reply.text());
        assertTrue(reply.header("X-Request-ID").startsWith("rq_"));
    }

    @Test
    void answersInPlaceOfTheRulesAsOftenAsTold() throws Exception {
        caller.emulator.faults().on(HttpMethod.GET, "users").times(2).answer(502, "text/html", "<h1>Bad gateway</h1>");
        caller.emulator.faults().next().answer(429, Map.of("X-Ratelimit-Reset", "1735689600"), Buffer.buffer());
        caller.emulator.faults().next().redirect("https://elsewhere.example/");
        caller.emulator.faults().next().delay(Duration.ofMillis(5));
        Reply bad = caller.get("users");
        assertEquals(502, bad.status());
        assertEquals("text/html", bad.header("Content-Type"));
        assertEquals("<h1>Bad gateway</h1>", bad.text());
        assertTrue(bad.header("X-Request-ID").startsWith("rq_"));
        assertEquals(502, caller.get("users").status());
        assertEquals("1735689600", caller.get("users").header("X-Ratelimit-Reset"));
        assertEquals("https://elsewhere.example/", caller.get("users").header("Location"));
        assertEquals(200, caller.get("users").status());
        assertEquals(0, caller.emulator.faults().remaining());
    }

    @Test
    void breaksOffInEveryWay() throws Exception {
        for (Caller by : new Caller[] {caller, oldCaller}) {
            FaultScript faults = by.emulator.faults();
            faults.next().closeConnection();
            faults.next().resetStream(7);
            faults.next().loseAnswer();
            faults.next().truncate();
            for (String username : new String[] {"one", "two", "three", "four"}) {
                // A POST is not sent again by the JDK's client, so that one call meets one fault.
                ExecutionException failure =
                        assertThrows(ExecutionException.class, () -> by.post("users", Caller.user(username)));
                assertTrue(failure.getCause() instanceof java.io.IOException, failure.toString());
            }
            assertEquals(404, by.get("users/one").status());
            assertEquals(404, by.get("users/two").status());
            assertEquals(200, by.get("users/three").status());
            assertEquals(200, by.get("users/four").status());
            for (RecordedRequest request : by.emulator.requests().subList(0, 4)) {
                assertEquals(Ending.CUT, request.ending(), request.toString());
            }
            assertEquals(201, by.emulator.requests().get(3).status());
        }
    }

    @Test
    void holdsTheBodyBackAfterTheHead() throws Exception {
        for (Caller by : new Caller[] {caller, oldCaller}) {
            by.emulator.faults().next().headersThenStall();
            CompletableFuture<HttpResponse<String>> call = by.start(by.request("GET", "users", ""));
            RecordedRequest begun = Caller.await(by.emulator.awaitRequest(request -> request.status() != null));
            assertEquals(Ending.PENDING, begun.ending());
            call.cancel(true);
            assertEquals(
                    by == caller ? Ending.RESET : Ending.CLOSED,
                    Caller.await(ended(by)).ending());
        }
    }

    @Test
    void asksWaitersAboutRequestsThatAreHereAlready() throws Exception {
        caller.get("users");
        assertEquals(200, Caller.await(ended(caller)).status());
        Future<RecordedRequest> failing = caller.emulator.awaitRequest(request -> {
            throw new IllegalStateException("asked");
        });
        assertThrows(ExecutionException.class, () -> Caller.await(failing));
    }

    @Test
    void tellsRequestsItEndedItselfFromThoseTheClientEnded() throws Exception {
        caller.emulator.faults().on(HttpMethod.GET, "users").stall();
        caller.emulator.faults().on(HttpMethod.POST, "users").closeConnection();
        CompletableFuture<HttpResponse<String>> stalled = caller.start(caller.request("GET", "users", ""));
        Caller.await(caller.emulator.awaitRequest(RecordedRequest::bodyComplete));
        assertThrows(ExecutionException.class, () -> caller.post("users", Caller.user("sam")));
        // Both were on the one connection that was closed.
        RecordedRequest first = Caller.await(
                caller.emulator.awaitRequest(request -> request.method().equals(HttpMethod.GET) && request.ended()));
        assertEquals(Ending.CUT, first.ending());
        stalled.cancel(true);
    }

    @Test
    void answersWhenAConditionFails() throws Exception {
        caller.emulator
                .faults()
                .when(request -> {
                    throw new IllegalStateException("asked");
                })
                .stall();
        assertEquals(500, caller.get("users").status());
    }

    @Test
    void keepsTheLatestRequestsOnly() throws Exception {
        Caller forgetful = new Caller(new EmulatorOptions().withRecordingLimit(2), HttpClient.Version.HTTP_2);
        try {
            for (String user : new String[] {"a", "b", "c"}) {
                forgetful.get("users/" + user);
            }
            assertEquals(
                    List.of("/v1/users/b", "/v1/users/c"),
                    forgetful.emulator.requests().stream()
                            .map(RecordedRequest::path)
                            .toList());
        } finally {
            forgetful.close();
        }
    }
}
