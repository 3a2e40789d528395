package io.github.authrocketvertx.internal.transport;

import org.jspecify.annotations.Nullable;

/**
 * Why there is no complete answer.
 *
 * @param kind what it was
 * @param text what happened, for people; never holds a path or a header
 * @param cause what Vert.x reported, {@code null} where it reported nothing
 * @param mayHaveBeenProcessed whether the service may have done what was asked
 */
public record Loss(Kind kind, String text, @Nullable Throwable cause, boolean mayHaveBeenProcessed) {

    /** The kinds of losses. */
    public enum Kind {
        /** The queue was full. */
        QUEUE_FULL,
        /** The client is closed. */
        CLOSED,
        /** No connection: name look-up or TCP. */
        CONNECT,
        /** No connection: TLS. */
        TLS,
        /** The connection or the stream ended. */
        CONNECTION_LOST,
        /** What came is no HTTP, or not the HTTP that was due. */
        GARBLED,
        /** Something else. */
        OTHER
    }
}
