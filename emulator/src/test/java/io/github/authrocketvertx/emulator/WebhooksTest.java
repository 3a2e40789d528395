package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.WebhookDelivery.State;
import io.github.authrocketvertx.emulator.internal.door.Certificates;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebhooksTest {

    private final EmulatorClock clock = EmulatorClock.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private Receiver receiver;
    private Caller caller;

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void close() throws Exception {
        if (caller != null) {
            caller.close();
        }
        receiver.close();
    }

    private void start(WebhookOptions options) throws Exception {
        caller = new Caller(new EmulatorOptions().withClock(clock).withWebhooks(options), HttpClient.Version.HTTP_2);
    }

    private String hook(String destination, Object... more) throws Exception {
        JsonObject attributes = Caller.object(more)
                .put("destination", destination)
                .put("event_type", new JsonArray().add("user.created"));
        return caller.create(
                        "app_hooks",
                        "app_hook",
                        attributes.stream()
                                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                                .toArray())
                .getString("id");
    }

    private WebhookDelivery await(State state) throws Exception {
        return Caller.await(caller.emulator.webhooks().await(delivery -> delivery.state() == state));
    }

    private WebhookDelivery awaitAttempt(int number) throws Exception {
        return Caller.await(caller.emulator.webhooks().await(delivery -> delivery.attempts() == number));
    }

    @Test
    void sendsWhatGetAnEventGives() throws Exception {
        start(new WebhookOptions());
        String hook = hook(receiver.url("/hook?key=1").replace("://", "://us%20er:p@"));
        String user = caller.createUser("sam").getString("id");
        Receiver.Hook got = receiver.take();
        List<WebhookDelivery> all = Caller.await(caller.emulator.webhooks().awaitAll());
        assertEquals(1, all.size());
        WebhookDelivery delivery = all.get(0);
        assertEquals(State.COMPLETED, delivery.state());
        assertEquals("POST", got.method());
        assertEquals("/hook?key=1", got.uri());
        assertEquals("application/json", got.headers().get("content-type"));
        assertEquals("Basic dXMgZXI6cA==", got.headers().get("authorization"));
        assertEquals("user.created", got.body().getString("event_type"));
        assertEquals(user, got.body().getString("user_id"));

        JsonObject event = caller.get("events/" + delivery.eventId()).json();
        JsonObject notification = event.getJsonArray("notifications").getJsonObject(0);
        assertEquals(hook, notification.getString("app_hook_id"));
        assertEquals("completed", notification.getString("state"));
        assertEquals(1, notification.getInteger("attempts"));
        assertEquals("status 204", notification.getString("last_result"));
        assertEquals(receiver.url("/hook?key=1"), notification.getString("last_destination"));
        assertEquals(clock.instant().getEpochSecond(), notification.getLong("last_attempt_at"));
        event.remove("notifications");
        got.body().remove("notifications");
        assertEquals(event, got.body());
    }

    @Test
    void wrapsTheEventWhenToldTo() throws Exception {
        start(new WebhookOptions().withWrapped(true));
        hook(receiver.url("/"));
        caller.createUser("sam");
        assertEquals(
                "user.created", receiver.take().body().getJsonObject("event").getString("event_type"));
    }

    @Test
    void repeatsAFailedAttemptWhenTheClockSaysSo() throws Exception {
        start(new WebhookOptions());
        receiver.answers(500, 302);
        hook(receiver.url("/"));
        caller.createUser("sam");
        WebhookDelivery first = awaitAttempt(1);
        assertEquals(State.IN_PROGRESS, first.state());
        assertEquals("status 500", first.lastResult());
        assertEquals(List.of(first), caller.emulator.webhooks().refused());
        clock.advance(Duration.ofMillis(9_999));
        assertEquals(1, caller.emulator.webhooks().deliveries().get(0).attempts());
        clock.advance(Duration.ofMillis(1));
        assertEquals("status 302", awaitAttempt(2).lastResult());
        clock.advance(Duration.ofSeconds(20));
        WebhookDelivery last = await(State.COMPLETED);
        assertEquals(3, last.attempts());
        assertEquals(clock.instant(), last.lastAttemptAt());
        Caller.await(caller.emulator.webhooks().awaitAll());
        assertEquals(List.of(), caller.emulator.webhooks().refused());
    }

    @Test
    void repeatsByItselfWhileTheClockRuns() throws Exception {
        caller = new Caller(
                new EmulatorOptions()
                        .withWebhooks(new WebhookOptions().withRetry(Duration.ofMillis(1), Duration.ofMillis(4))),
                HttpClient.Version.HTTP_2);
        receiver.answers(500, 500, 500, 500);
        hook(receiver.url("/"));
        caller.createUser("sam");
        assertEquals(
                5, Caller.await(caller.emulator.webhooks().awaitAll()).get(0).attempts());
    }

    @Test
    void givesUpInTheEnd() throws Exception {
        start(new WebhookOptions()
                .withRetry(Duration.ofHours(1), Duration.ofHours(1))
                .withGiveUpAfter(Duration.ofHours(2)));
        receiver.answers(500, 500, 500, 500);
        hook(receiver.url("/"));
        caller.createUser("sam");
        awaitAttempt(1);
        clock.advance(Duration.ofHours(1));
        awaitAttempt(2);
        clock.advance(Duration.ofHours(1));
        WebhookDelivery last = await(State.FAILED);
        assertEquals(3, last.attempts());
        clock.advance(Duration.ofDays(9));
        assertEquals(List.of(last), Caller.await(caller.emulator.webhooks().awaitAll()));
    }

    @Test
    void endsAnAttemptThatHangs() throws Exception {
        start(new WebhookOptions().withAttemptTimeout(Duration.ofMillis(100)));
        receiver.answers(Receiver.NEVER);
        hook(receiver.url("/"));
        caller.createUser("sam");
        assertEquals("no answer within 100 ms", awaitAttempt(1).lastResult());
        assertTrue(receiver.brokenOff.await(20, TimeUnit.SECONDS));
        clock.advance(Duration.ofMinutes(1));
        await(State.COMPLETED);
    }

    @Test
    void tellsThatNobodyListens() throws Exception {
        start(new WebhookOptions());
        Receiver gone = new Receiver();
        String url = gone.url("/");
        gone.close();
        hook(url);
        caller.createUser("sam");
        assertEquals("no connection", awaitAttempt(1).lastResult());
    }

    @Test
    void sendsAgainWhenAskedTo() throws Exception {
        start(new WebhookOptions().withGiveUpAfter(Duration.ofSeconds(1)));
        receiver.answers(404);
        hook(receiver.url("/"));
        caller.createUser("sam");
        WebhookDelivery failed = await(State.FAILED);
        Webhooks webhooks = caller.emulator.webhooks();
        webhooks.redeliver(failed.notificationId());
        assertEquals(2, await(State.COMPLETED).attempts());
        webhooks.redeliver(failed.notificationId());
        assertEquals(3, awaitAttempt(3).attempts());
        assertThrows(IllegalArgumentException.class, () -> webhooks.redeliver("ent_1"));
    }

    @Test
    void pingsAHook() throws Exception {
        start(new WebhookOptions());
        String hook = hook(receiver.url("/"));
        String event = caller.emulator.webhooks().ping(hook);
        Receiver.Hook got = receiver.take();
        assertEquals("ping", got.body().getString("event_type"));
        assertEquals(event, got.body().getString("id"));
        assertThrows(
                IllegalArgumentException.class, () -> caller.emulator.webhooks().ping("hk_1"));
    }

    @Test
    void waitsAsLongAsTheHookWants() throws Exception {
        start(new WebhookOptions());
        hook(receiver.url("/"), "delay", 30);
        caller.createUser("sam");
        clock.advance(Duration.ofSeconds(29));
        assertEquals(0, caller.emulator.webhooks().deliveries().get(0).attempts());
        clock.advance(Duration.ofSeconds(1));
        await(State.COMPLETED);
        assertEquals(1, receiver.waiting());
    }

    @Test
    void cancelsWhatIsForAHookThatIsGone() throws Exception {
        start(new WebhookOptions());
        String hook = hook(receiver.url("/"), "delay", 30);
        caller.createUser("sam");
        caller.delete("app_hooks/" + hook, "");
        clock.advance(Duration.ofSeconds(30));
        WebhookDelivery canceled = await(State.CANCELED);
        assertEquals(0, canceled.attempts());
        assertNull(canceled.lastDestination());
    }

    @Test
    void sendsToOtherMachinesOnlyWhenAllowed() throws Exception {
        start(new WebhookOptions());
        hook("https://app.example/hook");
        caller.createUser("sam");
        WebhookDelivery kept =
                Caller.await(caller.emulator.webhooks().awaitAll()).get(0);
        assertEquals(State.IN_PROGRESS, kept.state());
        assertEquals(0, kept.attempts());
        assertTrue(kept.lastResult().contains("app.example"), kept.lastResult());

        WebhookOptions some = new WebhookOptions().withHosts(Set.of("App.example"));
        assertTrue(some.allows("app.EXAMPLE"));
        assertFalse(some.allows("b.example"));
        assertTrue(new WebhookOptions().withHosts(Set.of("*")).allows("b.example"));
        for (String here : List.of("localhost", "app.localhost", "127.0.0.1", "127.1.2.3", "[::1]")) {
            assertTrue(some.allows(here), here);
        }
        for (String elsewhere : List.of("127.0.0.1.example", "localhost.example", "xlocalhost", "10.0.0.1")) {
            assertFalse(some.allows(elsewhere), elsewhere);
        }
    }

    @Test
    void speaksTlsToThoseItTrusts() throws Exception {
        Certificates certificates = Certificates.create("localhost");
        try (Receiver tls = new Receiver(certificates)) {
            start(new WebhookOptions().withTrust(Receiver.trust(certificates)));
            hook(tls.url("/"));
            caller.createUser("sam");
            await(State.COMPLETED);
            caller.close();
            start(new WebhookOptions());
            hook(tls.url("/"));
            caller.createUser("sam");
            assertTrue(awaitAttempt(1).lastResult().startsWith("TLS failed"));
        }
    }

    @Test
    void forgetsEverythingOnAReset() throws Exception {
        start(new WebhookOptions());
        receiver.answers(Receiver.NEVER);
        hook(receiver.url("/"));
        caller.createUser("sam");
        receiver.take();
        caller.emulator.reset();
        assertEquals(List.of(), Caller.await(caller.emulator.webhooks().awaitAll()));
        hook(receiver.url("/"));
        caller.createUser("sam");
        assertEquals(1, await(State.COMPLETED).attempts());
    }

    @Test
    void endsDeliveriesWhenItIsClosed() throws Exception {
        start(new WebhookOptions());
        receiver.answers(Receiver.NEVER);
        hook(receiver.url("/"));
        caller.createUser("sam");
        receiver.take();
        Future<List<WebhookDelivery>> waiting = caller.emulator.webhooks().awaitAll();
        caller.close();
        assertTrue(receiver.brokenOff.await(20, TimeUnit.SECONDS));
        ExecutionException failed = assertThrows(ExecutionException.class, () -> Caller.await(waiting));
        assertEquals("The emulator was closed", failed.getCause().getMessage());
        caller = null;
    }

    @Test
    void sendsManyAtATimeAndAllOfThem() throws Exception {
        start(new WebhookOptions());
        hook(receiver.url("/"));
        int users = 50;
        for (int i = 0; i < users; i++) {
            caller.createUser("user" + i);
        }
        List<WebhookDelivery> all = Caller.await(caller.emulator.webhooks().awaitAll());
        assertEquals(users, all.size());
        assertTrue(all.stream().allMatch(delivery -> delivery.state() == State.COMPLETED));
        assertEquals(users, receiver.waiting());
    }

    @Test
    void doublesTheTimeBetweenAttempts() {
        WebhookOptions options = new WebhookOptions().withRetry(Duration.ofSeconds(10), Duration.ofSeconds(35));
        assertEquals(Duration.ofSeconds(10), options.retryAfter(1));
        assertEquals(Duration.ofSeconds(20), options.retryAfter(2));
        assertEquals(Duration.ofSeconds(35), options.retryAfter(3));
        assertEquals(Duration.ofSeconds(35), options.retryAfter(1_000_000));
        assertThrows(IllegalArgumentException.class, () -> options.withAttemptTimeout(Duration.ZERO));
    }
}
