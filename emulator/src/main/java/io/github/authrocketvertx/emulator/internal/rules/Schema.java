package io.github.authrocketvertx.emulator.internal.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which attributes a resource takes, of which kind, and what they are when nothing is sent. Immutable. */
final class Schema {

    private static final String STATE = "state";

    private final Map<String, Attribute> attributes;

    private Schema(Map<String, Attribute> attributes) {
        this.attributes = Collections.unmodifiableMap(attributes);
    }

    /** Reads one attribute that was sent and is not null; adds an error if it will not do. */
    @FunctionalInterface
    interface Reader {
        @Nullable
        Object read(Fields fields, String name);
    }

    private record Attribute(Reader reader, @Nullable Object byDefault, boolean required) {}

    static Schema empty() {
        return new Schema(Map.of());
    }

    private Schema with(String name, Reader reader, @Nullable Object byDefault, boolean required) {
        Map<String, Attribute> more = new LinkedHashMap<>(attributes);
        more.put(name, new Attribute(reader, byDefault, required));
        return new Schema(more);
    }

    Schema text(String name) {
        return text(name, null);
    }

    Schema text(String name, @Nullable String byDefault) {
        return with(name, Fields::text, byDefault, false);
    }

    Schema requiredText(String name) {
        return with(name, Fields::text, null, true);
    }

    Schema url(String name) {
        return with(name, Fields::url, null, false);
    }

    Schema requiredUrl(String name) {
        return with(name, Fields::url, null, true);
    }

    Schema urls(String name) {
        return with(name, Fields::urls, new JsonArray(), false);
    }

    Schema choice(String name, String byDefault, String... others) {
        Set<String> all = Set.of(withFirst(byDefault, others));
        return with(name, (fields, key) -> fields.choice(key, all, byDefault), byDefault, false);
    }

    Schema requiredChoice(String name, Set<String> all) {
        return with(name, (fields, key) -> fields.choice(key, all, ""), null, true);
    }

    /** A list of some of {@code all}. */
    Schema choices(String name, Set<String> all) {
        return with(name, (fields, key) -> fields.choices(key, all), new JsonArray(), false);
    }

    /** A whole number, at least 0. */
    Schema number(String name, @Nullable Integer byDefault) {
        return with(name, Fields::number, byDefault, false);
    }

    Schema flag(String name, @Nullable Boolean byDefault) {
        return with(name, Fields::flag, byDefault, false);
    }

    Schema custom() {
        return with("custom", Fields::custom, new JsonObject(), false);
    }

    Schema texts(String name) {
        return with(name, Fields::texts, new JsonArray(), false);
    }

    /** Takes whatever is sent. */
    Schema raw(String name, @Nullable Object byDefault) {
        return with(name, Fields::raw, byDefault, false);
    }

    Schema state() {
        return choice(STATE, "active", "inactive");
    }

    /** Puts into {@code values} what was sent; on creation also what was not, by its default. */
    void apply(Fields fields, JsonObject values, boolean creating) {
        attributes.forEach((name, attribute) -> {
            if (!fields.has(name) && !creating) {
                return;
            }
            if (fields.isBlank(name)) {
                if (attribute.required()) {
                    fields.errors().addAbout(name, "can't be blank");
                }
                values.put(name, copy(attribute.byDefault()));
                return;
            }
            values.put(name, attribute.reader().read(fields, name));
        });
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof JsonArray list) {
            return list.copy();
        }
        return value instanceof JsonObject object ? object.copy() : value;
    }

    private static String[] withFirst(String first, String... others) {
        String[] all = new String[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
