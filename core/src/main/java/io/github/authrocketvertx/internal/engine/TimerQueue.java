package io.github.authrocketvertx.internal.engine;

import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import org.jspecify.annotations.Nullable;

/** What waits on one event loop for the same time, the first to be due first. On that event loop only. */
final class TimerQueue {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SharedTimers timers;
    private final EventLoop loop;
    private final long millis;
    private @Nullable Waiting first;
    private @Nullable Waiting last;
    /** Stays when nothing waits any more: the next call is likely to come before it fires. */
    private Time.@Nullable Timer timer;

    TimerQueue(SharedTimers timers, EventLoop loop, long millis) {
        this.timers = timers;
        this.loop = loop;
        this.millis = millis;
    }

    long millis() {
        return millis;
    }

    /** Runs something on this context when it is due; it waits for nothing else. */
    void add(Waiting waiting, Context context) {
        waiting.queue = this;
        waiting.context = context;
        waiting.previous = last;
        if (last == null) {
            first = waiting;
        } else {
            last.next = waiting;
        }
        last = waiting;
        if (timer == null) {
            arm(millis);
        }
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
        if (timers.isClosed()) {
            disarmIfUnused();
        }
    }

    /** Gives the timer up when nothing waits for it. */
    void disarmIfUnused() {
        if (first == null && timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void arm(long delay) {
        timer = timers.loops().schedule(loop, this::fired, delay);
    }

    private void fired() {
        timer = null;
        long now = timers.now();
        Waiting waiting = first;
        while (waiting != null && waiting.due - now < NANOS_PER_MILLI) {
            remove(waiting);
            run(waiting);
            waiting = first;
        }
        if (waiting != null && timer == null) {
            arm(Math.max(1, (waiting.due - now) / NANOS_PER_MILLI));
        }
    }

    private static void run(Waiting waiting) {
        Context context = waiting.context;
        if (context == null || Engine.isOn(context)) {
            waiting.run();
        } else {
            context.runOnContext(v -> waiting.run());
        }
    }
}
