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

    /** Closes all connections. */
    Future<Void> close();
}
