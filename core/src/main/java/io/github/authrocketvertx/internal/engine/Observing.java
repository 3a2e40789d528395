package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.spi.CallInfo;
import io.github.authrocketvertx.spi.CallObserver;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells an observer of one call; what it throws is the context's business and not the call's. */
final class Observing {

    private final CallObserver.Listener listener;
    private final Context context;

    private Observing(CallObserver.Listener listener, Context context) {
        this.listener = listener;
        this.context = context;
    }

    /** A call begins; {@code null} when nobody wants to hear of it. */
    static @Nullable Observing begin(@Nullable CallObserver observer, CallInfo call, Context context) {
        if (observer == null) {
            return null;
        }
        try {
            CallObserver.Listener listener = observer.callStarted(call);
            return listener == null ? null : new Observing(listener, context);
        } catch (RuntimeException e) {
            report(context, e);
            return null;
        }
    }

    void attemptStarted(int number) {
        tell(to -> to.attemptStarted(number));
    }

    void queued(int number) {
        tell(to -> to.queued(number));
    }

    void headersReceived(int number, int status, @Nullable String requestId) {
        tell(to -> to.headersReceived(number, status, requestId));
    }

    void attemptEnded(Attempt attempt) {
        tell(to -> to.attemptEnded(attempt));
    }

    void retryScheduled(int nextNumber, long delayMillis) {
        tell(to -> to.retryScheduled(nextNumber, Duration.ofMillis(delayMillis)));
    }

    void ended(@Nullable Reply reply, @Nullable AuthRocketException failure) {
        tell(to -> to.ended(reply, failure));
    }

    private void tell(Consumer<CallObserver.Listener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException e) {
            report(context, e);
        }
    }

    /** Where Vert.x reports what application code throws. */
    static void report(Context context, RuntimeException thrown) {
        context.runOnContext(v -> {
            throw thrown;
        });
    }
}
