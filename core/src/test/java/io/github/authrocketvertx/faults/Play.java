package io.github.authrocketvertx.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.contract.Await;
import io.github.authrocketvertx.contract.Surface;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.testkit.CountedTimers;
import io.github.authrocketvertx.testkit.Texts;
import io.github.authrocketvertx.testkit.wire.RawServer;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One client, one server, one fault, one call. */
final class Play implements AutoCloseable {

    /** A call of each kind that the client treats differently when it comes to sending it again. */
    enum Kind {
        READ,
        CREATE,
        LOGIN
    }

    /** What a call may take beyond its deadline, of undisturbed time: turns of the event loop on a busy machine. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private static final long WAIT_MILLIS = 5_000;

    private final Bench bench;
    private final Fault fault;
    private final Kind kind;
    private final CountedTimers timers;
    private final Scene scene;
    private final RawServer server;
    private final Ends ends = new Ends();
    private final AuthRocketOptions options;
    private final AuthRocket core;
    private final AuthRocket client;
    private final List<Object> told = new CopyOnWriteArrayList<>();
    private int timersBefore;
    private long startedAt;
    private long undisturbedAtStart;
    private volatile Duration took = Duration.ZERO;
    private volatile Duration tookUndisturbed = Duration.ZERO;
    private Future<Throwable> ended;

    Play(Bench bench, Surface surface, Fault fault, Protocol protocol, Kind kind) throws Exception {
        this.bench = bench;
        this.fault = fault;
        this.kind = kind;
        this.timers = new CountedTimers(bench.vertx());
        this.scene = new Scene(fault);
        this.server = bench.open(fault, protocol, scene);
        int port = switch (fault.place()) {
            case SERVER, CLEAR_TEXT_SERVER -> server.port();
            case CLOSED_PORT -> bench.closedPort();
            case BLACK_HOLE -> bench.blackHolePort();
        };
        this.options = fault.options()
                .apply(AuthRocketOptions.of("https://localhost:" + port + "/v1/", Secret.of("ko_" + Scene.CANARY))
                        .trust(bench.trust())
                        .deadline(Duration.ofSeconds(18))
                        .attemptTimeout(Duration.ofSeconds(15))
                        .connectTimeout(Duration.ofSeconds(15))
                        .retry(RetryPolicy.standard()
                                .backOff(Duration.ofMillis(1), Duration.ofMillis(2))
                                .longestHint(Duration.ofSeconds(5)))
                        .observer(ends));
        this.core = AuthRocket.create(timers.vertx(), options);
        this.client = surface.over(core);
    }

    /** Brings about what is to be there before, and makes the call. */
    void start() throws Exception {
        if (fault.isWarm()) {
            Await.result(client.users().get("usr_1"));
            Await.result(scene.lastLine().run(fault.before()));
            scene.behave(false);
            if (fault.isNoticed()) {
                Await.until(
                        () -> "the connection stays: " + core.gauges(),
                        () -> core.gauges().connections() == 0);
            }
        }
        if (fault.isOccupied()) {
            Duration long_ = Duration.ofMinutes(5);
            client.with(o -> o.deadline(long_).attemptTimeout(long_)).users().get("usr_0");
            Await.result(scene.occupantHere().future());
        }
        timersBefore = timers.pending();
        startedAt = System.nanoTime();
        undisturbedAtStart = bench.undisturbed().nanos();
        ended = make(client.with(o -> o.onReply(told::add).header("X-Canary", Scene.CANARY)))
                .map(value -> (Throwable) null)
                .otherwise(thrown -> thrown)
                .onSuccess(failure -> {
                    took = Duration.ofNanos(System.nanoTime() - startedAt);
                    tookUndisturbed = Duration.ofNanos(bench.undisturbed().nanos() - undisturbedAtStart);
                });
    }

    private Future<?> make(AuthRocket view) {
        Secret password = Secret.of(Scene.CANARY + "p".repeat(fault.payload()));
        return switch (kind) {
            case READ -> view.users().get("usr_1");
            case CREATE -> view.users().create(UserCreate.human("ada", "ada@example.com", password));
            case LOGIN -> view.users().authenticate("ada", password);
        };
    }

    /** Waits for the end of the call, sees that nothing is left of it, and tells how it ended. */
    Seen finish() throws Exception {
        Throwable failure = Await.result(ended);

        assertThat(tookUndisturbed)
                .as("undisturbed time of %s, with deadline %s", took, options.deadline())
                .isLessThan(options.deadline().plus(MARGIN));
        int others = fault.isOccupied() ? 1 : 0;
        assertThat(core.gauges().calls()).as("calls under way").isEqualTo(others);
        assertThat(timers.pending()).as("timers").isEqualTo(timersBefore);
        assertThat(told).as("replies told").hasSizeLessThanOrEqualTo(1);
        if (failure == null) {
            assertThat(took).as("time").isGreaterThanOrEqualTo(fault.atLeast());
        }
        Seen seen = failure == null ? Seen.success((Reply) told.get(0)) : Seen.failure(failure);
        if (kind == Kind.READ && fault.heals()) {
            scene.behave(true);
            User user = Await.result(client.users().get("usr_1"));
            assertThat(user.username()).as("what a call gets afterwards").isEqualTo("ada");
        }
        assertNothingLeft(failure);
        assertNoTextShowsASecret(failure);
        return seen;
    }

    private void assertNothingLeft(Throwable failure) throws Exception {
        if (!fault.keepsPlaces()) {
            // That of an attempt which was given up while it connected stays taken until the connection fails.
            int others = fault.isOccupied() ? 1 : 0;
            Await.until(
                    () -> "a place stays taken: " + core.gauges(),
                    () -> core.gauges().active() == others);
        }
        Await.result(core.close());
        Await.until(
                () -> "a call or a waiter is left: " + core.gauges(),
                () -> core.gauges().calls() == 0 && core.gauges().waiting() == 0);
        assertThat(timers.pending()).as("timers after the close").isZero();
        assertThat(server.seesAllClosed(WAIT_MILLIS)).as("connections closed").isTrue();
        ends.assertEachOnce();
        if (failure instanceof AuthRocketException ours) {
            assertThat(ours.attempts())
                    .allSatisfy(attempt -> assertThat(attempt.spent()).isNotEmpty());
        }
    }

    private void assertNoTextShowsASecret(Throwable failure) {
        List<String> texts = new ArrayList<>(ends.texts());
        told.forEach(reply -> texts.add(reply.toString()));
        texts.add(options.toString());
        texts.add(client.toString());
        if (failure instanceof AuthRocketException ours) {
            texts.add(Texts.of(failure));
            texts.add(ours.attempts() + " " + ours.reply());
        }
        assertThat(texts).noneMatch(text -> text.contains(Scene.CANARY));
    }

    @Override
    public void close() {
        core.close();
        server.close();
    }
}
