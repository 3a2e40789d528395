package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Named values to send, in order: a name that was never set is absent and not sent; a name set to {@code null} is sent
 * as JSON {@code null}, which clears the attribute.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @param <S> the subclass itself
 */
public abstract class Attributes<S extends Attributes<S>> {

    private final Map<String, @Nullable Object> values;

    Attributes(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    abstract S copy(Map<String, @Nullable Object> values);

    /**
     * The values by their names on the wire, in the order they were set; unmodifiable. A value is {@code null}, a
     * {@link String}, {@link Number}, {@link Boolean}, {@link java.time.Instant}, {@link Secret}, {@link OpenText},
     * a {@link Collection} of such values or a {@link Map} with such values.
     */
    public final Map<String, @Nullable Object> values() {
        return values;
    }

    /**
     * Sets an attribute that this library has no method for. Nothing is checked but the kinds of ids: the service
     * decides.
     *
     * @param name the name on the wire
     * @param value a value as {@link #values()} describes it, or {@code null} to send JSON {@code null}
     */
    public final S attribute(String name, @Nullable Object value) {
        return put(name, value == null ? null : JsonValues.freeze(value, name));
    }

    final S set(String name, Object value) {
        present(name, value);
        return put(name, value);
    }

    final S list(String name, Collection<?> values) {
        present(name, values);
        return put(name, List.copyOf(values));
    }

    final S json(String name, JsonObject value) {
        present(name, value);
        return put(name, JsonValues.freeze(value, name));
    }

    private static void present(String name, @Nullable Object value) {
        if (value == null) {
            throw new NullPointerException("Expected a value for '" + name
                    + "', found null. To send null use the clear… method, or attribute(…) where there is none; to leave it"
                    + " as it is, do not set it.");
        }
    }

    final S text(String name, String value) {
        if (value != null && value.isEmpty()) {
            throw new IllegalArgumentException("Expected a text for '" + name
                    + "', found an empty one. To clear it use the clear… method; to leave it as it is, do not set it.");
        }
        return set(name, value);
    }

    /** A time span as the service counts it. */
    static int seconds(String name, Duration span) {
        present(name, span);
        if (span.isNegative() || span.getNano() != 0 || span.getSeconds() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "Expected whole seconds of at least 0 for '" + name + "', found " + span + ".");
        }
        return (int) span.getSeconds();
    }

    final S clear(String name) {
        return put(name, null);
    }

    private S put(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.put(Objects.requireNonNull(name, "name"), value);
        return copy(Collections.unmodifiableMap(changed));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Attributes<?> that && getClass() == that.getClass() && values.equals(that.values));
    }

    @Override
    public final int hashCode() {
        return values.hashCode();
    }

    /** The names and values; secrets are masked. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + values;
    }
}
