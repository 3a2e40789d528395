package io.github.authrocketvertx.peers.report;

import java.util.Collection;

/**
 * What the rounds of a client came to.
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param min the least
 * @param max the greatest
 * @param lower the lower quartile
 * @param upper the upper quartile
 * @param rounds how many there were
 */
record Spread(double median, double min, double max, double lower, double upper, int rounds) {

    // Between the quartiles, against the median: with more, two clients can't be told apart that are this close.
    private static final double WIDE = 0.15;

    /** Of these values, at least one. */
    static Spread of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(
                quantile(sorted, 0.5),
                sorted[0],
                sorted[sorted.length - 1],
                quantile(sorted, 0.25),
                quantile(sorted, 0.75),
                sorted.length);
    }

    /** Whether the rounds are so far apart that the median says little. */
    boolean isWide() {
        return median > 0 && (upper - lower) / median > WIDE;
    }

    /** Whether the quartiles of both overlap, so that neither is better than the other. */
    boolean overlaps(Spread other) {
        return lower <= other.upper && other.lower <= upper;
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
