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

    static Object freeze(Object value, String name) {
        if (value instanceof JsonObject object) {
            return freezeMap(object.getMap(), name);
        }
        if (value instanceof JsonArray array) {
            return freezeList(array.getList(), name);
        }
        if (value instanceof Map<?, ?> map) {
            return freezeMap(map, name);
        }
        if (value instanceof Collection<?> collection) {
            return freezeList(collection, name);
        }
        if (value instanceof String
                || isNumber(value)
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof Secret
                || value instanceof OpenText) {
            return value;
        }
        throw new IllegalArgumentException("Expected a JSON value for '" + name
                + "' (text, finite number, boolean, time, object or list), found a "
                + value.getClass().getName() + ".");
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

    static Map<String, @Nullable Object> freezeMap(Map<?, ?> map, String name) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach(
                (key, value) -> copy.put(String.valueOf(key), value == null ? null : freeze(value, name + "." + key)));
        return Collections.unmodifiableMap(copy);
    }

    private static List<@Nullable Object> freezeList(Collection<?> values, String name) {
        List<@Nullable Object> copy = new ArrayList<>(values.size());
        for (Object value : values) {
            copy.add(value == null ? null : freeze(value, name + "[" + copy.size() + "]"));
        }
        return Collections.unmodifiableList(copy);
    }
}
