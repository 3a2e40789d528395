package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.Heartbeat;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A timer of a millisecond on each event loop of a {@code Vertx}. */
final class VertxHeartbeat implements Heartbeat {

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final AtomicLong longest = new AtomicLong();
    private final Set<Thread> loops = ConcurrentHashMap.newKeySet();

    VertxHeartbeat(Vertx vertx) {
        // Event loops are given out in turn, to threads that have none yet.
        for (int i = 0; i < 2 * VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE; i++) {
            Thread fresh = new Thread(() -> {
                Context context = vertx.getOrCreateContext();
                context.runOnContext(v -> beat(vertx));
            });
            fresh.start();
            try {
                fresh.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private void beat(Vertx vertx) {
        if (!loops.add(Thread.currentThread())) {
            return;
        }
        long[] last = {System.nanoTime()};
        vertx.setPeriodic(1, id -> {
            long now = System.nanoTime();
            long hold = now - last[0] - PERIOD_NANOS;
            last[0] = now;
            longest.accumulateAndGet(hold, Math::max);
        });
    }

    @Override
    public void start() {
        longest.set(0);
    }

    @Override
    public long longestHoldNanos() {
        return longest.get();
    }
}
