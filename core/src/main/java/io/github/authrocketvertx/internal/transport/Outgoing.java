package io.github.authrocketvertx.internal.transport;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the engine hands it over; the transport adds what every request has.
 *
 * @param verb the HTTP method
 * @param target path and query, relative to the base URL
 * @param body the body, {@code null} for none
 * @param contentType what the body is
 * @param realmHeader whether the client's own realm is sent as a header
 * @param headers further headers
 */
public record Outgoing(
        String verb,
        String target,
        @Nullable Buffer body,
        @Nullable String contentType,
        boolean realmHeader,
        List<Map.Entry<String, String>> headers) {

    /** The method only: the rest can hold secrets. */
    @Override
    public String toString() {
        return "Outgoing[" + verb + "]";
    }
}
