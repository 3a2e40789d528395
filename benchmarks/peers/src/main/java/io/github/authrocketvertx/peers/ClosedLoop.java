package io.github.authrocketvertx.peers;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a number of calls in flight: as soon as one has ended and its answer is found right, the next one is made. Ends at
 * the first failure.
 *
 * @param <U> the user of the client
 */
final class ClosedLoop<U> {

    private static final long DRAIN_SECONDS = 30;
    // So many answers for each call in flight, and the connections that had been closed while idle stand again.
    private static final int SETTLING = 4;

    private final Peer<U> peer;
    private final Payload payload;
    private final LongAdder done = new LongAdder();
    private final CountDownLatch running;
    private final CountDownLatch settled;
    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;

    private ClosedLoop(Peer<U> peer, Payload payload, int concurrency) {
        this.peer = peer;
        this.payload = payload;
        this.running = new CountDownLatch(concurrency);
        this.settled = new CountDownLatch(SETTLING * concurrency);
    }

    /** Makes the first calls. */
    static <U> ClosedLoop<U> start(Peer<U> peer, Payload payload, int concurrency) {
        ClosedLoop<U> loop = new ClosedLoop<>(peer, payload, concurrency);
        for (int i = 0; i < concurrency; i++) {
            loop.new Lane(i).next();
        }
        return loop;
    }

    /** How many answers have come. */
    long done() {
        return done.sum();
    }

    /** Waits until every connection is up, and so long at least. */
    void settle(long nanos) throws InterruptedException {
        runFor(nanos);
        boolean inTime = settled.await(DRAIN_SECONDS, TimeUnit.SECONDS);
        requireNoFailure();
        if (!inTime) {
            throw new IllegalStateException(settled.getCount() + " calls too few to begin with");
        }
    }

    /** Waits, and gives up when a call fails. */
    void runFor(long nanos) throws InterruptedException {
        // The latch opens early only when every lane has failed.
        boolean failed = running.await(nanos, TimeUnit.NANOSECONDS);
        requireNoFailure();
        if (failed) {
            throw new IllegalStateException("No calls are made any more");
        }
    }

    /** Makes no more calls and waits for those in flight. */
    void stop() throws InterruptedException {
        stopping = true;
        boolean drained = running.await(DRAIN_SECONDS, TimeUnit.SECONDS);
        requireNoFailure();
        if (!drained) {
            throw new IllegalStateException(running.getCount() + " calls did not end");
        }
    }

    private void requireNoFailure() {
        if (failure != null) {
            throw new IllegalStateException("A call failed: " + failure, failure);
        }
    }

    /** One call after the other. Nothing is allocated here for a call, so that it does not count for the client. */
    private final class Lane {
        private int number;

        private final Result<U> aUser = new Result<>() {
            @Override
            public void success(U user) {
                try {
                    AnswerCheck.user(peer, user, number);
                } catch (RuntimeException wrong) {
                    failure(wrong);
                    return;
                }
                answered();
            }

            @Override
            public void failure(Throwable failure) {
                fail(failure);
            }
        };

        private final Result<List<U>> aList = new Result<>() {
            @Override
            public void success(List<U> users) {
                try {
                    AnswerCheck.list(peer, users);
                } catch (RuntimeException wrong) {
                    failure(wrong);
                    return;
                }
                answered();
            }

            @Override
            public void failure(Throwable failure) {
                fail(failure);
            }
        };

        private Lane(int number) {
            this.number = number % Samples.USERS;
        }

        private void next() {
            if (stopping) {
                running.countDown();
                return;
            }
            try {
                if (payload == Payload.USER) {
                    number = (number + 1) % Samples.USERS;
                    peer.getUser(Samples.userId(number), aUser);
                } else {
                    peer.listUsers(aList);
                }
            } catch (RuntimeException e) {
                fail(e);
            }
        }

        private void answered() {
            done.increment();
            settled.countDown();
            next();
        }

        private void fail(Throwable cause) {
            if (failure == null) {
                failure = cause;
            }
            stopping = true;
            while (settled.getCount() > 0) {
                settled.countDown();
            }
            running.countDown();
        }
    }
}
