package io.github.authrocketvertx.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Makes calls, so many at a time, one after another on each of several event loops. */
final class Crowd {

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final Promise<Void> done = Promise.promise();
    private final int calls;
    private final IntFunction<Future<?>> call;

    private Crowd(int calls, IntFunction<Future<?>> call) {
        this.calls = calls;
        this.call = call;
    }

    /**
     * Begins.
     *
     * @param atOnce how many callers
     * @param call makes the call of this number
     * @return succeeds when the last call has ended, however it did
     */
    static Future<Void> make(Vertx vertx, int calls, int atOnce, IntFunction<Future<?>> call) {
        Crowd crowd = new Crowd(calls, call);
        crowd.busy.set(atOnce);
        for (int i = 0; i < atOnce; i++) {
            Context context = vertx.getOrCreateContext();
            context.runOnContext(v -> crowd.goOn(context));
        }
        return crowd.done.future();
    }

    private void goOn(Context context) {
        int number = next.getAndIncrement();
        if (number < calls) {
            // Each in a turn of its own, so that calls that end at once do not pile up on the stack.
            call.apply(number).onComplete(ended -> context.runOnContext(v -> goOn(context)));
        } else if (busy.decrementAndGet() == 0) {
            done.complete();
        }
    }
}
