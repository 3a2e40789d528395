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
import java.util.stream.LongStream;
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
    private final CountDownLatch open;
    private final Holds holds;
    private final AtomicInteger failures = new AtomicInteger();
    /** The one that makes the calls. */
    private volatile @Nullable Thread thread;

    private volatile @Nullable RuntimeException wrong;

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
        this.open = new CountDownLatch(latencies.length);
        this.holds = new Holds((int) ((leadNanos + nanos) / TICK) + 2);
    }

    /**
     * Runs it; blocks.
     *
     * @throws IllegalStateException when an answer is wrong or a call does not end
     */
    Outcome run() throws InterruptedException {
        Executor loop = peer.loop();
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            return run(loop == null ? caller : loop, loop != null);
        } finally {
            caller.shutdown();
        }
    }

    private Outcome run(Executor calls, boolean watched) throws InterruptedException {
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
        double seconds = (pace.nanos() - start - lead * interval) / TimeUnit.SECONDS.toNanos(1);
        return outcome(seconds);
    }

    private void leaveOut(int from, int to) {
        for (int i = from; i < to; i++) {
            latencies[i] = LEFT_OUT;
            open.countDown();
        }
    }

    private int count(long what) {
        return (int) LongStream.of(latencies)
                .skip(lead)
                .filter(latency -> latency == what)
                .count();
    }

    private static long worked(@Nullable Thread thread) {
        return thread == null ? 0 : ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }

    private Outcome outcome(double seconds) {
        long[] sorted = LongStream.of(latencies)
                .skip(lead)
                .filter(latency -> latency >= 0)
                .sorted()
                .toArray();
        return new Outcome(
                sorted.length,
                count(FAILED),
                count(LEFT_OUT),
                sorted.length / seconds,
                quantile(sorted, 0.5),
                quantile(sorted, 0.99),
                quantile(sorted, 0.999),
                quantile(sorted, 1),
                holds);
    }

    /** The smallest value that at least this share of the values does not exceed; -1 of none. */
    static long quantile(long[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private void requireRight() {
        RuntimeException found = wrong;
        if (found != null) {
            throw new IllegalStateException("An answer is wrong: " + found, found);
        }
    }

    private void make(int index, long due) {
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
     * @param p50 of the latency, in nanoseconds
     * @param p99 of the latency, in nanoseconds
     * @param p999 of the latency, in nanoseconds
     * @param max of the latency, in nanoseconds
     * @param holds of the event loop
     */
    record Outcome(
            long requests,
            int failed,
            int leftOut,
            double perSecond,
            long p50,
            long p99,
            long p999,
            long max,
            Holds holds) {

        /** As {@link ClientMain} says it. */
        String toLine() {
            return String.format(
                    Locale.ROOT,
                    "rate %d %d %d %f %d %d %d %d %d %d %d %d %d",
                    requests,
                    failed,
                    leftOut,
                    perSecond,
                    p50,
                    p99,
                    p999,
                    max,
                    holds.worked(0.999),
                    holds.worked(1),
                    holds.waited(0.999),
                    holds.waited(1),
                    holds.longest());
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
