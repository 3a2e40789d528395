package io.github.authrocketvertx.examples.service;

import io.github.authrocketvertx.AuthRocketOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a service as a process, until Ctrl-C (SIGINT) or SIGTERM: against the service that {@code AUTHROCKET_URL} and its
 * like name, or else against an emulator that it starts.
 */
public final class ServiceProcess {

    private static final int LIMIT_SECONDS = 30;

    private ServiceProcess() {}

    /** How a service starts. */
    public interface Starter {

        /** Starts a service on a port of the loopback address; 0 takes a free one. */
        Future<? extends RunningService> start(Vertx vertx, AuthRocketOptions options, int port);
    }

    /**
     * Starts a service and says how to try it; the process then goes on until it is told to end.
     *
     * @param arguments the port of the service, 8080 when not given, and that of the {@link Demo}, 8081
     */
    public static void run(Starter starter, String... arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        int demoPort = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8081;
        boolean real = System.getenv("AUTHROCKET_URL") != null || System.getenv("AUTHROCKET_URI") != null;
        Vertx vertx = Vertx.vertx();
        try {
            Demo demo = real ? null : await(Demo.start(vertx, demoPort));
            RunningService service = await(
                    starter.start(vertx, demo == null ? AuthRocketOptions.fromEnvironment() : demo.options(), port));
            // The JVM waits for this thread; a second signal does not, and a kill needs no order.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(vertx, service), "stop"));
            tell(demo, "http://localhost:" + service.port());
        } catch (Exception failure) {
            await(vertx.close());
            throw failure;
        }
    }

    private static void tell(@Nullable Demo demo, String url) throws Exception {
        if (demo != null) {
            await(demo.sendWebhooksTo(url + "/webhooks/authrocket"));
        }
        System.out.println("Listening on " + url + ", until Ctrl-C");
        if (demo != null) {
            System.out.println("\n" + demo.commands(url));
        }
    }

    // snippet: service-stop
    private static void stop(Vertx vertx, RunningService service) {
        try {
            await(service.close());
            await(vertx.close());
            System.out.println("Closed.");
        } catch (Exception failure) {
            System.err.println("Not closed in order: " + failure);
        }
    }
    // end

    /** Waits on a thread that is none of Vert.x's. */
    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
}
