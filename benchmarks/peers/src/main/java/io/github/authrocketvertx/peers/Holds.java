package io.github.authrocketvertx.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How long an event loop was held up: for each task that was handed to it, how long the task waited until it ran, and how
 * much of that time the loop was at work, by the CPU time of its thread: on a machine with few cores a loop waits as well.
 * Tasks in whose time a garbage collection fell are told apart, for all threads stood still then.
 */
final class Holds {

    private final List<Hold> all;

    /** None yet. */
    Holds() {
        this(new ArrayList<>());
    }

    private Holds(List<Hold> all) {
        this.all = all;
    }

    /** A task that was handed over then waited so long, and the loop was at work for so much of it. */
    synchronized void add(long handedOver, long waited, long worked, boolean collected) {
        all.add(new Hold(handedOver, waited, worked, collected));
    }

    /** Those of the time in which the machine ran at its usual speed. */
    synchronized Holds steady(Beats beats) {
        return new Holds(all.stream()
                .filter(hold -> beats.steady(hold.handedOver, hold.handedOver + hold.waited))
                .toList());
    }

    /** What this share of the waits without a collection did not exceed, in nanoseconds; -1 where there was none. */
    long waited(double share) {
        return quantile(Hold::waited, share);
    }

    /** The same of the times at work. */
    long worked(double share) {
        return quantile(Hold::worked, share);
    }

    private synchronized long quantile(ToLongFunction<Hold> value, double share) {
        return Quantiles.at(
                all.stream()
                        .filter(hold -> !hold.collected)
                        .mapToLong(value)
                        .sorted()
                        .toArray(),
                share);
    }

    /** The longest that any task waited, in nanoseconds; -1 where there was none. */
    synchronized long longest() {
        return all.stream().mapToLong(Hold::waited).max().orElse(-1);
    }

    private record Hold(long handedOver, long waited, long worked, boolean collected) {}
}
