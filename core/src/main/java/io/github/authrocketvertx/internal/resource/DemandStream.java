package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.engine.Engine;
import io.github.authrocketvertx.internal.engine.Reception;
import io.github.authrocketvertx.resource.CallStream;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import org.jspecify.annotations.Nullable;

/**
 * A stream that gives what is asked for, and asks for more when it has nothing. Its state belongs to its context; calls
 * from elsewhere are handed over.
 *
 * @param <E> what it gives
 */
abstract class DemandStream<E> implements CallStream<E> {

    private final Context context;
    private @Nullable Handler<E> handler;
    private @Nullable Handler<Void> endHandler;
    private @Nullable Handler<Throwable> exceptionHandler;
    private long demand = Long.MAX_VALUE;
    private boolean paused;
    private @Nullable E ready;
    private Reception.@Nullable Tap tap;
    private volatile @Nullable Thread draining;
    private boolean finished;
    private @Nullable Throwable failure;
    private boolean over;

    DemandStream(Engine engine) {
        this.context = engine.context();
    }

    /** Takes what is here; {@code null} when nothing is. */
    abstract @Nullable E next();

    /** More is asked for than is here: makes a call, unless one is under way. */
    abstract void more();

    /** This is handed to the handler now. */
    void handing(E element) {}

    /** The stream is over: lets go of whatever is under way. */
    abstract void release();

    /** Something arrived, by a connection that can be held up, or by none. */
    final void arrived(Reception.@Nullable Tap by) {
        tap = by;
        drain();
    }

    /** Nothing comes any more; what is here is given before the end. */
    final void finish() {
        finished = true;
        drain();
    }

    /** Nothing comes any more; what is here is given before the failure. */
    final void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        drain();
    }

    @Override
    public final CallStream<E> exceptionHandler(@Nullable Handler<Throwable> newHandler) {
        return change(() -> exceptionHandler = newHandler);
    }

    @Override
    public final CallStream<E> endHandler(@Nullable Handler<Void> newHandler) {
        return change(() -> endHandler = newHandler);
    }

    @Override
    public final CallStream<E> handler(@Nullable Handler<E> newHandler) {
        return change(() -> handler = newHandler);
    }

    @Override
    public final CallStream<E> pause() {
        return change(() -> {
            demand = 0;
            paused = true;
        });
    }

    @Override
    public final CallStream<E> resume() {
        return change(() -> {
            demand = Long.MAX_VALUE;
            paused = false;
        });
    }

    @Override
    public final CallStream<E> fetch(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("Expected an amount of at least 0, found " + amount + ".");
        }
        return change(() -> {
            demand += amount;
            if (demand < 0) {
                demand = Long.MAX_VALUE;
            }
            if (amount > 0) {
                paused = false;
            }
        });
    }

    @Override
    public final void cancel() {
        change(this::close);
    }

    private CallStream<E> change(Runnable change) {
        if (draining == Thread.currentThread()) {
            // By a handler that runs now: in force before the next element, on a worker too.
            change.run();
        } else if (Engine.isOn(context)) {
            change.run();
            drain();
        } else {
            context.runOnContext(v -> {
                change.run();
                drain();
            });
        }
        return this;
    }

    /** Gives what is asked for and here, then asks for more. Not entered anew by what it calls. */
    private void drain() {
        if (draining != null) {
            return;
        }
        draining = Thread.currentThread();
        try {
            give();
        } catch (Throwable thrown) {
            Handler<Throwable> heard = exceptionHandler;
            close();
            if (heard == null) {
                report(thrown);
            } else {
                heard.handle(thrown);
            }
        } finally {
            draining = null;
        }
        if (over || handler == null) {
            return;
        }
        if (ready != null) {
            // Not asked for. The connection is held up only now, so that an end close behind comes without demand.
            if (tap != null) {
                tap.close();
            }
        } else if (failure != null) {
            end(failure);
        } else if (finished) {
            if (!paused) {
                // Who pauses at the last element still works on it, and waits for no end meanwhile.
                end(null);
            }
        } else {
            if (tap != null) {
                tap.open();
            }
            if (demand > 0) {
                more();
            }
        }
    }

    private void give() {
        while (!over && handler != null) {
            E element = ready == null ? next() : ready;
            if (demand == 0 || element == null) {
                ready = element;
                return;
            }
            ready = null;
            if (demand != Long.MAX_VALUE) {
                demand--;
            }
            handing(element);
            handler.handle(element);
        }
    }

    private void end(@Nullable Throwable cause) {
        Handler<Throwable> failed = exceptionHandler;
        Handler<Void> ended = endHandler;
        close();
        if (cause != null && failed != null) {
            failed.handle(cause);
        } else if (cause == null && ended != null) {
            ended.handle(null);
        }
    }

    private void close() {
        if (!over) {
            over = true;
            ready = null;
            tap = null;
            release();
        }
    }

    /** Where Vert.x reports what handlers throw; on the stack of a call it would be taken for a fault of the call. */
    private void report(Throwable thrown) {
        context.runOnContext(v -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw thrown instanceof RuntimeException fault ? fault : new IllegalStateException(thrown);
        });
    }
}
