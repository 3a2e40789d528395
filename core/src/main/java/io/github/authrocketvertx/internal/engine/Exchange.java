package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.BadArgumentException;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.internal.operation.Prepared;
import io.github.authrocketvertx.internal.operation.UnusableBodyException;
import io.github.authrocketvertx.internal.transport.Outgoing;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call, from start to its one end.
 *
 * <p>Everything happens on the context of the caller, so there is no lock: the transport and the timers report there,
 * and a cancellation from elsewhere is handed over. Whatever comes after the end is not heard.
 */
final class Exchange<T extends @Nullable Object> {

    private final Engine engine;
    private final Operation<T> operation;
    private final Arguments arguments;
    private final CallOptions options;
    private final Context context;
    private final PromiseOnContext<T> result;
    private final List<Cancellation.Registration> registrations = new ArrayList<>(2);
    private final List<Attempt> attempts = new ArrayList<>(1);
    private @Nullable Outgoing outgoing;
    private @Nullable AttemptRun run;
    private Time.@Nullable Timer deadline;
    private boolean ended;

    Exchange(
            Engine engine,
            Operation<T> operation,
            Arguments arguments,
            CallOptions options,
            Context context,
            PromiseOnContext<T> result) {
        this.engine = engine;
        this.operation = operation;
        this.arguments = arguments;
        this.options = options;
        this.context = context;
        this.result = result;
    }

    /** On the context, once. */
    void start() {
        guarded(() -> {
            listen(engine.closing(), () -> engine.failures().closed(this));
            for (Cancellation cancellation : options.cancellations()) {
                listen(cancellation, () -> engine.failures().cancelled(this));
            }
            if (ended || cancelledAlready()) {
                return;
            }
            Prepared prepared;
            try {
                prepared = operation.prepare(arguments, options.realm(), options.requestInfo(), options.query());
            } catch (BadArgumentException e) {
                fail(engine.failures().invalid(operation.name(), e.text()));
                return;
            }
            outgoing = new Outgoing(
                    operation.verb().name(),
                    prepared.target(),
                    prepared.body(),
                    prepared.contentType(),
                    options.realm() == null,
                    options.headers());
            Duration total = options.deadline() != null
                    ? options.deadline()
                    : engine.limits().deadline();
            deadline = engine.time()
                    .timers()
                    .schedule(
                            total.toMillis(),
                            () -> guarded(() -> fail(engine.failures().deadline(this, total))));
            attempt();
        });
    }

    private void listen(Cancellation cancellation, Supplier<AuthRocketException> failure) {
        if (!ended) {
            // May run at once, and on any thread.
            registrations.add(cancellation.onCancel(() -> onContext(() -> fail(failure.get()))));
        }
    }

    /** A listener is handed over on some contexts and would come too late for a cancellation that fired before. */
    private boolean cancelledAlready() {
        for (Cancellation cancellation : options.cancellations()) {
            if (cancellation.isCancelled()) {
                fail(engine.failures().cancelled(this));
                return true;
            }
        }
        return false;
    }

    private void onContext(Runnable action) {
        if (Engine.isOn(context)) {
            guarded(action);
        } else {
            context.runOnContext(v -> guarded(action));
        }
    }

    private void attempt() {
        Duration limit = options.attemptTimeout() != null
                ? options.attemptTimeout()
                : engine.limits().attemptTimeout();
        AttemptRun next = new AttemptRun(this, attempts.size() + 1, limit);
        run = next;
        next.launch(context, Objects.requireNonNull(outgoing));
    }

    /** The answer of the attempt is complete. */
    void answered(Answer answer) {
        if (ended) {
            return;
        }
        Reply reply = answer.reply();
        tell(reply);
        int status = reply.statusCode();
        if (status < 200 || status > 299) {
            fail(engine.failures().refused(this, answer));
            return;
        }
        T value;
        try {
            value = operation.reader().read(reply, answer.body());
        } catch (UnusableBodyException e) {
            fail(engine.failures().unreadable(this, answer, e.text()));
            return;
        }
        if (end()) {
            result.complete(value);
        }
    }

    /** Once a call, before the result; what a listener throws is the context's business. */
    private void tell(Reply reply) {
        for (Consumer<? super Reply> listener : options.onReply()) {
            try {
                listener.accept(reply);
            } catch (RuntimeException e) {
                context.runOnContext(v -> {
                    throw e;
                });
            }
        }
    }

    /** Runs a step; a fault of ours, or of what is plugged in, ends the call instead of leaving it hanging. */
    void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            fail(engine.failures().unexpected(this, e));
        }
    }

    void fail(AuthRocketException failure) {
        if (end()) {
            result.fail(failure);
        }
    }

    /** The one end: whoever comes first gets {@code true} and everything is let go of. */
    private boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        if (deadline != null) {
            deadline.cancel();
        }
        if (run != null) {
            run.stop();
        }
        registrations.forEach(Cancellation.Registration::remove);
        return true;
    }

    Engine engine() {
        return engine;
    }

    String operationName() {
        return operation.name();
    }

    Arguments arguments() {
        return arguments;
    }

    boolean hasEnded() {
        return ended;
    }

    /** What was tried so far, what is under way included. */
    List<Attempt> attempts() {
        List<Attempt> all = new ArrayList<>(attempts);
        if (run != null) {
            all.add(run.describe());
        }
        return List.copyOf(all);
    }

    /** Where the call is. */
    @Nullable
    Phase phase() {
        return run == null ? null : run.phase();
    }

    /** What has come of an answer so far. */
    @Nullable
    Answer partialAnswer() {
        return run == null ? null : run.partialAnswer();
    }

    /** An answer: what came beside the body, and the body. */
    record Answer(Reply reply, Buffer body) {

        /** Status and request id; not the body. */
        @Override
        public String toString() {
            return "Answer[" + reply + "]";
        }
    }
}
