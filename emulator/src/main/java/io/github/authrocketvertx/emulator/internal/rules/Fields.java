package io.github.authrocketvertx.emulator.internal.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of one call, from JSON or a form alike, and reports what has the wrong shape. Tells absent
 * from null: an update leaves alone what is absent.
 */
public final class Fields {

    private final JsonObject json;
    private final Errors errors;

    public Fields(JsonObject json, Errors errors) {
        this.json = json;
        this.errors = errors;
    }

    public Errors errors() {
        return errors;
    }

    public boolean has(String key) {
        return json.containsKey(key);
    }

    /** Returns the value as text, or null if it is absent, null or (an error is added) no scalar. */
    public @Nullable String text(String key) {
        Object value = json.getValue(key);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonObject || value instanceof JsonArray) {
            errors.addAbout(key, "is invalid");
            return null;
        }
        return value.toString();
    }

    /** Returns the text, or {@code fallback} if it is not one of {@code allowed}, which is an error. */
    public String choice(String key, Set<String> allowed, String fallback) {
        String value = text(key);
        if (value == null || !allowed.contains(value)) {
            errors.addAbout(key, "is not included in the list");
            return fallback;
        }
        return value;
    }

    /** Returns the object; empty if it is null or (an error is added) not an object of scalars and lists of them. */
    public JsonObject custom(String key) {
        Object value = json.getValue(key);
        if (value == null) {
            return new JsonObject();
        }
        if (!(value instanceof JsonObject object)) {
            errors.addAbout(key, "is invalid");
            return new JsonObject();
        }
        for (String name : object.fieldNames()) {
            if (!isScalarOrListOfScalars(object.getValue(name))) {
                errors.addAbout(key, "values must be scalars or arrays of scalars");
                return new JsonObject();
            }
        }
        return object.copy();
    }

    private static boolean isScalarOrListOfScalars(@Nullable Object value) {
        if (value instanceof JsonObject) {
            return false;
        }
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                Object item = list.getValue(i);
                if (item instanceof JsonObject || item instanceof JsonArray) {
                    return false;
                }
            }
        }
        return true;
    }
}
