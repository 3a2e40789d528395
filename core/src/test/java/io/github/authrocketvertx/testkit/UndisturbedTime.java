package io.github.authrocketvertx.testkit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Time without that in which the machine let nothing here run: on a shared one a process may stand still for seconds,
 * and what is late by as much is not late by its own fault.
 *
 * <p>A thread looks at the clock all the time. What it misses between two looks counts as {@link #MOST_NANOS}.
 */
public final class UndisturbedTime implements AutoCloseable {

    /** Between two looks no more than this counts. */
    static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Thread looking = new Thread(this::look, "undisturbed-time");
    private long lookedAt;
    private final AtomicLong passed = new AtomicLong();
    private volatile boolean closed;

    /** Begins to look. */
    public UndisturbedTime() {
        this(System.nanoTime());
        looking.setDaemon(true);
        looking.start();
    }

    /** Looks when {@link #look(long)} is called. */
    UndisturbedTime(long now) {
        lookedAt = now;
    }

    /** How much of it has passed, to a few milliseconds. */
    public long nanos() {
        return passed.get();
    }

    private void look() {
        while (!closed) {
            LockSupport.parkNanos(LOOK_NANOS);
            look(System.nanoTime());
        }
    }

    void look(long now) {
        passed.addAndGet(Math.min(now - lookedAt, MOST_NANOS));
        lookedAt = now;
    }

    /** Looks no more. */
    @Override
    public void close() {
        closed = true;
    }
}
