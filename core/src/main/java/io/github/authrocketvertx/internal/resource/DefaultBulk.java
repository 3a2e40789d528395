package io.github.authrocketvertx.internal.resource;

import static java.util.Objects.requireNonNull;

import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.bulk.Bulk;
import io.github.authrocketvertx.bulk.OutcomeStream;
import io.github.authrocketvertx.internal.engine.Engine;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.function.BiFunction;

/** An operation for many inputs, not run yet. */
public final class DefaultBulk<I, O> implements Bulk<I, O> {

    private static final int USUAL_CONCURRENCY = 16;

    private final Engine engine;
    private final BiFunction<Cancellation, ? super I, Future<O>> operation;
    private final int concurrency;
    private final boolean ordered;
    private final boolean stopAtFailure;

    /** With the usual concurrency. */
    public DefaultBulk(Engine engine, BiFunction<Cancellation, ? super I, Future<O>> operation) {
        this(engine, operation, USUAL_CONCURRENCY, false, false);
    }

    private DefaultBulk(
            Engine engine,
            BiFunction<Cancellation, ? super I, Future<O>> operation,
            int concurrency,
            boolean ordered,
            boolean stopAtFailure) {
        this.engine = engine;
        this.operation = operation;
        this.concurrency = concurrency;
        this.ordered = ordered;
        this.stopAtFailure = stopAtFailure;
    }

    @Override
    public Bulk<I, O> concurrency(int operations) {
        if (operations < 1) {
            throw new IllegalArgumentException(
                    "Expected a concurrency of at least 1 operation, found " + operations + ".");
        }
        return new DefaultBulk<>(engine, operation, operations, ordered, stopAtFailure);
    }

    @Override
    public Bulk<I, O> ordered() {
        return new DefaultBulk<>(engine, operation, concurrency, true, stopAtFailure);
    }

    @Override
    public Bulk<I, O> stopAtFailure() {
        return new DefaultBulk<>(engine, operation, concurrency, ordered, true);
    }

    @Override
    public OutcomeStream<I, O> run(Iterable<? extends I> inputs) {
        return run(Inputs.of(requireNonNull(inputs, "inputs")));
    }

    @Override
    public OutcomeStream<I, O> run(ReadStream<? extends I> inputs) {
        return run(Inputs.of(requireNonNull(inputs, "inputs")));
    }

    private OutcomeStream<I, O> run(Inputs<I> inputs) {
        return new BulkRun<>(engine, operation, inputs, concurrency, ordered, stopAtFailure);
    }
}
