package io.github.authrocketvertx.internal.transport;

import io.vertx.core.Vertx;
import io.vertx.core.http.GoAway;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/**
 * What Vert.x 4.5 and 5 name alike and declare differently. Calls of these methods that are compiled on one line do not
 * link on the other, so they are looked up once, by name.
 */
final class VertxLine {

    private static final MethodHandle CREATE_HTTP_CLIENT = find(
            Vertx.class,
            "createHttpClient",
            MethodType.methodType(HttpClient.class, Vertx.class, HttpClientOptions.class, PoolOptions.class));

    private static final MethodHandle RESET = find(
            HttpClientRequest.class, "reset", MethodType.methodType(void.class, HttpClientRequest.class, long.class));

    private static final MethodHandle SERVER =
            find(RequestOptions.class, "getServer", MethodType.methodType(Object.class, RequestOptions.class));

    private static final MethodHandle LAST_STREAM_ID =
            find(GoAway.class, "getLastStreamId", MethodType.methodType(long.class, GoAway.class));

    private static final MethodHandle STREAM_ID =
            find(HttpClientRequest.class, "streamId", MethodType.methodType(long.class, HttpClientRequest.class));

    private VertxLine() {}

    /** {@code Vertx.createHttpClient}: its return type differs. */
    static HttpClient createHttpClient(Vertx vertx, HttpClientOptions options, PoolOptions pool) {
        try {
            return (HttpClient) CREATE_HTTP_CLIENT.invokeExact(vertx, options, pool);
        } catch (Throwable e) {
            throw rethrow(e);
        }
    }

    /** {@code HttpClientRequest.reset(long)}: returns a boolean on 4.5 and a future on 5; neither is of use here. */
    static void reset(HttpClientRequest request, long code) {
        try {
            RESET.invokeExact(request, code);
        } catch (Throwable e) {
            throw rethrow(e);
        }
    }

    /** {@code RequestOptions.getServer}: the type of the address differs. */
    static boolean hasServer(RequestOptions options) {
        try {
            return (Object) SERVER.invokeExact(options) != null;
        } catch (Throwable e) {
            throw rethrow(e);
        }
    }

    /** Whether a stream was opened after the last one that a GOAWAY says was processed: ids are int and long. */
    static boolean isAfterGoAway(HttpClosedException closed, HttpClientRequest request) {
        GoAway goAway;
        try {
            goAway = closed.goAway();
        } catch (RuntimeException frameIsGone) {
            // Vert.x 5 reads the frame when it is asked; by then its buffer may be released, or used anew, and fails in
            // any way. Streams above the last one end while the frame is there.
            return false;
        }
        if (goAway == null) {
            return false;
        }
        try {
            long last = (long) LAST_STREAM_ID.invokeExact(goAway);
            long ours = (long) STREAM_ID.invokeExact(request);
            return last >= 0 && ours > last;
        } catch (Throwable e) {
            throw rethrow(e);
        }
    }

    private static MethodHandle find(Class<?> owner, String name, MethodType type) {
        try {
            Method method = owner.getMethod(name, type.dropParameterTypes(0, 1).parameterArray());
            return MethodHandles.publicLookup().unreflect(method).asType(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "This Vert.x has no " + owner.getSimpleName() + "." + name
                            + ". Expected Vert.x 4.5 or 5; check which one is on the class path.",
                    e);
        }
    }

    private static RuntimeException rethrow(Throwable thrown) {
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        return new IllegalStateException(thrown);
    }
}
