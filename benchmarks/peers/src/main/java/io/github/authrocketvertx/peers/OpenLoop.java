package io.github.authrocketvertx.peers;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls at fixed times, whether or not those before have ended: each millisecond all that are due in it, as a service
 * has them, on the client's {@link Peer#loop} or a thread of their own. The latency of a call counts from when its
 * millisecond was handed over, not from when it was made: a client that holds up its caller does not look the better for it.
 *
 * <p>When the thread that keeps the time did not get a core in time, what was due meanwhile is left out: no client is to
 * blame for that, and all of it at once would be another load than was asked for.
 *
 * @param <U> the user of the client
 */
final class OpenLoop<U> {

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long DRAIN_SECONDS = 30;
    private static final long FAILED = -1;
    private static final long LEFT_OUT = -2;
    private static final long TOO_LATE = 2 * TICK;

    private final Peer<U> peer;
    private final Payload payload;
    private final Pace pace;
    private final double interval;
    private final int lead;
    private final long[] latencies;
    private final long[] dues;
    private final CountDownLatch open;
    private final Holds holds = new Holds();
    private final AtomicInteger failures = new AtomicInteger();
    /** The one that makes the calls. */
    private volatile @Nullable Thread thread;

    private volatile @Nullable RuntimeException wrong;
    private double seconds;

    /**
     * Prepares it.
     *
     * @param rate calls a second
     * @param leadNanos the calls of so long at the start are not measured
     * @param nanos how long it is measured
     * @param pace the time
     */
    OpenLoop(Peer<U> peer, Payload payload, double rate, long leadNanos, long nanos, Pace pace) {
        this.peer = peer;
        this.pace = pace;
        this.payload = payload;
        this.interval = TimeUnit.SECONDS.toNanos(1) / rate;
        this.lead = (int) (leadNanos / interval);
        this.latencies = new long[lead + Math.max(1, (int) (nanos / interval))];
        this.dues = new long[latencies.length];
        this.open = new CountDownLatch(latencies.length);
    }

    /**
     * Runs it; blocks.
     *
     * @throws IllegalStateException when an answer is wrong or a call does not end
     */
    void run() throws InterruptedException {
        Executor loop = peer.loop();
        if (loop != null) {
            run(loop, true);
            return;
        }
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            run(caller, false);
        } finally {
            caller.shutdown();
        }
    }

    private void run(Executor calls, boolean watched) throws InterruptedException {
        long start = pace.nanos();
        int made = 0;
        for (long tick = 0; made < latencies.length; tick++) {
            int from = made;
            int to = (int) Math.min(latencies.length, (tick + 1) * TICK / interval);
            if (to == from) {
                continue;
            }
            made = to;
            long due = start + tick * TICK;
            pace.await(due);
            long handedOver = pace.nanos();
            if (handedOver - due > TOO_LATE) {
                leaveOut(from, to);
                continue;
            }
            long collections = Footprint.collections();
            long worked = worked(thread);
            calls.execute(() -> {
                Thread current = Thread.currentThread();
                if (watched && from >= lead && current == thread) {
                    holds.add(
                            handedOver,
                            pace.nanos() - handedOver,
                            worked(current) - worked,
                            Footprint.collections() != collections);
                }
                thread = current;
                for (int i = from; i < to; i++) {
                    make(i, handedOver);
                }
            });
            requireRight();
        }
        if (!open.await(DRAIN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(open.getCount() + " calls did not end");
        }
        requireRight();
        seconds = (pace.nanos() - start - lead * interval) / TimeUnit.SECONDS.toNanos(1);
    }

    private void leaveOut(int from, int to) {
        for (int i = from; i < to; i++) {
            latencies[i] = LEFT_OUT;
            open.countDown();
        }
    }

    private static long worked(@Nullable Thread thread) {
        return thread == null ? 0 : ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }

    /** What came of it, once it has run. */
    Outcome outcome(Beats beats) {
        int[] answered = measured().filter(i -> latencies[i] >= 0).toArray();
        int[] steady = IntStream.of(answered)
                .filter(i -> beats.steady(dues[i], dues[i] + latencies[i]))
                .toArray();
        return new Outcome(
                answered.length,
                (int) measured().filter(i -> latencies[i] == FAILED).count(),
                (int) measured().filter(i -> latencies[i] == LEFT_OUT).count(),
                answered.length / seconds,
                quantiles(answered),
                holds,
                answered.length == 0 ? 0 : (double) steady.length / answered.length,
                quantiles(steady),
                holds.steady(beats));
    }

    private IntStream measured() {
        return IntStream.range(lead, latencies.length);
    }

    private Quantiles quantiles(int[] calls) {
        return Quantiles.of(IntStream.of(calls).mapToLong(i -> latencies[i]));
    }

    private void requireRight() {
        RuntimeException found = wrong;
        if (found != null) {
            throw new IllegalStateException("An answer is wrong: " + found, found);
        }
    }

    private void make(int index, long due) {
        dues[index] = due;
        int number = index % Samples.USERS;
        if (payload == Payload.USER) {
            peer.getUser(Samples.userId(number), new Call<U>(index, due, user -> AnswerCheck.user(peer, user, number)));
        } else {
            peer.listUsers(new Call<List<U>>(index, due, users -> AnswerCheck.list(peer, users)));
        }
    }

    /**
     * What came of it.
     *
     * @param requests how many calls were measured and answered
     * @param failed how many failed, as a client does that has too much to do
     * @param leftOut how many were not made, since the thread that keeps the time had no core
     * @param perSecond how many calls a second were answered
     * @param latencies of the calls, in nanoseconds
     * @param holds of the event loop
     * @param steadyShare the share of the calls that fell in times in which the machine ran at its usual speed
     * @param steadyLatencies of these calls
     * @param steadyHolds of those times
     */
    record Outcome(
            long requests,
            int failed,
            int leftOut,
            double perSecond,
            Quantiles latencies,
            Holds holds,
            double steadyShare,
            Quantiles steadyLatencies,
            Holds steadyHolds) {

        /** As {@link ClientMain} says it: four figures, times in nanoseconds of all, a share, times of the steady ones. */
        String toLine() {
            return String.format(
                    Locale.ROOT,
                    "rate %d %d %d %f %s %s %d %f %s %s",
                    requests,
                    failed,
                    leftOut,
                    perSecond,
                    words(latencies),
                    words(holds),
                    holds.longest(),
                    steadyShare,
                    words(steadyLatencies),
                    words(steadyHolds));
        }

        private static String words(Quantiles times) {
            return times.p50() + " " + times.p99() + " " + times.p999() + " " + times.max();
        }

        private static String words(Holds holds) {
            return holds.worked(0.999) + " " + holds.worked(1) + " " + holds.waited(0.999) + " " + holds.waited(1);
        }
    }

    private interface Check<T> {
        void check(T answer);
    }

    private final class Call<T> implements Result<T> {
        private final int index;
        private final long due;
        private final Check<T> check;

        private Call(int index, long due, Check<T> check) {
            this.index = index;
            this.due = due;
            this.check = check;
        }

        @Override
        public void success(T answer) {
            latencies[index] = pace.nanos() - due;
            try {
                check.check(answer);
            } catch (RuntimeException e) {
                wrong = e;
            }
            open.countDown();
        }

        @Override
        public void failure(Throwable cause) {
            latencies[index] = FAILED;
            if (failures.getAndIncrement() == 0) {
                cause.printStackTrace();
            }
            open.countDown();
        }
    }
}
