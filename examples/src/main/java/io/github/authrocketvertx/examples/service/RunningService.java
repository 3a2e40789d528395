package io.github.authrocketvertx.examples.service;

import io.vertx.core.Future;

/** A service that listens. */
public interface RunningService {

    /** Where: a port of the loopback address. */
    int port();

    /**
     * Ends it gently: what is under way is answered first.
     *
     * @return completes when the service and its client are closed
     */
    Future<Void> close();
}
