package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.failure.RateLimit;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.transport.Head;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of an answer say, read when somebody asks.
 *
 * @param head the answer
 * @param time the time now
 * @param arrived when the answer came, in nanoseconds
 */
record HeadFacts(Head head, Time time, long arrived) implements Reply.Facts {

    @Override
    public @Nullable String requestId() {
        return head.requestId();
    }

    @Override
    public @Nullable String contentType() {
        return head.contentType();
    }

    @Override
    public @Nullable String redirectHost() {
        return head.redirectHost();
    }

    @Override
    public @Nullable RateLimit rateLimit() {
        return head.rateLimit();
    }

    @Override
    public @Nullable Duration retryAfter() {
        return head.retryAfter(() -> time.clock().get().minusNanos(time.nanos().getAsLong() - arrived));
    }
}
