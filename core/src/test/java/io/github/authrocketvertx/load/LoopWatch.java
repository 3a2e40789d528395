package io.github.authrocketvertx.load;

import io.vertx.core.Context;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks event loops for a sign of life and looks at the stack of one that gives none: who holds it? It looks twice, since
 * on a busy machine a thread that is not running was caught somewhere, and was not held there.
 */
final class LoopWatch implements AutoCloseable {

    private static final long BEAT_MILLIS = 20;
    private static final long FIRST_LOOK_MILLIS = 50;
    private static final long HELD_MILLIS = 100;

    private final List<Loop> loops;
    private final List<String> held = new CopyOnWriteArrayList<>();
    private final Thread watcher = new Thread(this::watch, "loop-watch");
    private volatile boolean over;

    LoopWatch(List<Context> contexts) {
        loops = contexts.stream().map(Loop::new).toList();
        watcher.setDaemon(true);
        watcher.start();
    }

    /** The stacks on which this client held an event loop. */
    List<String> held() {
        return held;
    }

    private void watch() {
        while (!over) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BEAT_MILLIS));
            loops.forEach(this::look);
        }
    }

    private void look(Loop loop) {
        long now = System.nanoTime();
        if (loop.answered) {
            loop.answered = false;
            loop.asked = now;
            loop.suspect = null;
            loop.context.runOnContext(v -> {
                loop.thread = Thread.currentThread();
                loop.answered = true;
            });
            return;
        }
        long silent = TimeUnit.NANOSECONDS.toMillis(now - loop.asked);
        Thread thread = loop.thread;
        if (thread == null || silent < FIRST_LOOK_MILLIS) {
            return;
        }
        String stack = ours(thread.getStackTrace());
        if (silent >= HELD_MILLIS && stack != null && stack.equals(loop.suspect)) {
            held.add(stack);
        }
        loop.suspect = stack;
    }

    /** The place in the client where the thread is; null when it is elsewhere. */
    private static String ours(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(StackTraceElement::toString)
                .filter(frame -> frame.startsWith("io.github.authrocketvertx.internal")
                        || frame.matches("io\\.github\\.authrocketvertx\\.[A-Z].*"))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        over = true;
    }

    private static final class Loop {
        private final Context context;
        private volatile boolean answered = true;
        private volatile Thread thread;
        private volatile long asked;
        private String suspect;

        Loop(Context context) {
            this.context = context;
        }
    }
}
