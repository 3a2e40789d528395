package io.github.authrocketvertx;

import java.time.Duration;
import java.util.Objects;

/**
 * When a failed attempt is made again.
 *
 * <p>Whether it <em>may</em> be made again is decided by what the call does, not by this: a login or a create is never
 * sent twice unless the service surely did not process it. This says how often, and after how long. Immutable: every
 * method with an argument returns a changed copy.
 */
public final class RetryPolicy {

    private static final RetryPolicy NONE =
            new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);
    private static final RetryPolicy STANDARD =
            new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(20));

    private final int maxAttempts;
    private final Duration firstBackOff;
    private final Duration longestBackOff;
    private final Duration longestHint;

    private RetryPolicy(int maxAttempts, Duration firstBackOff, Duration longestBackOff, Duration longestHint) {
        this.maxAttempts = maxAttempts;
        this.firstBackOff = firstBackOff;
        this.longestBackOff = longestBackOff;
        this.longestHint = longestHint;
    }

    /**
     * Up to 3 attempts; between them a random time from 0 to 200 ms, doubled with each further attempt up to 5 s (full
     * jitter); waits that the service asks for are kept up to 20 s.
     */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /** One attempt. */
    public static RetryPolicy none() {
        return NONE;
    }

    /**
     * With at most this many attempts, the first included.
     *
     * @throws IllegalArgumentException below 1
     */
    public RetryPolicy maxAttempts(int attempts) {
        return new RetryPolicy(
                Checks.atLeast(1, attempts, "number of attempts"), firstBackOff, longestBackOff, longestHint);
    }

    /**
     * With random waits from 0 to a bound that begins at {@code first} and doubles up to {@code longest}.
     *
     * @throws IllegalArgumentException when {@code longest} is the shorter one, or one is under a millisecond
     */
    public RetryPolicy backOff(Duration first, Duration longest) {
        Checks.positive(first, "first back-off");
        Checks.positive(longest, "longest back-off");
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "Expected a longest back-off of at least the first, " + first + ", found " + longest + ".");
        }
        return new RetryPolicy(maxAttempts, first, longest, longestHint);
    }

    /**
     * Waits as long as the service asks ({@code Retry-After}, {@code X-Ratelimit-Reset}), up to this; a call that is
     * asked to wait longer fails at once and says how long it was to be. {@link Duration#ZERO} never waits for it.
     */
    public RetryPolicy longestHint(Duration longest) {
        Objects.requireNonNull(longest, "longest");
        if (longest.isNegative()) {
            throw new IllegalArgumentException("Expected a longest hint of at least 0, found " + longest + ".");
        }
        return new RetryPolicy(maxAttempts, firstBackOff, longestBackOff, longest);
    }

    /** The most attempts, the first included. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** The bound of the first wait. */
    public Duration firstBackOff() {
        return firstBackOff;
    }

    /** The bound of any wait. */
    public Duration longestBackOff() {
        return longestBackOff;
    }

    /** The longest wait that the service may ask for. */
    public Duration longestHint() {
        return longestHint;
    }

    @Override
    public String toString() {
        return "RetryPolicy[maxAttempts=" + maxAttempts + ", firstBackOff=" + firstBackOff + ", longestBackOff="
                + longestBackOff + ", longestHint=" + longestHint + "]";
    }
}
