package io.github.authrocketvertx.internal.resource;

import io.vertx.core.streams.ReadStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Where a bulk run takes its inputs from, one at a time. */
interface Inputs<I> {

    /** Asks for one; the taker hears of it, or of the end, now or later, on the context of the run. */
    void ask(Taker<I> taker);

    /** No more are wanted. */
    void stop();

    /** Hears of inputs. */
    interface Taker<I> {

        void take(I input);

        /** There are no more, because of that if it is given. */
        void end(@Nullable Throwable failure);
    }

    /** From something to iterate over. */
    static <I> Inputs<I> of(Iterable<? extends I> inputs) {
        return new Inputs<>() {
            private @Nullable Iterator<? extends I> iterator;

            @Override
            public void ask(Taker<I> taker) {
                I input;
                try {
                    if (iterator == null) {
                        iterator = inputs.iterator();
                    }
                    if (!iterator.hasNext()) {
                        taker.end(null);
                        return;
                    }
                    input = iterator.next();
                } catch (RuntimeException e) {
                    taker.end(e);
                    return;
                }
                taker.take(input);
            }

            @Override
            public void stop() {}
        };
    }

    /** From a stream. */
    static <I> Inputs<I> of(ReadStream<? extends I> inputs) {
        return new Inputs<>() {
            private boolean begun;

            @Override
            public void ask(Taker<I> taker) {
                if (!begun) {
                    begun = true;
                    inputs.pause();
                    inputs.exceptionHandler(taker::end);
                    inputs.endHandler(v -> taker.end(null));
                    inputs.handler(taker::take);
                }
                inputs.fetch(1);
            }

            @Override
            public void stop() {
                inputs.pause();
            }
        };
    }
}
