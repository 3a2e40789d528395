package io.github.authrocketvertx.internal.engine;

import io.vertx.core.Context;
import org.jspecify.annotations.Nullable;

/** What can wait in a {@link TimerQueue}, in one at a time, without anything made for it. */
abstract class Waiting implements Runnable, Time.Timer {

    @Nullable
    TimerQueue queue;

    @Nullable
    Waiting previous;

    @Nullable
    Waiting next;

    @Nullable
    Context context;

    /** When, in nanoseconds; set before it waits. Who comes into a queue later is not due earlier. */
    long due;

    /** Leaves the queue; nothing happens when it waits in none. */
    @Override
    public final void cancel() {
        TimerQueue in = queue;
        if (in != null) {
            in.remove(this);
        }
    }
}
