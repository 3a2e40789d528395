package io.github.authrocketvertx.examples.transfer;

import io.vertx.core.AsyncResult;
import io.vertx.core.Promise;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How an export or import ends. */
final class Endings {

    private Endings() {}

    /**
     * Ends it, unless it has ended: by what ended it first, and else by what is wrong with its files.
     *
     * @param saved whether its last lines are in the file
     * @param result of one that went well
     */
    static <T> void end(Promise<T> done, @Nullable Throwable failure, AsyncResult<?> saved, Supplier<T> result) {
        if (failure != null) {
            if (saved.failed()) {
                failure.addSuppressed(saved.cause());
            }
            done.tryFail(failure);
        } else if (saved.failed()) {
            done.tryFail(saved.cause());
        } else {
            done.tryComplete(result.get());
        }
    }
}
