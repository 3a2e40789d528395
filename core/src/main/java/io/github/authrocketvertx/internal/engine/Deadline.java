package io.github.authrocketvertx.internal.engine;

import java.time.Duration;

/**
 * When a call ends at the latest, whatever it is doing then.
 *
 * @param total how long it may take
 * @param endNanos when that is over, by the engine's clock
 */
record Deadline(Duration total, long endNanos) {

    private static final long NANOS_PER_MILLI = 1_000_000;

    static Deadline in(Duration total, Time time) {
        return new Deadline(total, time.nanos().getAsLong() + total.toNanos());
    }

    /** How much is left, in milliseconds, rounded down; 0 when it is over. */
    long remainingMillis(Time time) {
        return Math.max(0, (endNanos - time.nanos().getAsLong()) / NANOS_PER_MILLI);
    }
}
