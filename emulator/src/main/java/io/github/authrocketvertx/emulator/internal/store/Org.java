package io.github.authrocketvertx.emulator.internal.store;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An organization. */
public record Org(
        String id,
        Instant createdAt,
        String name,
        String state,
        @Nullable String reference,
        JsonObject custom) {

    /** A copy, free to change. */
    @Override
    public JsonObject custom() {
        return custom.copy();
    }

    @Override
    public String toString() {
        return "Org[" + id + ", " + state + "]";
    }
}
