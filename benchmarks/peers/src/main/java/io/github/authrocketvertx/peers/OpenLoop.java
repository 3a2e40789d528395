package io.github.authrocketvertx.peers;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls at fixed times, whether or not those before have ended. The latency of a call counts from when it was due,
 * not from when it was made: a client that holds up its caller does not look the better for it.
 *
 * @param <U> the user of the client
 */
final class OpenLoop<U> {

    private static final long DRAIN_SECONDS = 30;

    private final Peer<U> peer;
    private final Payload payload;
    private final Pace pace;
    private final double interval;
    private final int lead;
    private final long[] latencies;
    private final CountDownLatch open;
    private volatile @Nullable Throwable failure;

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
    }

    /**
     * Runs it; blocks.
     *
     * @throws IllegalStateException when a call fails or does not end
     */
    Outcome run() throws InterruptedException {
        Heartbeat heartbeat = peer.heartbeat();
        long start = pace.nanos();
        for (int i = 0; i < latencies.length; i++) {
            long due = start + (long) (i * interval);
            if (i == lead) {
                heartbeat.start();
            }
            pace.await(due);
            new Call(i, due).make();
            requireNoFailure();
        }
        if (!open.await(DRAIN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(open.getCount() + " calls did not end");
        }
        double seconds = (pace.nanos() - start - lead * interval) / TimeUnit.SECONDS.toNanos(1);
        long hold = heartbeat.longestHoldNanos();
        requireNoFailure();
        long[] sorted = Arrays.copyOfRange(latencies, lead, latencies.length);
        Arrays.sort(sorted);
        return new Outcome(
                sorted.length,
                sorted.length / seconds,
                quantile(sorted, 0.5),
                quantile(sorted, 0.99),
                quantile(sorted, 0.999),
                sorted[sorted.length - 1],
                hold);
    }

    /** The smallest value that at least this share of the values does not exceed. */
    static long quantile(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private void requireNoFailure() {
        if (failure != null) {
            throw new IllegalStateException("A call failed: " + failure, failure);
        }
    }

    /**
     * What came of it.
     *
     * @param requests how many calls were measured
     * @param perSecond how many calls a second were answered
     * @param p50 of the latency, in nanoseconds
     * @param p99 of the latency, in nanoseconds
     * @param p999 of the latency, in nanoseconds
     * @param max of the latency, in nanoseconds
     * @param longestHold of an event loop, in nanoseconds; -1 where nothing was watched
     */
    record Outcome(long requests, double perSecond, long p50, long p99, long p999, long max, long longestHold) {

        /** As {@link ClientMain} says it. */
        String toLine() {
            return "rate " + requests + " " + perSecond + " " + p50 + " " + p99 + " " + p999 + " " + max + " "
                    + longestHold;
        }
    }

    private final class Call {
        private final int index;
        private final long due;

        private Call(int index, long due) {
            this.index = index;
            this.due = due;
        }

        private void make() {
            int number = index % Samples.USERS;
            if (payload == Payload.USER) {
                peer.getUser(Samples.userId(number), new Result<U>() {
                    @Override
                    public void success(U user) {
                        ended(() -> AnswerCheck.user(peer, user, number));
                    }

                    @Override
                    public void failure(Throwable cause) {
                        failed(cause);
                    }
                });
            } else {
                peer.listUsers(new Result<List<U>>() {
                    @Override
                    public void success(List<U> users) {
                        ended(() -> AnswerCheck.list(peer, users));
                    }

                    @Override
                    public void failure(Throwable cause) {
                        failed(cause);
                    }
                });
            }
        }

        private void ended(Runnable check) {
            latencies[index] = pace.nanos() - due;
            try {
                check.run();
                open.countDown();
            } catch (RuntimeException wrong) {
                failed(wrong);
            }
        }

        private void failed(Throwable cause) {
            failure = cause;
            open.countDown();
        }
    }
}
