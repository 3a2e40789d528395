package io.github.authrocketvertx.load;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.model.UserUpdate;
import io.github.authrocketvertx.spi.CallInfo;
import io.github.authrocketvertx.spi.CallObserver;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.github.authrocketvertx.testkit.Leaks;
import io.netty.util.ResourceLeakDetector;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Many calls of all kinds, over both protocols, with faults and cancellations: each has to end once, and nothing may be
 * left of it.
 */
public final class Soak implements CallObserver {

    private static final double FAULTY = 0.05;
    private static final int USERS = 200;
    private static final int AT_ONCE = 48;
    private static final int SAMPLES = 10;
    private static final int ONE_IN_CANCELLED = 25;
    private static final int LATEST_CANCEL_MILLIS = 8;
    private static final long MIBI = 1 << 20;
    private static final long SLACK_MIB = 8;
    private static final Secret PASSWORD = Secret.of("correct horse battery");

    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger observed = new AtomicInteger();
    private final AtomicInteger twice = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger retried = new AtomicInteger();
    private final List<Long> heap = new ArrayList<>();
    private final long seed = new Random().nextLong();
    private List<String> leaks = List.of();
    private List<String> held = List.of();
    private int calls;
    private int leftOver;

    /**
     * Makes so many calls, 500,000 unless the first argument says otherwise, and ends with a line of figures.
     *
     * @param arguments how many calls, if other than usual
     */
    public static void main(String[] arguments) throws Exception {
        Soak soak = new Soak();
        soak.run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000, ResourceLeakDetector.Level.ADVANCED);
        List<String> complaints = soak.complaints();
        complaints.forEach(System.out::println);
        System.out.println(soak.line());
        System.exit(complaints.isEmpty() ? 0 : 1);
    }

    /** Makes the calls and waits for the last. */
    void run(int count, ResourceLeakDetector.Level level) throws Exception {
        calls = count;
        Vertx serverVertx = Vertx.vertx();
        Vertx vertx = Vertx.vertx();
        AuthRocketEmulator emulator = EmulatorTestBase.await(AuthRocketEmulator.start(
                serverVertx, new EmulatorOptions().withSeed(7).withRecordingLimit(100)));
        List<Context> loops =
                IntStream.range(0, 8).mapToObj(i -> vertx.getOrCreateContext()).toList();
        try (Leaks watch = new Leaks(level);
                LoopWatch loopWatch = new LoopWatch(loops)) {
            AuthRocket http2 = AuthRocket.create(vertx, options(emulator, true));
            AuthRocket http1 = AuthRocket.create(vertx, options(emulator, false));
            for (int i = 0; i < USERS; i++) {
                EmulatorTestBase.await(
                        http2.users().create(UserCreate.human("user" + i, "user" + i + "@example.com", PASSWORD)));
            }
            made.set(0);
            ended.set(0);
            observed.set(0);
            new Chaos(seed, FAULTY, (request, mishap) -> {}).on(emulator.faults());
            for (int sample = 0; sample < SAMPLES; sample++) {
                Crowd.make(vertx, count / SAMPLES, AT_ONCE, number -> call(vertx, number % 2 == 0 ? http2 : http1))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(600, TimeUnit.SECONDS);
                // What the emulator holds of stalled requests is not the client's.
                emulator.faults().release();
                heap.add(Heap.live());
            }
            leftOver = http2.gauges().calls()
                    + http1.gauges().calls()
                    + http2.gauges().waiting()
                    + http1.gauges().waiting();
            EmulatorTestBase.await(http2.close());
            EmulatorTestBase.await(http1.close());
            EmulatorTestBase.await(emulator.close());
            held = List.copyOf(loopWatch.held());
            leaks = watch.found();
        }
        EmulatorTestBase.await(vertx.close());
        EmulatorTestBase.await(serverVertx.close());
    }

    private AuthRocketOptions options(AuthRocketEmulator emulator, boolean http2) {
        return AuthRocketOptions.of(emulator.baseUrl(), Secret.of(emulator.apiKey()))
                .realm(emulator.realmId())
                .trust(emulator.trustOptions())
                .deadline(Duration.ofSeconds(10))
                .attemptTimeout(Duration.ofMillis(500))
                .retry(RetryPolicy.standard().backOff(Duration.ofMillis(1), Duration.ofMillis(20)))
                .observer(this)
                .http((http, pool) ->
                        http.setUseAlpn(http2).setProtocolVersion(http2 ? HttpVersion.HTTP_2 : HttpVersion.HTTP_1_1));
    }

    private Future<?> call(Vertx vertx, AuthRocket client) {
        int number = made.getAndIncrement();
        Random random = new Random(seed + number);
        AuthRocket view = client;
        if (random.nextInt(ONE_IN_CANCELLED) == 0) {
            Cancellation cancellation = Cancellation.create();
            view = client.with(options -> options.cancellation(cancellation));
            vertx.setTimer(1 + random.nextInt(LATEST_CANCEL_MILLIS), fired -> cancellation.cancel());
        }
        AtomicInteger ends = new AtomicInteger();
        return one(view, random).onComplete(result -> {
            ended.incrementAndGet();
            if (ends.incrementAndGet() > 1) {
                twice.incrementAndGet();
            }
            if (result.cause() instanceof CallCancelledException) {
                cancelled.incrementAndGet();
            }
        });
    }

    private static Future<?> one(AuthRocket client, Random random) {
        String user = "user" + random.nextInt(USERS);
        return switch (random.nextInt(10)) {
            case 0 -> client.users().authenticate(user, PASSWORD);
            case 1 -> client.users().update(user, UserUpdate.create().firstName("Ada" + random.nextInt(100)));
            case 2 -> client.users().list(UserQuery.create().maxResults(10)).firstPage();
            case 3 -> client.users().list(UserQuery.create().maxResults(50)).forEach(each -> {});
            case 4 -> client.users().get("nobody");
            default -> client.users().get(user);
        };
    }

    @Override
    public Listener callStarted(CallInfo call) {
        return new Listener() {
            private boolean over;

            @Override
            public void retryScheduled(int nextNumber, Duration delay) {
                retried.incrementAndGet();
            }

            @Override
            public void ended(Reply reply, AuthRocketException failure) {
                observed.incrementAndGet();
                if (over) {
                    twice.incrementAndGet();
                }
                over = true;
            }
        };
    }

    /** What is not as it should be; empty when all is well. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        require(made.get() == calls, "made " + made + " calls instead of " + calls, complaints);
        require(ended.get() == calls, "calls without an end: " + (calls - ended.get()), complaints);
        require(twice.get() == 0, "ended twice: " + twice, complaints);
        require(leftOver == 0, "calls or waiters left over: " + leftOver, complaints);
        require(cancelled.get() > 0 && retried.get() > 0, "nothing was cancelled, or nothing retried", complaints);
        // The first samples are still warming up.
        long early = heap.subList(1, SAMPLES / 2).stream()
                .mapToLong(bytes -> bytes)
                .max()
                .orElse(0);
        long late = heap.subList(SAMPLES / 2, SAMPLES).stream()
                .mapToLong(bytes -> bytes)
                .min()
                .orElse(0);
        require(late <= early + SLACK_MIB * MIBI, "the heap grows: " + mebibytes(), complaints);
        require(leaks.isEmpty(), "leaked buffers: " + leaks, complaints);
        require(held.isEmpty(), "held an event loop for 100 ms: " + held, complaints);
        return complaints;
    }

    private static void require(boolean condition, String complaint, List<String> complaints) {
        if (!condition) {
            complaints.add("soak: " + complaint);
        }
    }

    private List<Long> mebibytes() {
        return heap.stream().map(bytes -> bytes / MIBI).toList();
    }

    /** The figures. */
    String line() {
        return "soak: calls=" + calls + " ended=" + ended + " twice=" + twice + " lost=" + (calls - ended.get())
                + " cancelled=" + cancelled + " retried=" + retried + " heap_mib="
                + heap.get(heap.size() - 1) / MIBI;
    }
}
