package io.github.authrocketvertx.examples;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The first program: users with futures, with Mutiny and with coroutines, against an emulator that it starts.
 *
 * <p>With {@code AUTHROCKET_URL} and {@code AUTHROCKET_API_KEY} (or {@code AUTHROCKET_URI}) in the environment it talks
 * to that service instead.
 */
public final class Quickstart {

    private Quickstart() {}

    /** Runs it; takes no arguments. */
    public static void main(String[] args) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            run(vertx, System.getenv());
        } finally {
            await(vertx.close());
        }
    }

    private static void run(Vertx vertx, Map<String, String> environment) throws Exception {
        boolean real = environment.containsKey("AUTHROCKET_URL") || environment.containsKey("AUTHROCKET_URI");

        // An AuthRocket in memory, with TLS and a certificate of its own making.
        AuthRocketEmulator emulator = real ? null : await(AuthRocketEmulator.start(vertx));

        // Where the service is and who we are. One client serves the whole application.
        AuthRocketOptions options =
                emulator == null ? AuthRocketOptions.fromEnvironment(environment) : optionsFor(emulator);
        AuthRocket client = AuthRocket.create(vertx, options);
        System.out.println("Talking to " + options.baseUrl());
        try {
            System.out.println("\nWith futures");
            await(new FutureExample(client, System.out).run());

            System.out.println("\nWith Mutiny");
            // Blocking is fine here, on the main thread; never on an event loop.
            new UniExample(MutinyAuthRocket.of(client), System.out)
                    .run()
                    .await()
                    .indefinitely();

            System.out.println("\nWith coroutines");
            SuspendExampleKt.runOnThisThread(client, System.out);
        } finally {
            await(client.close());
            close(emulator);
        }
    }

    private static AuthRocketOptions optionsFor(AuthRocketEmulator emulator) {
        return AuthRocketOptions.of(emulator.baseUrl(), Secret.of(emulator.apiKey()))
                .realm(emulator.realmId())
                .trust(emulator.trustOptions());
    }

    private static void close(@Nullable AuthRocketEmulator emulator) throws Exception {
        if (emulator != null) {
            await(emulator.close());
        }
    }

    /** Waits for a result on the main thread. */
    private static <T> T await(Future<T> future) throws Exception {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
