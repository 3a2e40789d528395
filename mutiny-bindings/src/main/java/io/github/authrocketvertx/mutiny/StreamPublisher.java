package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.resource.CallStream;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stream of core as a publisher: a stream for every subscription, made on the subscriber's context, which gives what
 * is requested and is given up when the subscription is cancelled.
 *
 * @param <R> the resource
 * @param <T> what the stream gives
 */
final class StreamPublisher<R, T> implements Flow.Publisher<T> {

    private final Calls<R> calls;
    private final Function<? super R, ? extends CallStream<T>> open;

    StreamPublisher(Calls<R> calls, Function<? super R, ? extends CallStream<T>> open) {
        this.calls = calls;
        this.open = open;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        Cancellation cancellation = Cancellation.create();
        CallStream<T> stream = open.apply(calls.cancelledBy(cancellation));
        Run<T> run = new Run<>(subscriber, stream);
        stream.pause();
        stream.exceptionHandler(run::fail);
        stream.endHandler(v -> run.complete());
        stream.handler(run::next);
        subscriber.onSubscribe(run);
        run.begin();
    }

    private static final class Run<T> implements Flow.Subscription {

        private static final long BEGUN = -1;

        private final CallStream<T> stream;
        /** One for a signal that is being given, one for a wrong request that waits until it was given. */
        private final AtomicInteger turns = new AtomicInteger();
        /** What was requested before the subscriber knew its subscription, or {@link #BEGUN}. */
        private final AtomicLong early = new AtomicLong();

        private volatile Flow.@Nullable Subscriber<? super T> subscriber;
        private volatile @Nullable IllegalArgumentException misuse;

        Run(Flow.Subscriber<? super T> subscriber, CallStream<T> stream) {
            this.subscriber = subscriber;
            this.stream = stream;
        }

        @Override
        public void request(long amount) {
            if (amount > 0) {
                long before = early.getAndUpdate(sum -> sum == BEGUN ? BEGUN : sum(sum, amount));
                if (before == BEGUN) {
                    stream.fetch(amount);
                }
                return;
            }
            misuse = new IllegalArgumentException(
                    "Expected a request of at least 1 (Reactive Streams, rule 3.9), found " + amount + ".");
            stream.cancel();
            if (turns.getAndIncrement() == 0) {
                failByMisuse();
            }
        }

        private static long sum(long some, long more) {
            return some + more < 0 ? Long.MAX_VALUE : some + more;
        }

        /** The subscriber knows its subscription: nothing is given before (rule 1.3). */
        void begin() {
            long requested = early.getAndSet(BEGUN);
            if (requested > 0) {
                stream.fetch(requested);
            }
        }

        @Override
        public void cancel() {
            // Rule 3.13: nothing is kept of a subscriber that has gone.
            subscriber = null;
            stream.cancel();
        }

        void next(T item) {
            Flow.Subscriber<? super T> to = subscriber;
            if (to != null && turns.getAndIncrement() == 0) {
                to.onNext(item);
                if (turns.decrementAndGet() > 0) {
                    failByMisuse();
                }
            }
        }

        void complete() {
            Flow.Subscriber<? super T> to = subscriber;
            if (to != null && turns.getAndIncrement() == 0) {
                subscriber = null;
                to.onComplete();
            }
        }

        void fail(Throwable failure) {
            Flow.Subscriber<? super T> to = subscriber;
            if (to != null && turns.getAndIncrement() == 0) {
                subscriber = null;
                to.onError(failure);
            }
        }

        private void failByMisuse() {
            Flow.Subscriber<? super T> to = subscriber;
            IllegalArgumentException failure = misuse;
            if (to != null && failure != null) {
                subscriber = null;
                to.onError(failure);
            }
        }
    }
}
