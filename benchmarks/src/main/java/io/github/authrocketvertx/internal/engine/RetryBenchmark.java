package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.operation.SafetyClass;
import io.github.authrocketvertx.internal.transport.Loss;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to decide whether a failed attempt is made again? In the engine's package, since the decision is no
 * one else's.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RetryBenchmark {

    // Enough for an iteration: each decision for another attempt takes one.
    private static final int TOKENS = 200_000_000;
    private static final long REMAINING_MILLIS = 20_000;

    /** How the attempt failed. */
    @Param
    public How how = How.RATE_LIMITED;

    /** What the operation allows. */
    @Param({"READ", "ONCE", "LOGIN"})
    public SafetyClass safety = SafetyClass.READ;

    private final RetryPolicy policy = RetryPolicy.standard();
    private final Reply limited = Reply.of(429, "rq_1").retryAfter(Duration.ofSeconds(1));
    private final Reply unavailable = Reply.of(503, "rq_1");
    private final Loss lost = new Loss(Loss.Kind.CONNECTION_LOST, "the connection was closed", null, true);
    private RetryBudget budget = new RetryBudget(TOKENS);

    /** A full budget, and a decision that is the right one. */
    @Setup(Level.Iteration)
    public void fill() {
        budget = new RetryBudget(TOKENS);
        boolean again = ((Retry.Decision) decide()).again();
        boolean expected = safety == SafetyClass.READ || (how == How.RATE_LIMITED && safety == SafetyClass.ONCE);
        if (again != expected) {
            throw new IllegalStateException(how + " of " + safety + " was decided wrongly");
        }
    }

    /** The outcome of the attempt and the decision on it. */
    @Benchmark
    public Object decide() {
        Retry.Outcome outcome = switch (how) {
            case RATE_LIMITED -> Retry.Outcome.refused(limited);
            case UNAVAILABLE -> Retry.Outcome.refused(unavailable);
            case CONNECTION_LOST -> Retry.Outcome.lost(lost, false);
        };
        return Retry.decide(outcome, 1, safety, policy, REMAINING_MILLIS, 0.5, budget);
    }

    /** The ways to fail. */
    public enum How {
        /** 429, with a time to wait. */
        RATE_LIMITED,
        /** 503. */
        UNAVAILABLE,
        /** No answer. */
        CONNECTION_LOST
    }
}
