package io.github.authrocketvertx.internal;

import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.PoolGauges;
import io.github.authrocketvertx.internal.engine.Engine;
import io.github.authrocketvertx.internal.transport.Transport;
import io.github.authrocketvertx.internal.transport.WebClientDoor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What all views of a client share. */
final class SharedParts {

    private final Vertx vertx;
    private final boolean vertxIsOurs;
    private final AuthRocketOptions options;
    private final Engine engine;
    private @Nullable WebClient webClient;
    private @Nullable Future<Void> closed;
    private boolean closing;

    SharedParts(Vertx vertx, boolean vertxIsOurs, AuthRocketOptions options, Engine engine) {
        this.vertx = vertx;
        this.vertxIsOurs = vertxIsOurs;
        this.options = options;
        this.engine = engine;
    }

    Engine engine() {
        return engine;
    }

    PoolGauges gauges() {
        Transport.Figures figures = engine.figures();
        return new PoolGauges(
                engine.callsUnderWay(),
                figures.active(),
                figures.waiting(),
                figures.connections(),
                figures.idle(),
                figures.lateAnswers());
    }

    /** Opened when first asked for: most applications never do. */
    synchronized WebClient webClient() {
        if (closing) {
            throw new IllegalStateException("The client is closed.");
        }
        if (webClient == null) {
            webClient = WebClientDoor.open(vertx, options, engine::suppliedKey);
        }
        return webClient;
    }

    synchronized Future<Void> close() {
        if (closed == null) {
            closeDoor();
            closed = end(engine.close());
        }
        return closed;
    }

    synchronized Future<Void> shutdown(Duration grace) {
        Future<Void> ended = engine.shutdown(grace);
        closeDoor();
        if (closed == null) {
            closed = end(ended);
        }
        return closed;
    }

    private void closeDoor() {
        if (!closing) {
            closing = true;
            if (webClient != null) {
                webClient.close();
            }
        }
    }

    /** A Vert.x that was handed in is not ours to close. */
    private Future<Void> end(Future<Void> ended) {
        return vertxIsOurs ? ended.transform(result -> vertx.close()) : ended;
    }
}
