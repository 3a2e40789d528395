package io.github.authrocketvertx.resource;

import io.vertx.core.streams.ReadStream;

/**
 * What calls of the service give, piece by piece, as far as it is asked for.
 *
 * <p>Nothing is called before a handler is set. The stream belongs to the context on which it was made: its handlers run
 * there. It ends once, by the end handler or by the exception handler; the end waits while it is paused. What is paused
 * takes no more from the connection, and the limits in time of a call stand still until it is resumed. A handler that
 * throws ends the stream: the exception handler gets what it threw.
 *
 * @param <T> the pieces
 */
public interface CallStream<T> extends ReadStream<T> {

    /**
     * Gives the rest up: a call that is under way is taken back as by a
     * {@link io.github.authrocketvertx.Cancellation}, and no handler is called any more. From any thread; nothing
     * happens when the stream has ended.
     */
    void cancel();
}
