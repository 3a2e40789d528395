package io.github.authrocketvertx.examples.vertxservice;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.examples.service.RunningService;
import io.github.authrocketvertx.examples.service.ServiceProcess;
import io.github.authrocketvertx.examples.service.SharedPort;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** The service: one client, and as many verticles as there are event loops to use. */
public final class VertxService implements RunningService {

    private static final Duration GRACE = Duration.ofSeconds(8);

    private final Vertx vertx;
    private final AuthRocket client;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final SharedPort port;

    private VertxService(Vertx vertx, AuthRocket client, int port) {
        this.vertx = vertx;
        this.client = client;
        this.port = new SharedPort(port);
    }

    /** Runs it; takes the port and that of the demo. */
    public static void main(String[] args) throws Exception {
        ServiceProcess.run(VertxService::start, args);
    }

    /** Starts it on a port of the loopback address; 0 takes a free one. */
    public static Future<VertxService> start(Vertx vertx, AuthRocketOptions options, int port) {
        // snippet: vertx-service-start
        AuthRocket client = AuthRocket.create(vertx, options); // one for all verticles
        VertxService service = new VertxService(vertx, client, port);
        return vertx.deployVerticle(
                        () -> new WebVerticle(client, service.ending, service.port),
                        new DeploymentOptions().setInstances(2))
                .map(service)
                .onFailure(notStarted -> client.close());
        // end
    }

    @Override
    public int port() {
        return port.taken();
    }

    @Override
    public Future<Void> close() {
        // snippet: vertx-service-close
        ending.set(true); // not ready any more
        return client.shutdown(GRACE).compose(answered -> vertx.close());
        // end
    }
}
