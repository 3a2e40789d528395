package io.github.authrocketvertx.internal.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A limit in time that runs: of a call, or of one attempt. On the context of the call. */
final class Deadline extends Waiting {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Duration total;
    private final Time time;
    private final Owner owner;
    private Time.@Nullable Timer timer;
    /** When it ends; while it stands still, how much is left. */
    private long endNanos;

    private boolean held;

    /** Whose limit it is. */
    interface Owner {

        /** Time is up. */
        void passed(Deadline limit);
    }

    private Deadline(Duration total, Time time, Owner owner) {
        this.total = total;
        this.time = time;
        this.owner = owner;
    }

    /**
     * Begins.
     *
     * @param total how long it may take
     * @param now the time
     * @param owner hears when that is over, unless it was stopped
     */
    static Deadline start(Duration total, Time time, long now, Owner owner) {
        Deadline deadline = new Deadline(total, time, owner);
        deadline.endNanos = now + total.toNanos();
        deadline.schedule(now, total.toMillis());
        return deadline;
    }

    /** The timer fires. */
    @Override
    public void run() {
        if (timer == null) {
            // Stopped or held while this was on its way to its context.
            return;
        }
        timer = null;
        long now = time.nanos().getAsLong();
        long left = endNanos - now;
        if (left >= NANOS_PER_MILLI) {
            // It was put off meanwhile.
            schedule(now, left / NANOS_PER_MILLI);
        } else {
            owner.passed(this);
        }
    }

    private void schedule(long now, long millis) {
        long wait = Math.max(1, millis);
        due = now + wait * NANOS_PER_MILLI;
        timer = time.timers().schedule(wait, this);
    }

    /** How long it may take as a whole. */
    Duration total() {
        return total;
    }

    /** How much is left, in milliseconds, rounded down; 0 when it is over. */
    long remainingMillis() {
        return Math.max(0, left() / NANOS_PER_MILLI);
    }

    private long left() {
        return held ? endNanos : endNanos - time.nanos().getAsLong();
    }

    /** Begins anew, as something came. Cheap: the timer is left to find out. */
    void renew() {
        endNanos = time.nanos().getAsLong() + total.toNanos();
    }

    /** Stands still: whoever reads the answer does not want more of it for now. */
    void hold() {
        if (!held) {
            endNanos = left();
            held = true;
            stop();
        }
    }

    /** Runs on after a hold. */
    void goOn() {
        if (held) {
            held = false;
            long left = endNanos;
            long now = time.nanos().getAsLong();
            endNanos = now + left;
            schedule(now, left / NANOS_PER_MILLI);
        }
    }

    /** Nothing is run any more. */
    void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
