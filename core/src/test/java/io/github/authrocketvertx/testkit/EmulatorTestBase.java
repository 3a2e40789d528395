package io.github.authrocketvertx.testkit;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Vert.x and an emulator for each test, and clients that are closed after it. */
public abstract class EmulatorTestBase {

    private final List<AuthRocket> clients = new ArrayList<>();
    protected Vertx vertx;
    protected AuthRocketEmulator emulator;

    @BeforeEach
    void startEmulator() {
        vertx = Vertx.vertx();
        emulator = await(AuthRocketEmulator.start(vertx, new EmulatorOptions().withSeed(7)));
    }

    @AfterEach
    void closeAll() {
        clients.forEach(client -> await(client.close()));
        await(emulator.close());
        await(vertx.close());
    }

    /** A client of the emulator, in its realm. */
    protected AuthRocket client() {
        return client(options -> options);
    }

    /** A client of the emulator with other options. */
    protected AuthRocket client(UnaryOperator<AuthRocketOptions> change) {
        AuthRocket client = AuthRocket.create(vertx, change.apply(options()));
        clients.add(client);
        return client;
    }

    /** Options of a client of the emulator; it makes one attempt, so that a test sees the answer it scripted. */
    protected AuthRocketOptions options() {
        return AuthRocketOptions.of(emulator.baseUrl(), Secret.of(emulator.apiKey()))
                .realm(emulator.realmId())
                .trust(emulator.trustOptions())
                .retry(RetryPolicy.none());
    }

    /** Options that speak HTTP/1.1 only. */
    protected static AuthRocketOptions http1(AuthRocketOptions options) {
        return options.http((http, pool) -> speak(http, HttpVersion.HTTP_1_1));
    }

    private static void speak(HttpClientOptions http, HttpVersion version) {
        http.setProtocolVersion(version).setUseAlpn(version == HttpVersion.HTTP_2);
    }

    /** The result, waited for by the thread of the test; bounded. */
    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("no result in 20 s", e);
        }
    }

    /** The failure, waited for by the thread of the test; bounded. */
    public static <E extends Throwable> E awaitFailure(Class<E> type, Future<?> future) {
        Throwable failure = await(future.map(value -> (Throwable) null).otherwise(thrown -> thrown));
        if (!type.isInstance(failure)) {
            throw new AssertionError("Expected a " + type.getSimpleName() + ", found " + failure, failure);
        }
        return type.cast(failure);
    }
}
