package io.github.authrocketvertx.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches how fast the machine is, on a thread of its own: every two milliseconds the same small piece of work, and what CPU
 * time it takes. A core that others share, within the system, does not make that more. A virtual machine whose host
 * takes its cores away for a while does, and then whatever is measured meanwhile tells of the host.
 *
 * <p>For use by one thread.
 */
final class Metronome {

    private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(2);
    // About 20 us, which is 1 % of a core.
    private static final int STEPS = 12_000;
    private static final int WARM_UP = 200;
    private static final int REMEMBERED = 4_096;

    private final LongSupplier work;
    private final long[] remembered = new long[REMEMBERED];
    private int beats;
    private @Nullable Watch running;

    /** Prepares it; takes a few milliseconds. */
    static Metronome create() {
        Metronome metronome = new Metronome(new Multiplying());
        for (int i = 0; i < WARM_UP; i++) {
            metronome.remember(metronome.work.getAsLong());
        }
        return metronome;
    }

    /** With other work, that gives what it took. */
    Metronome(LongSupplier work) {
        this.work = work;
    }

    /** Starts to watch. */
    void start() {
        Watch watch = new Watch();
        running = watch;
        watch.start();
    }

    /** Stops and tells what was seen since {@link #start}. */
    Beats stop() throws InterruptedException {
        Watch watch = Objects.requireNonNull(running, "not started");
        running = null;
        watch.stopping = true;
        LockSupport.unpark(watch);
        watch.join();
        long[] took = Arrays.copyOf(watch.took, watch.count);
        for (long each : took) {
            remember(each);
        }
        return Beats.of(Arrays.copyOf(watch.at, watch.count), took, usual());
    }

    private void remember(long took) {
        remembered[beats++ % REMEMBERED] = took;
    }

    /** The median of what is remembered. */
    private long usual() {
        long[] sorted = Arrays.copyOf(remembered, Math.min(beats, REMEMBERED));
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** Looks until it is told to stop, and once at least. */
    private final class Watch extends Thread {
        private volatile boolean stopping;
        private long[] at = new long[1_024];
        private long[] took = new long[1_024];
        private int count;

        private Watch() {
            super("metronome");
            setDaemon(true);
        }

        @Override
        public void run() {
            do {
                if (count == at.length) {
                    at = Arrays.copyOf(at, 2 * count);
                    took = Arrays.copyOf(took, 2 * count);
                }
                at[count] = System.nanoTime();
                took[count++] = work.getAsLong();
                LockSupport.parkNanos(BEAT);
            } while (!stopping);
        }
    }

    /** Works in registers alone: neither memory nor its neighbours make it slower. */
    private static final class Multiplying implements LongSupplier {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long number = 1;

        @Override
        public long getAsLong() {
            long before = threads.getCurrentThreadCpuTime();
            long x = number;
            for (int i = 0; i < STEPS; i++) {
                x = x * 6_364_136_223_846_793_005L + i;
            }
            number = x;
            return threads.getCurrentThreadCpuTime() - before;
        }
    }
}
