package io.github.authrocketvertx.internal.transport;

import io.vertx.core.Context;
import io.vertx.core.Future;

/** Sends requests; what the engine sees of HTTP. */
public interface Transport {

    /**
     * Starts an attempt. Must be called on {@code context}; everything that {@code inbound} hears, it hears there, and
     * the first of it possibly before this method returns.
     *
     * @return takes the attempt back
     */
    Flight launch(Context context, Outgoing request, Inbound inbound);

    /** New attempts use new connections from now on; the old ones close when their last attempt has ended. */
    void refresh();

    /** How busy it is. */
    Figures figures();

    /** Closes all connections. */
    Future<Void> close();

    /**
     * How busy a transport is.
     *
     * @param active attempts that may use a connection
     * @param waiting attempts that wait for a place
     * @param connections open connections of the present generation
     * @param idle those of them that carry nothing
     * @param lateAnswers answers that came after their attempt was taken back
     */
    record Figures(int active, int waiting, int connections, int idle, long lateAnswers) {}
}
