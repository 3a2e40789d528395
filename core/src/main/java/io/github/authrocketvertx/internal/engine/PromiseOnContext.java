package io.github.authrocketvertx.internal.engine;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A promise whose future belongs to a context: handlers run there, whether they are set before or after completion, and
 * whatever thread completes it. (A plain {@code Promise.promise()} runs a handler that is set after completion on the
 * thread that sets it; the promise of a context is not in the API that Vert.x 4.5 and 5 have in common.)
 */
public final class PromiseOnContext<T extends @Nullable Object> {

    private final CompletableFuture<T> stage = new CompletableFuture<>();
    private final Future<T> future;

    PromiseOnContext(Context context) {
        this.future = Future.fromCompletionStage(stage, context);
    }

    /** Completed by this promise. */
    public Future<T> future() {
        return future;
    }

    /** Completes the future; nothing happens the second time. */
    public void complete(@Nullable T value) {
        stage.complete(value);
    }

    /** Fails the future; nothing happens when it is complete. */
    public void fail(Throwable failure) {
        stage.completeExceptionally(failure);
    }
}
