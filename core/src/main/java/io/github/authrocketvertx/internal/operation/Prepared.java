package io.github.authrocketvertx.internal.operation;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes out, but for what every request has: relative path with query, body and what the body is.
 *
 * @param target path and query, relative to the base URL, percent-encoded
 * @param body the body, or {@code null} for none
 * @param contentType what the body is, {@code null} without one
 */
public record Prepared(
        String target, @Nullable Buffer body, @Nullable String contentType) {

    /** Nothing of it: path, query and body can hold secrets. */
    @Override
    public String toString() {
        return "Prepared[" + (body == null ? "no body" : body.length() + " bytes") + "]";
    }
}
