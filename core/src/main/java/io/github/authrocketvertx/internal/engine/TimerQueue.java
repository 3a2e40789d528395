package io.github.authrocketvertx.internal.engine;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** What waits on one event loop for the same time, the first to be due first. On that event loop only. */
final class TimerQueue {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NONE = -1;

    private final Vertx vertx;
    private final long millis;
    private @Nullable Entry first;
    private @Nullable Entry last;
    private long timer = NONE;
    private boolean used;
    private boolean usedAgain;

    TimerQueue(Vertx vertx, long millis) {
        this.vertx = vertx;
        this.millis = millis;
    }

    Vertx vertx() {
        return vertx;
    }

    long millis() {
        return millis;
    }

    /** Runs an action on its context when the time is over. */
    Time.Timer schedule(Context context, Runnable action) {
        Entry entry = new Entry(context, action, System.nanoTime() + millis * NANOS_PER_MILLI);
        entry.previous = last;
        if (last == null) {
            first = entry;
        } else {
            last.next = entry;
        }
        last = entry;
        if (timer == NONE) {
            arm(millis);
        }
        usedAgain = used;
        used = true;
        return entry;
    }

    private void arm(long delay) {
        timer = vertx.setTimer(delay, fired -> {
            timer = NONE;
            runDue();
        });
    }

    private void runDue() {
        long now = System.nanoTime();
        Entry entry = first;
        while (entry != null && entry.due - now < NANOS_PER_MILLI) {
            entry.cancel();
            entry.run();
            entry = first;
        }
        if (entry != null && timer == NONE) {
            arm(Math.max(1, (entry.due - now) / NANOS_PER_MILLI));
        }
    }

    private void remove(Entry entry) {
        if (entry.previous == null) {
            first = entry.next;
        } else {
            entry.previous.next = entry.next;
        }
        if (entry.next == null) {
            last = entry.previous;
        } else {
            entry.next.previous = entry.previous;
        }
        if (first == null && !usedAgain && timer != NONE) {
            // A thread that is none of Vert.x has a new context for every call: nobody else would use the timer.
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private final class Entry implements Time.Timer {
        private final Context context;
        private final Runnable action;
        private final long due;
        private @Nullable Entry previous;
        private @Nullable Entry next;
        private boolean gone;

        Entry(Context context, Runnable action, long due) {
            this.context = context;
            this.action = action;
            this.due = due;
        }

        @Override
        public void cancel() {
            if (!gone) {
                gone = true;
                remove(this);
                previous = null;
                next = null;
            }
        }

        /** On its own context: the timer is that of whoever came first. */
        void run() {
            if (Engine.isOn(context)) {
                action.run();
            } else {
                context.runOnContext(v -> action.run());
            }
        }
    }
}
