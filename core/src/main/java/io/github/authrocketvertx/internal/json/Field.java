package io.github.authrocketvertx.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a model: how it is read and written. A class and not an interface, since a call by an interface of so many
 * implementations takes longer, and each field of each answer has one.
 *
 * @param <T> the model
 * @param <B> its builder
 */
abstract class Field<T, B> {

    private final String name;
    private final ObjectCodec.Shape shape;
    private final Function<T, ? extends @Nullable Object> get;

    Field(String name, ObjectCodec.Shape shape, Function<T, ? extends @Nullable Object> get) {
        this.name = name;
        this.shape = shape;
        this.get = get;
    }

    /** As it stands on the wire. */
    String name() {
        return name;
    }

    ObjectCodec.Shape shape() {
        return shape;
    }

    /** Reads the value that is next; {@code null} leaves the builder as it is. */
    void take(JsonReader reader, B builder) {
        if (!reader.skipNull()) {
            read(reader, builder);
        }
    }

    /** Reads the value that is next, which is not {@code null}, into the builder. */
    abstract void read(JsonReader reader, B builder);

    /** What a model has of it. */
    @Nullable
    Object of(T model) {
        return get.apply(model);
    }

    /** Writes what {@link #of} gave. */
    void write(JsonGenerator generator, Object value) throws IOException {
        Values.write(generator, value);
    }
}
