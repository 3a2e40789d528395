package io.github.authrocketvertx.examples.service;

import io.github.authrocketvertx.examples.service.ServiceProcess.Starter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** A service in this process, on a free port, with an emulator on a Vert.x of its own. */
public final class LocalService {

    private final Vertx emulators = Vertx.vertx();
    private final Vertx vertx = Vertx.vertx();
    private final Demo demo;
    private final RunningService service;
    private Future<Void> ended;

    /** Starts both. */
    public LocalService(Starter starter) throws Exception {
        demo = await(Demo.start(emulators, 0));
        service = await(starter.start(vertx, demo.options(), 0));
        await(demo.sendWebhooksTo(url() + "/webhooks/authrocket"));
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://localhost:" + service.port());
    }

    /** What it talks to. */
    public Demo demo() {
        return demo;
    }

    /** Has the service end; does nothing more when asked again. */
    public synchronized Future<Void> end() {
        if (ended == null) {
            ended = service.close();
        }
        return ended;
    }

    /** Ends both. */
    public void close() throws Exception {
        await(end());
        await(vertx.close());
        await(emulators.close());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
