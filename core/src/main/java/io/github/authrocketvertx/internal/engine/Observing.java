package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.internal.transport.Head;
import io.github.authrocketvertx.spi.CallInfo;
import io.github.authrocketvertx.spi.CallObserver;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells an observer of one call; what it throws is the context's business and not the call's. */
final class Observing {

    private static final Observing NOBODY = new Observing(null, List.of(), null);

    private final CallObserver.@Nullable Listener listener;
    private final List<Consumer<? super Reply>> onReply;
    private final @Nullable Context context;
    private boolean replied;

    private Observing(
            CallObserver.@Nullable Listener listener,
            List<Consumer<? super Reply>> onReply,
            @Nullable Context context) {
        this.listener = listener;
        this.onReply = onReply;
        this.context = context;
    }

    /** Nobody wants to hear of a call. */
    static Observing nobody() {
        return NOBODY;
    }

    /** A call begins. */
    static Observing begin(
            @Nullable CallObserver observer, Operation<?> operation, CallOptions options, Context context) {
        CallObserver.Listener listener = null;
        if (observer != null) {
            try {
                listener = observer.callStarted(
                        new CallInfo(operation.name(), operation.verb().name(), operation.path(), options.realm()));
            } catch (RuntimeException e) {
                report(context, e);
            }
        }
        return listener == null && options.onReply().isEmpty()
                ? NOBODY
                : new Observing(listener, options.onReply(), context);
    }

    /** Once a call, before the result; what a listener throws is the context's business. */
    void replied(Reply reply) {
        if (!replied && !onReply.isEmpty()) {
            replied = true;
            for (Consumer<? super Reply> each : onReply) {
                try {
                    each.accept(reply);
                } catch (RuntimeException e) {
                    report(context, e);
                }
            }
        }
    }

    /** Whether anybody wants to hear of attempts. */
    boolean hasListener() {
        return listener != null;
    }

    void attemptStarted(int number) {
        if (listener != null) {
            tell(to -> to.attemptStarted(number));
        }
    }

    void queued(int number) {
        if (listener != null) {
            tell(to -> to.queued(number));
        }
    }

    void headersReceived(int number, Head head) {
        if (listener != null) {
            tell(to -> to.headersReceived(number, head.status(), head.requestId()));
        }
    }

    void attemptEnded(Attempt attempt) {
        if (listener != null) {
            tell(to -> to.attemptEnded(attempt));
        }
    }

    void retryScheduled(int nextNumber, long delayMillis) {
        if (listener != null) {
            tell(to -> to.retryScheduled(nextNumber, Duration.ofMillis(delayMillis)));
        }
    }

    void ended(@Nullable Reply reply, @Nullable AuthRocketException failure) {
        if (listener != null) {
            tell(to -> to.ended(reply, failure));
        }
    }

    private void tell(Consumer<CallObserver.Listener> what) {
        if (listener != null) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                report(context, e);
            }
        }
    }

    /** Where Vert.x reports what application code throws. */
    static void report(@Nullable Context context, RuntimeException thrown) {
        if (context != null) {
            context.runOnContext(v -> {
                throw thrown;
            });
        }
    }
}
