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
    private @Nullable Waiting first;
    private @Nullable Waiting last;
    private long timer = NONE;
    private boolean used;
    private boolean usedAgain;

    TimerQueue(Vertx vertx, long millis) {
        this.vertx = vertx;
        this.millis = millis;
    }

    /** Whether this is the queue of these timers for that time. */
    boolean isOf(Vertx wantedVertx, long wantedMillis) {
        return millis == wantedMillis && vertx == wantedVertx;
    }

    /** Runs something on this context when the time is over; it waits for nothing else. */
    void add(Waiting waiting, Context context) {
        waiting.queue = this;
        waiting.context = context;
        waiting.due = System.nanoTime() + millis * NANOS_PER_MILLI;
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
        if (first == null && !usedAgain && timer != NONE) {
            // A thread that is none of Vert.x has a new context for every call: nobody else would use the timer.
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private void arm(long delay) {
        timer = vertx.setTimer(delay, fired -> {
            timer = NONE;
            runDue();
        });
    }

    private void runDue() {
        long now = System.nanoTime();
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
        Context context = waiting.context;
        if (context == null || Engine.isOn(context)) {
            waiting.run();
        } else {
            context.runOnContext(v -> waiting.run());
        }
    }
}
