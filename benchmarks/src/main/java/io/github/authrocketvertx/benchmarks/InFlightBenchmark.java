package io.github.authrocketvertx.benchmarks;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.internal.Assembly;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What does a typed call cost when many others are under way? The transport holds its answers back, so that so many calls
 * with their limits in time are there at once; the oldest is answered and a new one made, on one event loop.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class InFlightBenchmark {

    private static final int CALLS = 20_000;
    private static final String ID = "usr_0v1zUpWdE4IbHsNBmQJwrg";

    /** How many calls are under way. */
    @Param({"1", "10", "100", "1000", "10000"})
    public int inFlight = 1;

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final HeldTransport transport = new HeldTransport(200, Samples.smallUser());
    private final AuthRocket client = Assembly.over(
            transport,
            vertx,
            AuthRocketOptions.of("https://localhost/v1/", Secret.of("ko_SAMPLE"))
                    .realm("rl_0v1zTHRNqkhUvPTWpxaPPb"));

    /** Stops the event loop. */
    @TearDown
    public void stop() {
        vertx.close();
    }

    /** A call, its answer, and the making of the next one. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void call(Blackhole hole) {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        loop.runOnContext(v -> ended.complete(calls(hole)));
        if (ended.join() != CALLS) {
            throw new IllegalStateException("Only " + ended.join() + " calls ended");
        }
    }

    private int calls(Blackhole hole) {
        int[] ended = new int[1];
        for (int made = 0; made < CALLS; made++) {
            if (made >= inFlight) {
                transport.answerOldest();
            }
            client.users().get(ID).onSuccess(user -> {
                hole.consume(user);
                ended[0]++;
            });
        }
        for (int left = 0; left < inFlight; left++) {
            transport.answerOldest();
        }
        return ended[0];
    }
}
