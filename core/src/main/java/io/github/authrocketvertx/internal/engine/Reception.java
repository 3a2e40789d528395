package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.operation.ResponseReader;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of a success part by part, as it arrives, on the context of the call: {@link #begin}, any number of
 * {@link #take}s, and {@link #read} with an empty body, which makes the result. When an attempt is lost in between, the
 * call ends, unless it {@link #mayBeginAgain()}. Bodies of refusals do not come here.
 *
 * @param <T> the result
 */
public interface Reception<T> extends ResponseReader<T> {

    /** A success begins to arrive. */
    void begin(Reply reply, Tap tap);

    /** The next part of the body, decompressed. Not while the tap is closed. */
    void take(Buffer data);

    /** Whether nothing was passed on yet that another attempt would pass on again. */
    boolean mayBeginAgain();

    /** How many bytes the body may have at most. */
    default long maxBytes(long usual) {
        return usual;
    }

    /** Where a list was when the call failed, {@code null} where there is no such thing. */
    default @Nullable String cursor() {
        return null;
    }

    /** Lets the body run or stand. On the context of the call; nothing happens when the attempt is over. */
    interface Tap {

        /** Takes no more from the connection. The limits in time of the call stand still meanwhile. */
        void close();

        /** Takes more. */
        void open();

        /** The body can't be used: ends the call. */
        void unusable(String text);
    }
}
