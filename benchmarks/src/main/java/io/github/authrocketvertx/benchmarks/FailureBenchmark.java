package io.github.authrocketvertx.benchmarks;

import io.github.authrocketvertx.failure.FailureDetails;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.ErrorReader;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to make a failure of an answer, its body read, and what would a stack trace add? Each is made 60 frames
 * below the benchmark, which is about as deep as a connection's handlers are.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FailureBenchmark {

    private static final int DEPTH = 60;

    private final Buffer body = Buffer.buffer("""
            {"errors":{"email":["is invalid"],"username":["has already been taken","is too short"]}}""");
    private final Reply reply = Reply.of(422, "rq_0v1zTHRNqkhUvPTWpxaPPb").contentType("application/json");

    /** The failure says what the body said, has no trace, and the other one has that many frames. */
    @Setup
    public void check() {
        ValidationException failure = (ValidationException) ours();
        int frames = traced().getStackTrace().length;
        if (failure.errors().size() != 2 || failure.getStackTrace().length != 0 || frames < DEPTH) {
            throw new IllegalStateException(failure + ", " + frames + " frames");
        }
    }

    /** The frames alone. */
    @Benchmark
    public Object framesAlone() {
        return below(DEPTH, () -> this);
    }

    /** Ours. */
    @Benchmark
    public Throwable ours() {
        return below(DEPTH, this::make);
    }

    /** Ours, and a trace besides. */
    @Benchmark
    public Throwable traced() {
        return below(DEPTH, () -> new Traced(make()));
    }

    private ValidationException make() {
        return new ValidationException(
                FailureDetails.of("users.create").reply(reply).body(body).error(ErrorReader.read(BodyBytes.of(body))));
    }

    private static <T> T below(int frames, Supplier<T> work) {
        return frames == 0 ? work.get() : below(frames - 1, work);
    }

    /** With the frames of where it was made. */
    private static final class Traced extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Traced(Throwable ours) {
            super(ours);
        }
    }
}
