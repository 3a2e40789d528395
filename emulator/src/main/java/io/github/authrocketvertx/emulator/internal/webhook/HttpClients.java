package io.github.authrocketvertx.emulator.internal.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Makes HTTP clients. {@code Vertx.createHttpClient} returns another type in Vert.x 5 than in 4.5, so a direct call,
 * compiled on one, does not link on the other; a handle does on both.
 */
final class HttpClients {

    private static final MethodHandle CREATE = find();

    private HttpClients() {}

    private static MethodHandle find() {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(Vertx.class.getMethod("createHttpClient", HttpClientOptions.class, PoolOptions.class))
                    .asType(MethodType.methodType(
                            HttpClient.class, Vertx.class, HttpClientOptions.class, PoolOptions.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Vert.x cannot make an HTTP client", e);
        }
    }

    static HttpClient create(Vertx vertx, HttpClientOptions options, PoolOptions pool) {
        try {
            return (HttpClient) CREATE.invokeExact(vertx, options, pool);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
