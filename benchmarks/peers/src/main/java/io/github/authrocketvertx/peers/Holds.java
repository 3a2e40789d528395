package io.github.authrocketvertx.peers;

import java.util.Arrays;

/**
 * How long an event loop was held up: for each task that was handed to it, how long the task waited until it ran, and how
 * much of that time the loop was at work, by the CPU time of its thread: on a machine with few cores a loop waits as well.
 * Tasks in whose time a garbage collection fell are told apart, for all threads stood still then.
 */
final class Holds {

    private final long[] waits;
    private final long[] works;
    private int count;
    private long longest = -1;

    /** Room for so many. */
    Holds(int most) {
        this.waits = new long[most];
        this.works = new long[most];
    }

    /** A task waited so long, and the loop was at work for so much of it. */
    synchronized void add(long waited, long worked, boolean collected) {
        longest = Math.max(longest, waited);
        if (!collected && count < waits.length) {
            waits[count] = waited;
            works[count++] = worked;
        }
    }

    /** What this share of the waits without a collection did not exceed, in nanoseconds; -1 where there was none. */
    synchronized long waited(double share) {
        return quantile(waits, share);
    }

    /** The same of the times at work. */
    synchronized long worked(double share) {
        return quantile(works, share);
    }

    private long quantile(long[] values, double share) {
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return OpenLoop.quantile(sorted, share);
    }

    /** The longest that any task waited, in nanoseconds; -1 where there was none. */
    synchronized long longest() {
        return longest;
    }
}
