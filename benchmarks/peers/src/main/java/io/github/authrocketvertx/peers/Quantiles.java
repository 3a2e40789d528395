package io.github.authrocketvertx.peers;

import java.util.stream.LongStream;

/**
 * How values are spread; each is a value that was measured, -1 of none.
 *
 * @param p50 half of them do not exceed it
 * @param p99 of 99 in 100
 * @param p999 of 999 in 1,000
 * @param max of all
 */
record Quantiles(long p50, long p99, long p999, long max) {

    /** Of these. */
    static Quantiles of(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return new Quantiles(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), at(sorted, 1));
    }

    /** The smallest value that at least this share of the values does not exceed; -1 of none. */
    static long at(long[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
