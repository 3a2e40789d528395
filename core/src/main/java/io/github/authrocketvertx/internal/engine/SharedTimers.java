package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.internal.transport.ContextLine;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Timers that calls share. Almost all calls have the same limits, and of those that wait on one event loop for the same
 * time, who comes later is due later: a {@link TimerQueue} with one timer of the event loop serves them all.
 *
 * <p>The event loop's own timer, since one of Vert.x would be cancelled with the verticle that happens to set it.
 */
final class SharedTimers implements Time.Timers {

    /** Back-offs differ each time and are rare. */
    private static final long SHORTEST = 1_000;

    private static final int MOST_QUEUES = 4;

    private final Vertx vertx;
    private final LongSupplier nanos;
    private final Loops loops;
    /** Of each event loop that calls were made on; each list is looked at on its event loop only. */
    private final Map<EventLoop, List<TimerQueue>> queues = new ConcurrentHashMap<>();

    private volatile boolean closed;

    SharedTimers(Vertx vertx, LongSupplier nanos) {
        this(vertx, nanos, (loop, task, millis) -> {
            ScheduledFuture<?> timer = loop.schedule(task, millis, TimeUnit.MILLISECONDS);
            return () -> timer.cancel(false);
        });
    }

    /** With timers of another kind. */
    SharedTimers(Vertx vertx, LongSupplier nanos, Loops loops) {
        this.vertx = vertx;
        this.nanos = nanos;
        this.loops = loops;
    }

    /** The timers of event loops. */
    @FunctionalInterface
    interface Loops {

        /**
         * Runs a task on an event loop, which is the caller's own.
         *
         * @return keeps it from running
         */
        Time.Timer schedule(EventLoop loop, Runnable task, long millis);
    }

    @Override
    public Time.Timer schedule(long millis, Runnable action) {
        Context context = Vertx.currentContext();
        if (millis < SHORTEST || context == null || !Engine.isOn(context)) {
            return plain(millis, action);
        }
        TimerQueue queue = queue(ContextLine.eventLoop(context), millis);
        if (queue == null) {
            return plain(millis, action);
        }
        Waiting waiting = action instanceof Waiting idle && idle.queue == null
                ? idle
                : new Task(action, now() + TimeUnit.MILLISECONDS.toNanos(millis));
        queue.add(waiting, context);
        return waiting;
    }

    private Time.Timer plain(long millis, Runnable action) {
        long id = vertx.setTimer(millis, fired -> action.run());
        return () -> vertx.cancelTimer(id);
    }

    private @Nullable TimerQueue queue(EventLoop loop, long millis) {
        List<TimerQueue> known = queues.get(loop);
        if (known == null) {
            known = new ArrayList<>(2);
            queues.put(loop, known);
        }
        for (int i = 0; i < known.size(); i++) {
            TimerQueue queue = known.get(i);
            if (queue.millis() == millis) {
                return queue;
            }
        }
        if (known.size() == MOST_QUEUES) {
            return null;
        }
        TimerQueue queue = new TimerQueue(this, loop, millis);
        known.add(queue);
        return queue;
    }

    /** Who is closed leaves no timer behind, once the calls have ended. */
    @Override
    public void close() {
        closed = true;
        queues.forEach((loop, known) -> {
            if (!loop.isShuttingDown()) {
                loop.execute(() -> known.forEach(TimerQueue::disarmIfUnused));
            }
        });
    }

    boolean isClosed() {
        return closed;
    }

    long now() {
        return nanos.getAsLong();
    }

    Loops loops() {
        return loops;
    }

    private static final class Task extends Waiting {
        private final Runnable action;

        Task(Runnable action, long due) {
            this.action = action;
            this.due = due;
        }

        @Override
        public void run() {
            action.run();
        }
    }
}
