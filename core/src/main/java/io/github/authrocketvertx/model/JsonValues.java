package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes deep, unmodifiable copies of JSON values, so that nobody can change a model or an input from outside. */
final class JsonValues {

    private JsonValues() {}

    static Map<String, @Nullable Object> freeze(JsonObject object, String name) {
        return freezeMap(object.getMap(), name);
    }

    static Map<String, @Nullable Object> freezeMap(Map<?, ?> map, String name) {
        try {
            return copy(map);
        } catch (NoJsonException e) {
            throw e.explained(name);
        }
    }

    static Object freeze(Object value, String name) {
        try {
            return copy(value);
        } catch (NoJsonException e) {
            throw e.explained(name);
        }
    }

    private static Object copy(Object value) {
        if (value instanceof String
                || isNumber(value)
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof Secret
                || value instanceof OpenText) {
            return value;
        }
        if (value instanceof JsonObject object) {
            return copy(object.getMap());
        }
        if (value instanceof JsonArray array) {
            return copy(array.getList());
        }
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof Collection<?> collection) {
            return copy(collection);
        }
        throw new NoJsonException(value);
    }

    /** Of the kinds of numbers those that can't change and that JSON has. */
    private static boolean isNumber(Object value) {
        return (value instanceof Double number && Double.isFinite(number))
                || (value instanceof Float shorter && Float.isFinite(shorter))
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigDecimal
                || value instanceof BigInteger;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(entry.getKey());
            Object value = entry.getValue();
            try {
                copy.put(key, value == null ? null : copy(value));
            } catch (NoJsonException e) {
                throw e.within("." + key);
            }
        }
        return Collections.unmodifiableMap(copy);
    }

    private static List<@Nullable Object> copy(Collection<?> values) {
        List<@Nullable Object> copy = new ArrayList<>(values.size());
        for (Object value : values) {
            try {
                copy.add(value == null ? null : copy(value));
            } catch (NoJsonException e) {
                throw e.within("[" + copy.size() + "]");
            }
        }
        return Collections.unmodifiableList(copy);
    }

    /** A value that JSON does not have; its place is put together on the way out, only when there is one. */
    private static final class NoJsonException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Object value;
        private final String place;

        NoJsonException(Object value) {
            this(value, "");
        }

        private NoJsonException(Object value, String place) {
            super(null, null, false, false);
            this.value = value;
            this.place = place;
        }

        NoJsonException within(String outer) {
            return new NoJsonException(value, outer + place);
        }

        IllegalArgumentException explained(String name) {
            return new IllegalArgumentException("Expected a JSON value for '" + name + place
                    + "' (text, finite number, boolean, time, object or list), found a "
                    + value.getClass().getName() + ".");
        }
    }
}
