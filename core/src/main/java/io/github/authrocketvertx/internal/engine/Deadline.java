package io.github.authrocketvertx.internal.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A limit in time that runs: of a call, or of one attempt. On the context of the call. */
final class Deadline implements Runnable {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Duration total;
    private final Time time;
    private final Runnable passed;
    private Time.@Nullable Timer timer;
    private long endNanos;
    private long heldNanos;
    private boolean held;

    private Deadline(Duration total, Time time, Runnable passed) {
        this.total = total;
        this.time = time;
        this.passed = passed;
    }

    /**
     * Begins.
     *
     * @param total how long it may take
     * @param passed is run when that is over, unless it was cancelled
     */
    static Deadline start(Duration total, Time time, Runnable passed) {
        Deadline deadline = new Deadline(total, time, passed);
        deadline.endNanos = time.nanos().getAsLong() + total.toNanos();
        deadline.timer = time.timers().schedule(total.toMillis(), deadline);
        return deadline;
    }

    /** The timer fires. */
    @Override
    public void run() {
        timer = null;
        long left = endNanos - time.nanos().getAsLong();
        if (left >= NANOS_PER_MILLI) {
            // It was put off meanwhile.
            schedule(left);
        } else {
            passed.run();
        }
    }

    private void schedule(long nanos) {
        timer = time.timers().schedule(Math.max(1, nanos / NANOS_PER_MILLI), this);
    }

    /** How much is left, in milliseconds, rounded down; 0 when it is over. */
    long remainingMillis() {
        return Math.max(0, (held ? heldNanos : endNanos - time.nanos().getAsLong()) / NANOS_PER_MILLI);
    }

    /** Begins anew, as something came. Cheap: the timer is left to find out. */
    void renew() {
        endNanos = time.nanos().getAsLong() + total.toNanos();
    }

    /** Stands still: whoever reads the answer does not want more of it for now. */
    void hold() {
        if (!held) {
            held = true;
            heldNanos = endNanos - time.nanos().getAsLong();
            cancel();
        }
    }

    /** Runs on after a hold. */
    void goOn() {
        if (held) {
            held = false;
            endNanos = time.nanos().getAsLong() + heldNanos;
            schedule(heldNanos);
        }
    }

    /** Nothing is run any more. */
    void cancel() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
