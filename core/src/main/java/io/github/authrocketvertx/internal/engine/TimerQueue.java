package io.github.authrocketvertx.internal.engine;

import io.vertx.core.Context;
import org.jspecify.annotations.Nullable;

/** What waits on one event loop for the same time, the first to be due first. On that event loop only. */
final class TimerQueue {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NONE = -1;

    private final SharedTimers timers;
    private final Context context;
    private final long millis;
    private @Nullable Waiting first;
    private @Nullable Waiting last;
    private long timer = NONE;
    private boolean used;
    private boolean usedAgain;

    TimerQueue(SharedTimers timers, Context context, long millis) {
        this.timers = timers;
        this.context = context;
        this.millis = millis;
    }

    /** Of the context that came first; others that share its data share the queue. */
    Context context() {
        return context;
    }

    long millis() {
        return millis;
    }

    /** Runs something on this context when the time is over; it waits for nothing else. */
    void add(Waiting waiting, Context caller) {
        waiting.queue = this;
        waiting.context = caller;
        waiting.due = timers.now() + millis * NANOS_PER_MILLI;
        waiting.previous = last;
        if (last == null) {
            first = waiting;
        } else {
            last.next = waiting;
        }
        last = waiting;
        if (timer == NONE) {
            arm(millis);
        }
        usedAgain = used;
        used = true;
    }

    void remove(Waiting waiting) {
        if (waiting.previous == null) {
            first = waiting.next;
        } else {
            waiting.previous.next = waiting.next;
        }
        if (waiting.next == null) {
            last = waiting.previous;
        } else {
            waiting.next.previous = waiting.previous;
        }
        waiting.queue = null;
        waiting.previous = null;
        waiting.next = null;
        // A context that serves one call has no use for a timer that stays.
        if (!usedAgain || timers.isClosed()) {
            disarmIfEmpty();
        }
    }

    /** Gives the timer up when nothing waits for it. */
    void disarmIfEmpty() {
        if (first == null && timer != NONE) {
            timers.disarm(this, timer);
            timer = NONE;
        }
    }

    private void arm(long delay) {
        timer = timers.arm(this, delay);
    }

    /** The timer fires. */
    void fired() {
        timer = NONE;
        runDue();
    }

    private void runDue() {
        long now = timers.now();
        Waiting waiting = first;
        while (waiting != null && waiting.due - now < NANOS_PER_MILLI) {
            remove(waiting);
            run(waiting);
            waiting = first;
        }
        if (waiting != null && timer == NONE) {
            arm(Math.max(1, (waiting.due - now) / NANOS_PER_MILLI));
        }
    }

    /** On its own context: the timer is that of whoever came first. */
    private static void run(Waiting waiting) {
        Context caller = waiting.context;
        if (caller == null || Engine.isOn(caller)) {
            waiting.run();
        } else {
            caller.runOnContext(v -> waiting.run());
        }
    }
}
