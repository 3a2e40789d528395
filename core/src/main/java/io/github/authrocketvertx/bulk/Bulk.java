package io.github.authrocketvertx.bulk;

import io.vertx.core.streams.ReadStream;

/**
 * An operation that is to be run for many inputs. A value: every method returns a changed copy, and it can be run again.
 *
 * <pre>{@code
 * client.bulk((view, UserCreate user) -> view.users().create(user))
 *         .concurrency(16)
 *         .run(users)
 *         .handler(outcome -> …);
 * }</pre>
 *
 * @param <I> the inputs
 * @param <O> the results
 */
public interface Bulk<I, O> {

    /**
     * At most so many operations at a time; 16 unless told. More than the connections and the queue of the client can
     * take fail with a {@link io.github.authrocketvertx.failure.QueueFullException}.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    Bulk<I, O> concurrency(int operations);

    /** Outcomes in the order of the inputs, instead of as they come. */
    Bulk<I, O> ordered();

    /**
     * Begins no operation after a failure. Outcomes of those under way are still given; then the stream fails with the
     * first failure. Without this, failures are outcomes like others and the stream goes on.
     */
    Bulk<I, O> stopAtFailure();

    /**
     * Runs it. Nothing is begun before a handler is set.
     *
     * @param inputs read as operations can be begun, on the context of the caller; must not block, nor give {@code null}
     * @return the outcomes, on the context of the caller; fails when the inputs do, after the outcomes of those before
     */
    OutcomeStream<I, O> run(Iterable<? extends I> inputs);

    /**
     * As {@link #run(Iterable)}, with inputs that come by a stream, such as {@code listing.items()}. It is held up while
     * no operation can be begun.
     *
     * @param inputs a stream of the caller's context, with no handler yet
     */
    OutcomeStream<I, O> run(ReadStream<? extends I> inputs);
}
