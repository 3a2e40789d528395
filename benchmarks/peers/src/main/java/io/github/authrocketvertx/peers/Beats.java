package io.github.authrocketvertx.peers;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What a {@link Metronome} saw of the machine for a while. */
final class Beats {

    /** Nobody looked. */
    static final Beats NONE = new Beats(0);

    /** A piece of work that takes this many times what it takes usually is slow; a neighbour on the core makes it two. */
    static final int SLOW = 3;

    // What had to wait meanwhile is still worked off then.
    private static final long AFTERMATH = TimeUnit.MILLISECONDS.toNanos(200);
    // Until the next look.
    private static final long UNSEEN = TimeUnit.MILLISECONDS.toNanos(5);

    private final int count;
    private final long[] slow;

    /**
     * What was seen.
     *
     * @param count how often it looked
     * @param slow when it found the machine slow, of {@link System#nanoTime()}, in order
     */
    Beats(int count, long... slow) {
        this.count = count;
        this.slow = slow;
    }

    /**
     * Tells the slow ones.
     *
     * @param at when it looked
     * @param took what the work took each time
     * @param usual what it takes usually
     */
    static Beats of(long[] at, long[] took, long usual) {
        return new Beats(
                at.length,
                IntStream.range(0, at.length)
                        .filter(i -> took[i] > SLOW * usual)
                        .mapToLong(i -> at[i])
                        .toArray());
    }

    /** How often it looked. */
    int count() {
        return count;
    }

    /** The share of the time in which the machine was slow; 0 when nobody looked. */
    double slowShare() {
        return count == 0 ? 0 : (double) slow.length / count;
    }

    /** Whether the machine ran at its usual speed from a little before one time to another. */
    boolean steady(long from, long to) {
        int found = Arrays.binarySearch(slow, from - AFTERMATH);
        int next = found < 0 ? -found - 1 : found;
        return next == slow.length || slow[next] > to + UNSEEN;
    }
}
