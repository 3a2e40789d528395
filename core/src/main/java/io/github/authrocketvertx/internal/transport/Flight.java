package io.github.authrocketvertx.internal.transport;

/** One attempt on its way. */
public interface Flight {

    /**
     * Takes the attempt back, wherever it is: out of the queue, off the wire by a stream reset (HTTP/2) or by closing
     * the connection (HTTP/1.1). Nothing is heard of it afterwards. On the context of the attempt only.
     */
    void abort();
}
