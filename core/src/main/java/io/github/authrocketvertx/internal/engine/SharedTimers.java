package io.github.authrocketvertx.internal.engine;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Timers of Vert.x that calls share. Almost all calls have the same limits, and of those that wait on one context for the
 * same time, who comes later is due later: a {@link TimerQueue} with one timer of Vert.x serves them all.
 */
final class SharedTimers implements Time.Timers {

    /** Back-offs differ each time and are rare. */
    private static final long SHORTEST = 1_000;

    private static final int MOST_QUEUES = 4;

    private final Vertx vertx;
    private final LongSupplier nanos;
    /** Those that have a timer of Vert.x now. */
    private final Set<TimerQueue> armed = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;

    SharedTimers(Vertx vertx, LongSupplier nanos) {
        this.vertx = vertx;
        this.nanos = nanos;
    }

    @Override
    public Time.Timer schedule(long millis, Runnable action) {
        Context context = Vertx.currentContext();
        if (millis < SHORTEST || context == null || !Engine.isOn(context)) {
            return plain(millis, action);
        }
        TimerQueue queue = queue(context, millis);
        if (queue == null) {
            return plain(millis, action);
        }
        Waiting waiting = action instanceof Waiting idle && idle.queue == null ? idle : new Task(action);
        queue.add(waiting, context);
        return waiting;
    }

    private Time.Timer plain(long millis, Runnable action) {
        long id = vertx.setTimer(millis, fired -> action.run());
        return () -> vertx.cancelTimer(id);
    }

    private @Nullable TimerQueue queue(Context context, long millis) {
        List<TimerQueue> queues = context.get(this);
        if (queues == null) {
            queues = new ArrayList<>(2);
            context.put(this, queues);
        }
        for (int i = 0; i < queues.size(); i++) {
            TimerQueue queue = queues.get(i);
            if (queue.millis() == millis) {
                return queue;
            }
        }
        if (queues.size() == MOST_QUEUES) {
            return null;
        }
        TimerQueue queue = new TimerQueue(this, context, millis);
        queues.add(queue);
        return queue;
    }

    /** Who is closed leaves no timer behind, once the calls have ended. */
    @Override
    public void close() {
        closed = true;
        armed.forEach(queue -> queue.context().runOnContext(v -> {
            queue.context().remove(this);
            queue.disarmIfEmpty();
        }));
    }

    boolean isClosed() {
        return closed;
    }

    long now() {
        return nanos.getAsLong();
    }

    /** One timer of Vert.x for a queue. */
    long arm(TimerQueue queue, long delay) {
        armed.add(queue);
        return vertx.setTimer(delay, fired -> {
            armed.remove(queue);
            queue.fired();
        });
    }

    void disarm(TimerQueue queue, long timer) {
        armed.remove(queue);
        vertx.cancelTimer(timer);
    }

    private static final class Task extends Waiting {
        private final Runnable action;

        Task(Runnable action) {
            this.action = action;
        }

        @Override
        public void run() {
            action.run();
        }
    }
}
