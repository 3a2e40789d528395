package io.github.authrocketvertx.internal.transport;

/** One attempt on its way. On the context of the attempt only. */
public interface Flight {

    /**
     * Takes the attempt back, wherever it is: out of the queue, off the wire by a stream reset (HTTP/2) or by closing
     * the connection (HTTP/1.1). Nothing is heard of it afterwards.
     */
    void abort();

    /** Takes no more of the body from the connection. Little may still arrive; the end does not. */
    void pause();

    /** Takes more of the body. */
    void resume();

    /** Takes back an attempt that ran out of time, and holds it against a connection that has gone silent. */
    void expire();
}
