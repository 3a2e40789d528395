package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.failure.FailureDetails;
import io.github.authrocketvertx.failure.UnexpectedException;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a listing hold, as far as it is requested. Written out, since joining the pages by operators may
 * call for a page that nobody has requested an item of.
 *
 * @param <T> what is listed
 * @param <E> what is made of it
 */
final class Paging<T, E> implements Flow.Publisher<E> {

    private final String operation;
    private final Calls<Listing<T>> calls;
    private final Function<Page<T>, ? extends Iterable<E>> elements;

    Paging(String operation, Calls<Listing<T>> calls, Function<Page<T>, ? extends Iterable<E>> elements) {
        this.operation = operation;
        this.calls = calls;
        this.elements = elements;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        subscriber.onSubscribe(new Run(subscriber));
    }

    private final class Run implements Flow.Subscription {
        private final Flow.Subscriber<? super E> subscriber;
        private final @Nullable Context context = Vertx.currentContext();
        private final Cancellation cancellation = Cancellation.create();
        private final AtomicLong demand = new AtomicLong();
        private final AtomicInteger turns = new AtomicInteger();
        private volatile @Nullable AsyncResult<Page<T>> arrived;
        private volatile @Nullable RuntimeException misuse;
        // The rest is touched in turn only.
        private Listing<T> rest = calls.cancelledBy(cancellation);
        private Iterator<E> ready = Collections.emptyIterator();
        private @Nullable String cursor;
        private boolean fetching;
        private boolean lastPageSeen;
        private boolean over;

        private Run(Flow.Subscriber<? super E> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long amount) {
            if (amount > 0) {
                demand.accumulateAndGet(amount, (now, more) -> now + more < 0 ? Long.MAX_VALUE : now + more);
            } else {
                misuse = new IllegalArgumentException("Expected a request of at least 1, found " + amount + ".");
            }
            advance();
        }

        @Override
        public void cancel() {
            cancellation.cancel();
        }

        /** One thread at a time goes on; whoever comes meanwhile leaves word to go on once more. */
        private void advance() {
            int seen = turns.incrementAndGet();
            if (seen > 1) {
                return;
            }
            do {
                turn();
                seen = turns.addAndGet(-seen);
            } while (seen > 0);
        }

        private void turn() {
            AsyncResult<Page<T>> page = arrived;
            if (page != null) {
                arrived = null;
                fetching = false;
                read(page);
            }
            RuntimeException fault = misuse;
            if (fault != null) {
                fail(fault);
            }
            while (!ended() && ready.hasNext() && demand.get() > 0) {
                demand.updateAndGet(now -> now == Long.MAX_VALUE ? now : now - 1);
                subscriber.onNext(ready.next());
            }
            if (ended() || fetching || ready.hasNext()) {
                return;
            }
            if (lastPageSeen) {
                over = true;
                subscriber.onComplete();
            } else if (demand.get() > 0) {
                fetching = true;
                onContext(() -> rest.firstPage().onComplete(result -> {
                    arrived = result;
                    advance();
                }));
            }
        }

        private boolean ended() {
            return over || cancellation.isCancelled();
        }

        private void read(AsyncResult<Page<T>> result) {
            if (result.failed()) {
                fail(result.cause());
                return;
            }
            Page<T> page = result.result();
            lastPageSeen = !page.moreResults();
            if (!lastPageSeen) {
                String next = page.cursor();
                if (next == null || next.equals(cursor)) {
                    fail(new UnexpectedException(FailureDetails.of(operation)
                            .text("the service says that more results follow and does not move on from cursor "
                                    + cursor)));
                    return;
                }
                cursor = next;
                rest = rest.after(next);
            }
            ready = elements.apply(page).iterator();
        }

        private void fail(Throwable failure) {
            if (!ended()) {
                over = true;
                subscriber.onError(failure);
            }
        }

        /** Requests may come from anywhere; the calls are those of who subscribed. */
        private void onContext(Runnable action) {
            if (context == null || context == Vertx.currentContext()) {
                action.run();
            } else {
                context.runOnContext(v -> action.run());
            }
        }
    }
}
