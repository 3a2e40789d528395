package io.github.authrocketvertx.spi;

import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.Reply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sees every call of a client, for logs, metrics and traces. A client without one does no work for it. */
@FunctionalInterface
public interface CallObserver {

    /**
     * A call is made. On the context of the call, as everything that its listener hears; must not block. What it throws
     * goes to the exception handler of the context and changes nothing for the call.
     *
     * @return hears what becomes of the call; {@code null} when nobody wants to know
     */
    @Nullable
    Listener callStarted(CallInfo call);

    /**
     * Hears of one call, in this order: for each attempt {@link #attemptStarted}, perhaps {@link #queued}, perhaps
     * {@link #headersReceived}, then {@link #attemptEnded}, then, if there is to be another one,
     * {@link #retryScheduled}; at last, once, {@link #ended}, after which nothing is heard. A call that is refused
     * before its first attempt has {@link #ended} only.
     */
    interface Listener {

        /** An attempt begins; the first is number 1. */
        default void attemptStarted(int number) {}

        /** The attempt has to wait for a place among the calls under way. */
        default void queued(int number) {}

        /** Status and headers of an answer are here; the body is not. */
        default void headersReceived(int number, int status, @Nullable String requestId) {}

        /** The attempt is over, one way or another. */
        default void attemptEnded(Attempt attempt) {}

        /** A further attempt will be made after this long. */
        default void retryScheduled(int nextNumber, Duration delay) {}

        /**
         * The call is over.
         *
         * @param reply what the service answered at last, {@code null} when it did not
         * @param failure why the call failed, {@code null} when it succeeded
         */
        default void ended(@Nullable Reply reply, @Nullable AuthRocketException failure) {}
    }
}
