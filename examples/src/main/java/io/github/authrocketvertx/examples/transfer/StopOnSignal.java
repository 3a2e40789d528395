package io.github.authrocketvertx.examples.transfer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has a job end in order when the process is told to: by Ctrl-C (SIGINT) or SIGTERM. The exit status is then the JVM's,
 * 130 or 143.
 */
final class StopOnSignal implements AutoCloseable {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Duration grace;
    private final Thread hook = new Thread(this::stop, "stop-on-signal");

    // Guarded by this.
    private boolean told;
    private @Nullable Runnable job;

    /**
     * Watches until it is closed.
     *
     * @param grace so long the process waits for {@link #close} when it was told to end
     */
    StopOnSignal(Duration grace) {
        this.grace = grace;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on a signal does this, which asks a job to end and does not wait; at once if there was one. */
    synchronized void stops(Runnable stop) {
        job = stop;
        if (told) {
            stop.run();
        }
    }

    private void stop() {
        synchronized (this) {
            told = true;
            if (job != null) {
                job.run();
            }
        }
        try {
            // When it takes longer, the process dies as by a kill, and the resume file is good all the same.
            if (!ended.await(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("Not ended after " + grace.toSeconds() + " s; given up.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The job has ended and said so. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is about to end: it was the hook that had the job stop.
        }
    }
}
