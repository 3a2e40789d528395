package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the service sent about one thing. A field that it did not send, or sent as {@code null}, is {@code null} here;
 * fields that this library does not know are kept in {@link #additionalFields()}. Equality is by value.
 */
public abstract class Model {

    private final Map<String, @Nullable Object> additional;

    Model(Builder<?> builder) {
        this.additional = builder.additional == null
                ? Map.of()
                : Collections.unmodifiableMap(new LinkedHashMap<>(builder.additional));
    }

    /** All known fields, in a fixed order: what equality compares. */
    abstract @Nullable Object[] fields();

    /** Fields that this library does not know, by their names on the wire; read-only, usually empty. */
    public final JsonObject additionalFields() {
        return new JsonObject(additional);
    }

    /** Gives a builder the fields that this library does not know. */
    final void copyTo(Builder<?> builder) {
        builder.additional = additional.isEmpty() ? null : new LinkedHashMap<>(additional);
    }

    static <T> T required(@Nullable T value, String model, String field) {
        if (value == null) {
            throw new IllegalStateException("This " + model + " has no '" + field
                    + "': the service did not send one, or the test that built it did not set one.");
        }
        return value;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Model that
                        && getClass() == that.getClass()
                        && Arrays.equals(fields(), that.fields())
                        && additional.equals(that.additional));
    }

    @Override
    public final int hashCode() {
        return 31 * Arrays.hashCode(fields()) + additional.hashCode();
    }

    /**
     * What all model builders share.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> {

        private @Nullable Map<String, @Nullable Object> additional;

        Builder() {}

        abstract B self();

        /**
         * A field that this library does not know.
         *
         * @param name the name on the wire
         * @param value a JSON value, or {@code null}
         */
        public final B additionalField(String name, @Nullable Object value) {
            if (additional == null) {
                additional = new LinkedHashMap<>();
            }
            additional.put(name, value == null ? null : JsonValues.freeze(value, name));
            return self();
        }
    }
}
