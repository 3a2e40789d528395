package io.github.authrocketvertx.emulator.internal.door;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came off the wire. Its body grows until all of it has arrived.
 *
 * @param authority the name and port that it was sent to, by {@code Host} or the like of it in HTTP/2; null if untold
 */
public record Incoming(
        String method,
        String path,
        @Nullable String query,
        MultiMap headers,
        Buffer body,
        @Nullable String authority) {

    @Nullable
    String header(CharSequence name) {
        return headers.get(name);
    }

    /** Leaves out what may be secret. */
    @Override
    public String toString() {
        return "Incoming[" + method + " " + path + "]";
    }
}
