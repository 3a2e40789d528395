package io.github.authrocketvertx.emulator.internal;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** Brings results to those who asked. */
public final class OnCaller {

    private OnCaller() {}

    /** Returns a future that ends as {@code result} does, on the context of who calls this: foreign code runs there. */
    public static <T> Future<T> relay(Vertx vertx, Future<T> result) {
        Context context = vertx.getOrCreateContext();
        Promise<T> onContext = Promise.promise();
        result.onComplete(done -> context.runOnContext(unused -> {
            if (done.succeeded()) {
                onContext.complete(done.result());
            } else {
                onContext.fail(done.cause());
            }
        }));
        return onContext.future();
    }
}
