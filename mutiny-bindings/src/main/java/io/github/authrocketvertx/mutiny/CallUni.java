package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.Cancellation;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import java.util.function.Function;

/**
 * A call for every subscription, taken back when that is cancelled. A class of its own rather than an emitter, which
 * needs four objects more for each call.
 *
 * @param <R> the resource
 * @param <T> the result
 */
final class CallUni<R, T> extends AbstractUni<T> {

    private final Calls<R> calls;
    private final Function<? super R, Future<T>> call;

    CallUni(Calls<R> calls, Function<? super R, Future<T>> call) {
        this.calls = calls;
        this.call = call;
    }

    @Override
    public void subscribe(UniSubscriber<? super T> subscriber) {
        Subscribed<T> subscribed = new Subscribed<>(subscriber);
        subscriber.onSubscribe(subscribed);
        if (subscribed.isCancelled()) {
            return;
        }
        try {
            call.apply(calls.cancelledBy(subscribed.cancellation)).onComplete(subscribed);
        } catch (RuntimeException e) {
            subscribed.handle(Future.failedFuture(e));
        }
    }

    /** One subscription. Nobody hears of the result of a call that was given up. */
    private static final class Subscribed<T> implements UniSubscription, Handler<AsyncResult<T>> {

        private final UniSubscriber<? super T> subscriber;
        private final Cancellation cancellation = Cancellation.create();

        Subscribed(UniSubscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        boolean isCancelled() {
            return cancellation.isCancelled();
        }

        @Override
        public void cancel() {
            // After the result it finds nothing to cancel.
            cancellation.cancel();
        }

        @Override
        public void handle(AsyncResult<T> result) {
            if (isCancelled()) {
                return;
            }
            if (result.succeeded()) {
                subscriber.onItem(result.result());
            } else {
                subscriber.onFailure(result.cause());
            }
        }
    }
}
