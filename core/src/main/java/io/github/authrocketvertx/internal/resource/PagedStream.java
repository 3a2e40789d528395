package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.engine.Engine;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The items of a listing, page after page, as far as they are asked for. Its state belongs to its context; calls from
 * elsewhere are handed over.
 */
final class PagedStream<T> implements ReadStream<T> {

    private final Engine engine;
    private final Operation<?> operation;
    private final Context context;
    private final Deque<T> ready = new ArrayDeque<>();
    private Listing<T> rest;
    private @Nullable String cursor;
    private @Nullable Handler<T> handler;
    private @Nullable Handler<Void> endHandler;
    private @Nullable Handler<Throwable> exceptionHandler;
    private long demand = Long.MAX_VALUE;
    private boolean fetching;
    private boolean paused;
    private volatile @Nullable Thread draining;
    private boolean lastPageSeen;
    private boolean over;

    PagedStream(Engine engine, Operation<?> operation, Listing<T> listing) {
        this.engine = engine;
        this.operation = operation;
        this.rest = listing;
        this.context = engine.context();
    }

    @Override
    public ReadStream<T> exceptionHandler(@Nullable Handler<Throwable> newHandler) {
        return change(() -> exceptionHandler = newHandler);
    }

    @Override
    public ReadStream<T> endHandler(@Nullable Handler<Void> newHandler) {
        return change(() -> endHandler = newHandler);
    }

    @Override
    public ReadStream<T> handler(@Nullable Handler<T> newHandler) {
        return change(() -> handler = newHandler);
    }

    @Override
    public ReadStream<T> pause() {
        return change(() -> {
            demand = 0;
            paused = true;
        });
    }

    @Override
    public ReadStream<T> resume() {
        return change(() -> {
            demand = Long.MAX_VALUE;
            paused = false;
        });
    }

    @Override
    public ReadStream<T> fetch(long amount) {
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

    private ReadStream<T> change(Runnable change) {
        if (draining == Thread.currentThread()) {
            // By a handler that runs now: in force before the next item, on a worker too.
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

    /** Delivers what is asked for and here, then asks for the next page. Not entered anew by what it calls. */
    private void drain() {
        if (draining != null) {
            return;
        }
        draining = Thread.currentThread();
        try {
            while (!over && handler != null && demand > 0 && !ready.isEmpty()) {
                if (demand != Long.MAX_VALUE) {
                    demand--;
                }
                handler.handle(ready.remove());
            }
        } catch (Throwable thrown) {
            boolean heard = exceptionHandler != null;
            fail(thrown);
            if (!heard) {
                throw thrown;
            }
        } finally {
            draining = null;
        }
        if (over || fetching || handler == null || !ready.isEmpty()) {
            return;
        }
        if (lastPageSeen) {
            // Who pauses at the last item still works on it, and waits for no end meanwhile.
            if (!paused) {
                end();
            }
        } else if (demand > 0) {
            fetching = true;
            rest.firstPage().onComplete(this::arrived);
        }
    }

    private void arrived(AsyncResult<Page<T>> result) {
        fetching = false;
        if (result.failed()) {
            fail(result.cause());
            return;
        }
        Page<T> page = result.result();
        ready.addAll(page.items());
        lastPageSeen = !page.moreResults();
        if (!lastPageSeen) {
            String next = page.cursor();
            if (next == null || next.equals(cursor)) {
                fail(engine.broken(
                        operation,
                        "the service says that more results follow and does not move on from cursor " + cursor,
                        cursor));
                return;
            }
            cursor = next;
            rest = rest.after(next);
        }
        drain();
    }

    private void end() {
        over = true;
        if (endHandler != null) {
            endHandler.handle(null);
        }
    }

    private void fail(Throwable failure) {
        over = true;
        ready.clear();
        if (exceptionHandler != null) {
            exceptionHandler.handle(failure);
        }
    }
}
