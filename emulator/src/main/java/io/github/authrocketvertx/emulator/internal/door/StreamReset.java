package io.github.authrocketvertx.emulator.internal.door;

import io.vertx.core.http.HttpServerResponse;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Resets HTTP/2 streams. {@link HttpServerResponse#reset(long)} returns a boolean in Vert.x 4.5 and a future in 5, so a
 * direct call, compiled on one, does not link on the other; a handle that drops the result does on both.
 */
final class StreamReset {

    private static final MethodHandle RESET = find();

    private StreamReset() {}

    private static MethodHandle find() {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(HttpServerResponse.class.getMethod("reset", long.class))
                    .asType(MethodType.methodType(void.class, HttpServerResponse.class, long.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Vert.x cannot reset a stream", e);
        }
    }

    static void reset(HttpServerResponse response, long code) {
        try {
            RESET.invokeExact(response, code);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
