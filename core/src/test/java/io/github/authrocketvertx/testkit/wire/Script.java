package io.github.authrocketvertx.testkit.wire;

import io.netty.buffer.ByteBuf;

/** What a server does. On the event loop of the connection. */
public interface Script {

    /** A TCP connection is here; without TLS of the server's own this is all that happens. */
    default void accepted(Line line) {}

    /** TLS stands. What is written here comes after the settings of HTTP/2. */
    default void secured(Line line) {}

    /** The settings of HTTP/2 that the server sends. */
    default ByteBuf settings() {
        return Frames.settings();
    }

    /** The first bytes of a request are here, perhaps not all. */
    default void begun(Line line) {}

    /** A request is here. */
    default void asked(Ask ask) {}
}
