package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.internal.operation.ResponseReader;
import io.github.authrocketvertx.internal.transport.ContextLine;
import io.github.authrocketvertx.internal.transport.Transport;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs calls: one {@link Exchange} each. Holds what they share. */
public final class Engine {

    private final Vertx vertx;
    private final Transport transport;
    private final Settings settings;
    private final Time time;
    private final FailureMaker failures;
    private final RetryBudget budget;
    private final @Nullable KeyRing keys;
    private final RunningCalls running = new RunningCalls();
    private final BodyReader bodies = new BodyReader();

    /** An engine over a transport. */
    public Engine(Vertx vertx, Transport transport, Settings settings, Time time, FailureMaker failures) {
        this.vertx = vertx;
        this.transport = transport;
        this.settings = settings;
        this.time = time;
        this.failures = failures;
        this.budget = new RetryBudget(settings.retryBudget());
        this.keys = settings.credentials() == null ? null : new KeyRing(settings.credentials(), time.nanos());
    }

    /** Makes a call. The future belongs to the caller's context, so that handlers run there whenever they are set. */
    public <T extends @Nullable Object> Future<T> call(
            Operation<T> operation, Arguments arguments, CallOptions options) {
        return call(operation, operation.reader(), arguments, options);
    }

    /** Makes a call whose result is not the operation's usual one; a {@link Reception} takes the body as it comes. */
    public <T extends @Nullable Object> Future<T> call(
            Operation<?> operation, ResponseReader<T> reader, Arguments arguments, CallOptions options) {
        Context context = context();
        Promise<T> result = ContextLine.promise(context);
        running.add();
        Exchange<T> exchange = new Exchange<>(this, operation, reader, arguments, options, context, result);
        if (isOn(context)) {
            exchange.start();
        } else {
            context.runOnContext(v -> exchange.start());
        }
        return result.future();
    }

    /** A call that is refused before it is one: an argument of it can't be right. */
    public <T> Future<T> refuse(Operation<?> operation, String text) {
        Promise<T> result = promise();
        result.fail(failures.invalid(operation.name(), text));
        return result.future();
    }

    /** A promise whose future belongs to the caller's context. */
    public <T extends @Nullable Object> Promise<T> promise() {
        return ContextLine.promise(context());
    }

    /** The context of the caller. */
    public Context context() {
        return vertx.getOrCreateContext();
    }

    /** A failure of a list whose calls succeeded, each by itself. */
    public AuthRocketException broken(Operation<?> operation, String text, @Nullable String cursor) {
        return failures.broken(operation.name(), text, cursor);
    }

    /** Runs something when a list takes longer than it may. */
    public Time.Timer limit(
            Operation<?> operation,
            Duration limit,
            Supplier<@Nullable String> cursor,
            Consumer<AuthRocketException> passed) {
        return time.timers()
                .schedule(
                        Math.max(1, limit.toMillis()),
                        () -> passed.accept(failures.listDeadline(operation.name(), limit, cursor.get())));
    }

    /**
     * Whether this thread runs the context now. Code in {@code executeBlocking} has the context and another thread,
     * and worker contexts run one task after another on several threads, so only the event loop itself counts.
     */
    public static boolean isOn(Context context) {
        return context.isEventLoopContext() && Context.isOnEventLoopThread() && Vertx.currentContext() == context;
    }

    /** The key to use now, for who makes requests beside the engine; fails where keys are not supplied. */
    public Future<Secret> suppliedKey() {
        return keys == null ? Future.failedFuture(new IllegalStateException("keys are not supplied")) : keys.current();
    }

    /** How busy the transport is. */
    public Transport.Figures figures() {
        return transport.figures();
    }

    /** How many calls have not ended. */
    public int callsUnderWay() {
        return running.count();
    }

    /** New calls use new connections from now on. */
    public void refresh() {
        transport.refresh();
    }

    /** Refuses new calls, lets those under way end for a while, then ends what is left and closes the transport. */
    public Future<Void> shutdown(Duration grace) {
        Promise<Void> over = Promise.promise();
        Time.Timer timer = time.timers().schedule(Math.max(1, grace.toMillis()), over::tryComplete);
        running.refuse().onComplete(drained -> over.tryComplete());
        return over.future().compose(v -> {
            timer.cancel();
            return close();
        });
    }

    /** Refuses new calls, ends all that are under way and closes the transport. */
    public Future<Void> close() {
        running.close();
        time.timers().close();
        return transport.close();
    }

    RunningCalls running() {
        return running;
    }

    BodyReader bodies() {
        return bodies;
    }

    Transport transport() {
        return transport;
    }

    Settings settings() {
        return settings;
    }

    Time time() {
        return time;
    }

    FailureMaker failures() {
        return failures;
    }

    RetryBudget budget() {
        return budget;
    }

    @Nullable
    KeyRing keys() {
        return keys;
    }
}
