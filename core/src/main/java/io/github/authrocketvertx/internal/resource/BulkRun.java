package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.bulk.Outcome;
import io.github.authrocketvertx.bulk.OutcomeStream;
import io.github.authrocketvertx.bulk.Progress;
import io.github.authrocketvertx.internal.engine.Engine;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One run of an operation for many inputs. On its context, but for the progress. */
final class BulkRun<I, O> extends DemandStream<Outcome<I, O>> implements OutcomeStream<I, O>, Inputs.Taker<I> {

    private final BiFunction<Cancellation, ? super I, Future<O>> operation;
    private final Inputs<I> inputs;
    private final int concurrency;
    private final boolean ordered;
    private final boolean stopAtFailure;
    private final Cancellation cancellation = Cancellation.create();
    /** Outcomes that were not given yet, by the number by which they are given. */
    private final Map<Long, Outcome<I, O>> ready = new HashMap<>();

    private volatile Progress progress = new Progress(0, 0, 0);
    private long given;
    private boolean asking;
    private boolean filling;
    private boolean inputsOver;
    private @Nullable Throwable reason;

    BulkRun(
            Engine engine,
            BiFunction<Cancellation, ? super I, Future<O>> operation,
            Inputs<I> inputs,
            int concurrency,
            boolean ordered,
            boolean stopAtFailure) {
        super(engine);
        this.operation = operation;
        this.inputs = inputs;
        this.concurrency = concurrency;
        this.ordered = ordered;
        this.stopAtFailure = stopAtFailure;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    @Nullable
    Outcome<I, O> next() {
        Outcome<I, O> outcome = ready.remove(given);
        if (outcome != null) {
            given++;
        }
        return outcome;
    }

    /** Begins operations as long as their outcomes have room; not entered anew by what comes at once. */
    @Override
    void more() {
        if (filling) {
            return;
        }
        filling = true;
        while (!inputsOver && !asking && progress.started() - given < concurrency) {
            asking = true;
            inputs.ask(this);
        }
        filling = false;
        finishIfDone();
    }

    @Override
    public void take(I input) {
        asking = false;
        if (inputsOver) {
            return;
        }
        Progress before = progress;
        long index = before.started();
        progress = new Progress(index + 1, before.succeeded(), before.failed());
        Future<O> result;
        try {
            result = operation.apply(cancellation, input);
        } catch (RuntimeException e) {
            result = Future.failedFuture(e);
        }
        result.onComplete(ended -> ended(index, input, ended));
        if (!filling) {
            more();
        }
    }

    @Override
    public void end(@Nullable Throwable failure) {
        asking = false;
        stopInputs(failure);
        finishIfDone();
    }

    private void ended(long index, I input, AsyncResult<O> result) {
        Outcome<I, O> outcome = result.succeeded()
                ? Outcome.success(index, input, result.result())
                : Outcome.failure(index, input, result.cause());
        Progress before = progress;
        progress = result.succeeded()
                ? new Progress(before.started(), before.succeeded() + 1, before.failed())
                : new Progress(before.started(), before.succeeded(), before.failed() + 1);
        ready.put(ordered ? index : before.ended(), outcome);
        if (result.failed() && stopAtFailure) {
            inputs.stop();
            stopInputs(result.cause());
        }
        arrived(null);
        finishIfDone();
    }

    private void stopInputs(@Nullable Throwable failure) {
        if (!inputsOver) {
            inputsOver = true;
            reason = failure;
        }
    }

    /** All that was begun has ended: what is ready is given, and then the end. */
    private void finishIfDone() {
        if (!inputsOver || progress.underWay() > 0) {
            return;
        }
        if (reason == null) {
            finish();
        } else {
            fail(reason);
        }
    }

    @Override
    void release() {
        inputsOver = true;
        inputs.stop();
        cancellation.cancel();
    }
}
