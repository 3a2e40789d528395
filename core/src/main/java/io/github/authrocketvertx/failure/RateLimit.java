package io.github.authrocketvertx.failure;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rate limit as the service described it in one answer; what it did not send is {@code null}. */
public final class RateLimit {

    private final @Nullable Long limit;
    private final @Nullable Long remaining;
    private final @Nullable Instant reset;

    private RateLimit(@Nullable Long limit, @Nullable Long remaining, @Nullable Instant reset) {
        this.limit = limit;
        this.remaining = remaining;
        this.reset = reset;
    }

    /** A rate limit of these figures. */
    public static RateLimit of(@Nullable Long limit, @Nullable Long remaining, @Nullable Instant reset) {
        return new RateLimit(limit, remaining, reset);
    }

    /** How many calls the window allows. */
    public @Nullable Long limit() {
        return limit;
    }

    /** How many calls are left in the window. */
    public @Nullable Long remaining() {
        return remaining;
    }

    /** When the window ends, by the clock of the service. */
    public @Nullable Instant reset() {
        return reset;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateLimit that
                && Objects.equals(limit, that.limit)
                && Objects.equals(remaining, that.remaining)
                && Objects.equals(reset, that.reset);
    }

    @Override
    public int hashCode() {
        return Objects.hash(limit, remaining, reset);
    }

    @Override
    public String toString() {
        return "RateLimit[limit=" + limit + ", remaining=" + remaining + ", reset=" + reset + "]";
    }
}
