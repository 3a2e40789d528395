package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.internal.json.ErrorReader;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.UserOperations;
import io.github.authrocketvertx.model.User;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of the engine without a network and without waiting: each runs within one turn of an event loop. */
abstract class EngineTestBase {

    static final Duration DEADLINE = Duration.ofSeconds(30);
    static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(10);
    static final int MAX_BODY = 1_000;

    private static Vertx vertx;
    final ManualTime time = new ManualTime();
    final ScriptedTransport transport = new ScriptedTransport();
    Engine engine;

    @BeforeAll
    static void startVertx() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void closeVertx() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    static Vertx vertx() {
        return vertx;
    }

    /** Runs a scenario on an event loop; what it throws, the test throws. */
    void onEventLoop(Scenario scenario) throws Exception {
        engine = new Engine(vertx, transport, settings(), time.time(), new FailureMaker(ErrorReader::read, MAX_BODY));
        CompletableFuture<Void> done = new CompletableFuture<>();
        Context context = vertx.getOrCreateContext();
        context.runOnContext(v -> {
            try {
                scenario.run();
                done.complete(null);
            } catch (Throwable thrown) {
                done.completeExceptionally(thrown);
            }
        });
        try {
            done.get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    /** No retries, unless a test wants them. */
    Settings settings() {
        return new Settings(DEADLINE, ATTEMPT_TIMEOUT, RetryPolicy.none(), 100, MAX_BODY, null, null);
    }

    Future<User> get(CallOptions options) {
        return engine.call(UserOperations.GET_ONE, Arguments.path("usr_1"), options);
    }

    Future<User> get() {
        return get(CallOptions.NONE);
    }

    /** A scenario. */
    interface Scenario {
        void run() throws Exception;
    }
}
