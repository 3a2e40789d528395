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

    private final Peer<U> peer;
    private final Payload payload;
    private final LongAdder done = new LongAdder();
    private final CountDownLatch running;
    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;

    private ClosedLoop(Peer<U> peer, Payload payload, int concurrency) {
        this.peer = peer;
        this.payload = payload;
        this.running = new CountDownLatch(concurrency);
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

    /** Waits, and gives up when a call fails. */
    void runFor(long nanos) throws InterruptedException {
        // The latch opens early only when every lane has failed.
        if (running.await(nanos, TimeUnit.NANOSECONDS) || failure != null) {
            throw new IllegalStateException("A call failed: " + failure, failure);
        }
    }

    /** Makes no more calls and waits for those in flight. */
    void stop() throws InterruptedException {
        stopping = true;
        boolean drained = running.await(DRAIN_SECONDS, TimeUnit.SECONDS);
        if (failure != null) {
            throw new IllegalStateException("A call failed: " + failure, failure);
        }
        if (!drained) {
            throw new IllegalStateException(running.getCount() + " calls did not end");
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
            next();
        }

        private void fail(Throwable cause) {
            if (failure == null) {
                failure = cause;
            }
            stopping = true;
            running.countDown();
        }
    }
}
