package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.model.Secret;
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
 * @param apiKey the key of this attempt, {@code null} for the one of the client's options
 * @param realmHeader whether the client's own realm is sent as a header
 * @param headers further headers
 */
public record Outgoing(
        String verb,
        String target,
        @Nullable Buffer body,
        @Nullable String contentType,
        @Nullable Secret apiKey,
        boolean realmHeader,
        List<Map.Entry<String, String>> headers) {

    /** The same with another key. */
    public Outgoing withApiKey(Secret key) {
        return new Outgoing(verb, target, body, contentType, key, realmHeader, headers);
    }

    /** The method only: the rest can hold secrets. */
    @Override
    public String toString() {
        return "Outgoing[" + verb + "]";
    }
}
