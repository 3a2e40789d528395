package io.github.authrocketvertx.emulator.internal.store;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One piece of configuration: an auth provider, a connected app, an app hook. */
public record Setting(String id, Instant createdAt, JsonObject values) {

    /** A copy, free to change. */
    @Override
    public JsonObject values() {
        return values.copy();
    }

    /** Returns a value as text, or null. */
    public @Nullable String text(String name) {
        Object value = values.getValue(name);
        return value == null ? null : value.toString();
    }

    /** Returns a whole number, or {@code fallback} if there is none. */
    public int number(String name, int fallback) {
        return values.getValue(name) instanceof Number number ? number.intValue() : fallback;
    }

    public boolean isActive() {
        return "active".equals(values.getValue("state"));
    }

    public Setting with(JsonObject changed) {
        return new Setting(id, createdAt, changed.copy());
    }

    /** Leaves the values out: some are secrets. */
    @Override
    public String toString() {
        return "Setting[" + id + "]";
    }
}
