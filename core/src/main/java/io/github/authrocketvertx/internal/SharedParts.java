package io.github.authrocketvertx.internal;

import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.internal.engine.Engine;
import io.github.authrocketvertx.internal.transport.WebClientDoor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import org.jspecify.annotations.Nullable;

/** What all views of a client share. */
final class SharedParts {

    private final Vertx vertx;
    private final AuthRocketOptions options;
    private final Engine engine;
    private @Nullable WebClient webClient;
    private @Nullable Future<Void> closed;

    SharedParts(Vertx vertx, AuthRocketOptions options, Engine engine) {
        this.vertx = vertx;
        this.options = options;
        this.engine = engine;
    }

    /** Opened when first asked for: most applications never do. */
    synchronized WebClient webClient() {
        if (closed != null) {
            throw new IllegalStateException("The client is closed.");
        }
        if (webClient == null) {
            webClient = WebClientDoor.open(vertx, options);
        }
        return webClient;
    }

    synchronized Future<Void> close() {
        if (closed == null) {
            if (webClient != null) {
                webClient.close();
            }
            closed = engine.close();
        }
        return closed;
    }
}
