package io.github.authrocketvertx.internal.engine;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps retries from multiplying an outage: a bucket of tokens, shared by all calls of a client. A retry takes one, a
 * success gives a tenth back. Once it is empty, calls fail with their first failure.
 */
final class RetryBudget {

    private static final int UNITS_PER_TOKEN = 10;

    private final int full;
    private final AtomicInteger units;

    /** A full bucket of so many tokens. */
    RetryBudget(int tokens) {
        this.full = tokens * UNITS_PER_TOKEN;
        this.units = new AtomicInteger(full);
    }

    /** Takes a token; {@code false} when there is none. */
    boolean charge() {
        int before = units.getAndUpdate(left -> left < UNITS_PER_TOKEN ? left : left - UNITS_PER_TOKEN);
        return before >= UNITS_PER_TOKEN;
    }

    /** A call succeeded. */
    void refund() {
        // Usually full: a read of a shared counter is cheap, a write to it by every call is not.
        if (units.get() < full) {
            units.updateAndGet(left -> Math.min(full, left + 1));
        }
    }

    int tokens() {
        return units.get() / UNITS_PER_TOKEN;
    }
}
