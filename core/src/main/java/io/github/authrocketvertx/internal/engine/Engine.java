package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.internal.transport.Transport;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** Runs calls: one {@link Exchange} each. Holds what they share. */
public final class Engine {

    private final Vertx vertx;
    private final Transport transport;
    private final Limits limits;
    private final Time time;
    private final FailureMaker failures;
    private final Cancellation closing = Cancellation.create();

    /** An engine over a transport. */
    public Engine(Vertx vertx, Transport transport, Limits limits, Time time, FailureMaker failures) {
        this.vertx = vertx;
        this.transport = transport;
        this.limits = limits;
        this.time = time;
        this.failures = failures;
    }

    /** Makes a call. The future belongs to the caller's context, so that handlers run there whenever they are set. */
    public <T extends @Nullable Object> Future<T> call(
            Operation<T> operation, Arguments arguments, CallOptions options) {
        Context context = context();
        PromiseOnContext<T> result = new PromiseOnContext<>(context);
        Exchange<T> exchange = new Exchange<>(this, operation, arguments, options, context, result);
        if (isOn(context)) {
            exchange.start();
        } else {
            context.runOnContext(v -> exchange.start());
        }
        return result.future();
    }

    /** A call that is refused before it is one: an argument of it can't be right. */
    public <T> Future<T> refuse(Operation<?> operation, String text) {
        PromiseOnContext<T> result = promise();
        result.fail(failures.invalid(operation.name(), text));
        return result.future();
    }

    /** A promise whose future belongs to the caller's context. */
    public <T extends @Nullable Object> PromiseOnContext<T> promise() {
        return new PromiseOnContext<>(context());
    }

    /** The context of the caller. */
    public Context context() {
        return vertx.getOrCreateContext();
    }

    /** A failure of something that was made of several calls, each of which succeeded. */
    public AuthRocketException broken(Operation<?> operation, String text) {
        return failures.broken(operation.name(), text);
    }

    /**
     * Whether this thread runs the context now. Code in {@code executeBlocking} has the context and another thread,
     * and worker contexts run one task after another on several threads, so only the event loop itself counts.
     */
    public static boolean isOn(Context context) {
        return context.isEventLoopContext() && Context.isOnEventLoopThread() && Vertx.currentContext() == context;
    }

    /** Ends all calls and closes the transport. */
    public Future<Void> close() {
        closing.cancel();
        return transport.close();
    }

    Cancellation closing() {
        return closing;
    }

    Transport transport() {
        return transport;
    }

    Limits limits() {
        return limits;
    }

    Time time() {
        return time;
    }

    FailureMaker failures() {
        return failures;
    }
}
