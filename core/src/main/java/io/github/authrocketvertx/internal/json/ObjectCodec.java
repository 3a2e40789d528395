package io.github.authrocketvertx.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.authrocketvertx.model.Model;
import io.github.authrocketvertx.model.OpenText;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How one model is read and written: a table of its fields, one line a field.
 *
 * <p>Absent fields and {@code null} leave the builder as it is; unknown fields go to the model as they are; a field of
 * the wrong type is a {@link MalformedJsonException} that names it.
 *
 * @param <T> the model
 * @param <B> its builder
 */
public final class ObjectCodec<T extends Model, B extends Model.Builder<B>> {

    private static final String KIND = "object";
    private static final String ID = "id";

    private final String kind;
    private final Supplier<B> begin;
    private final Function<B, T> end;
    private final Map<String, Field<T, B>> fields = new LinkedHashMap<>();
    private final Names<Field<T, B>> names = new Names<>();
    private final Json.Reading<T> reading = this::read;
    private boolean kindOnTheWire = true;

    private ObjectCodec(String kind, Supplier<B> begin, Function<B, T> end) {
        this.kind = kind;
        byte[] kindText = kind.getBytes(StandardCharsets.US_ASCII);
        names.put(KIND, new Field<>(KIND, Shape.TEXT, model -> kind) {
            @Override
            void take(JsonReader reader, B builder) {
                if (!(kindOnTheWire && reader.skipText(kindText))) {
                    read(reader, builder);
                }
            }

            @Override
            void read(JsonReader reader, B builder) {
                builder.additionalField(KIND, Json.any(reader));
            }
        });
        this.begin = begin;
        this.end = end;
    }

    static <T extends Model, B extends Model.Builder<B>> ObjectCodec<T, B> of(
            String kind, Supplier<B> begin, Function<B, T> end) {
        return new ObjectCodec<>(kind, begin, end);
    }

    /** What the service calls such a thing, in its {@code object} field and as the root of requests. */
    public String kind() {
        return kind;
    }

    /** For what the service sends without an {@code object} field. */
    ObjectCodec<T, B> withoutKind() {
        kindOnTheWire = false;
        return this;
    }

    ObjectCodec<T, B> text(String name, BiConsumer<B, String> set, Function<T, @Nullable String> get) {
        return field(new Field<>(name, Shape.TEXT, get) {
            @Override
            void read(JsonReader reader, B builder) {
                set.accept(builder, reader.text());
            }
        });
    }

    /** A text that many models have in common. */
    ObjectCodec<T, B> shared(String name, BiConsumer<B, String> set, Function<T, @Nullable String> get) {
        return field(new Field<>(name, Shape.TEXT, get) {
            @Override
            void read(JsonReader reader, B builder) {
                set.accept(builder, reader.sharedText());
            }
        });
    }

    ObjectCodec<T, B> secret(String name, BiConsumer<B, Secret> set, Function<T, @Nullable Secret> get) {
        return field(new Field<>(name, Shape.TEXT, get) {
            @Override
            void read(JsonReader reader, B builder) {
                String text = reader.text();
                if (!text.isEmpty()) {
                    set.accept(builder, Secret.of(text));
                }
            }
        });
    }

    <V extends OpenText> ObjectCodec<T, B> open(
            String name, Function<String, V> of, BiConsumer<B, V> set, Function<T, @Nullable V> get) {
        return field(new Field<>(name, Shape.TEXT, get) {
            @Override
            void read(JsonReader reader, B builder) {
                String text = reader.sharedText();
                if (!text.isEmpty()) {
                    set.accept(builder, of.apply(text));
                }
            }
        });
    }

    ObjectCodec<T, B> time(String name, BiConsumer<B, Instant> set, Function<T, @Nullable Instant> get) {
        return field(new Field<>(name, Shape.NUMBER, get) {
            @Override
            void read(JsonReader reader, B builder) {
                set.accept(builder, Values.time(reader));
            }
        });
    }

    ObjectCodec<T, B> integer(String name, BiConsumer<B, Integer> set, Function<T, @Nullable Integer> get) {
        return field(new Field<>(name, Shape.NUMBER, get) {
            @Override
            void read(JsonReader reader, B builder) {
                set.accept(builder, Values.integer(reader));
            }
        });
    }

    ObjectCodec<T, B> seconds(String name, BiConsumer<B, Duration> set, Function<T, @Nullable Duration> get) {
        Function<T, @Nullable Object> seconds = model -> {
            Duration span = get.apply(model);
            return span == null ? null : span.toSeconds();
        };
        return field(new Field<>(name, Shape.NUMBER, seconds) {
            @Override
            void read(JsonReader reader, B builder) {
                set.accept(builder, Duration.ofSeconds(Values.integer(reader)));
            }
        });
    }

    ObjectCodec<T, B> bool(String name, BiConsumer<B, Boolean> set, Function<T, @Nullable Boolean> get) {
        return field(new Field<>(name, Shape.BOOLEAN, get) {
            @Override
            void read(JsonReader reader, B builder) {
                set.accept(builder, reader.bool());
            }
        });
    }

    /** Whatever the service sends, for fields whose type is not documented. */
    ObjectCodec<T, B> any(String name, BiConsumer<B, Object> set, Function<T, @Nullable Object> get) {
        return field(new Field<>(name, Shape.ANY, get) {
            @Override
            void read(JsonReader reader, B builder) {
                Object value = Json.any(reader);
                if (value != null) {
                    set.accept(builder, value);
                }
            }
        });
    }

    ObjectCodec<T, B> json(String name, BiConsumer<B, JsonObject> set, Function<T, @Nullable JsonObject> get) {
        Function<T, @Nullable Object> map = model -> {
            JsonObject value = get.apply(model);
            return value == null ? null : value.getMap();
        };
        return field(new Field<>(name, Shape.OBJECT, map) {
            @Override
            void read(JsonReader reader, B builder) {
                set.accept(builder, new JsonObject(Json.object(reader)));
            }
        });
    }

    /** A list of texts; the service may send a single text for a list of one. */
    ObjectCodec<T, B> texts(String name, BiConsumer<B, List<String>> set, Function<T, List<String>> get) {
        return field(new Field<>(name, Shape.TEXT_LIST, get) {
            @Override
            void read(JsonReader reader, B builder) {
                set.accept(
                        builder,
                        reader.kind() == JsonReader.Kind.TEXT
                                ? List.of(reader.sharedText())
                                : list(reader, JsonReader::sharedText));
            }
        });
    }

    /** As {@link #texts}, of a set that may grow. */
    <V extends OpenText> ObjectCodec<T, B> opens(
            String name, Function<String, V> of, BiConsumer<B, List<V>> set, Function<T, List<V>> get) {
        return texts(
                name,
                (builder, texts) -> set.accept(
                        builder,
                        texts.stream().filter(text -> !text.isEmpty()).map(of).toList()),
                model -> get.apply(model).stream().map(OpenText::text).toList());
    }

    <C extends Model> ObjectCodec<T, B> one(
            String name, Supplier<ObjectCodec<C, ?>> codec, BiConsumer<B, C> set, Function<T, @Nullable C> get) {
        return field(new Field<>(name, Shape.OBJECT, get) {
            @Override
            void read(JsonReader reader, B builder) {
                set.accept(builder, codec.get().read(reader));
            }

            @Override
            void write(JsonGenerator generator, Object value) throws IOException {
                codec.get().writeAny(generator, value);
            }
        });
    }

    <C extends Model> ObjectCodec<T, B> many(
            String name, Supplier<ObjectCodec<C, ?>> codec, BiConsumer<B, List<C>> set, Function<T, List<C>> get) {
        return field(new Field<>(name, Shape.OBJECT_LIST, get) {
            @Override
            void read(JsonReader reader, B builder) {
                set.accept(builder, list(reader, codec.get().reading));
            }

            @Override
            void write(JsonGenerator generator, Object values) throws IOException {
                generator.writeStartArray();
                for (Object value : (List<?>) values) {
                    codec.get().writeAny(generator, value);
                }
                generator.writeEndArray();
            }
        });
    }

    private ObjectCodec<T, B> field(Field<T, B> field) {
        if (fields.put(field.name(), field) != null) {
            throw new IllegalStateException(
                    "The field '" + field.name() + "' stands twice in the codec of " + kind + ".");
        }
        names.put(field.name(), field);
        return this;
    }

    /** The id of a model, after which a list goes on; {@code null} when it has none that may be told. */
    public @Nullable String id(T model) {
        Field<T, B> id = fields.get(ID);
        return id != null && id.of(model) instanceof String text ? text : null;
    }

    /** Reads a whole body. */
    public T read(Buffer body) {
        return Json.read(BodyBytes.of(body), reading);
    }

    /** Reads one such object. */
    Json.Reading<T> reading() {
        return reading;
    }

    /** Reads the object that is next. */
    T read(JsonReader reader) {
        reader.beginObject();
        B builder = begin.get();
        while (reader.nextName()) {
            Field<T, B> field = names.find(reader);
            if (field == null) {
                // The name is gone once the value is read.
                String name = reader.name();
                builder.additionalField(name, Json.any(reader));
                continue;
            }
            try {
                field.take(reader, builder);
            } catch (MalformedJsonException e) {
                throw e.within(field.name());
            }
        }
        return end.apply(builder);
    }

    /** Whether a body says of itself that it is such a thing; what can't be read does not. */
    public boolean isKindOf(BodyBytes body) {
        try {
            return kind.equals(Json.read(body, ObjectCodec::kindOf));
        } catch (MalformedJsonException e) {
            return false;
        }
    }

    private static String kindOf(JsonReader reader) {
        return Json.object(reader).get(KIND) instanceof String text ? text : "";
    }

    /** Writes a model as a whole body: what it has, and what it did not know. */
    public Buffer write(T model) {
        return Json.write(generator -> write(generator, model));
    }

    void write(JsonGenerator generator, T model) throws IOException {
        generator.writeStartObject();
        JsonObject additional = model.additionalFields();
        if (kindOnTheWire && !additional.containsKey(KIND)) {
            generator.writeStringField(KIND, kind);
        }
        for (Field<T, B> field : fields.values()) {
            Object value = field.of(model);
            // No items and no field are the same, but not where nobody knows what the field is.
            boolean isEmpty = value instanceof List<?> list && list.isEmpty() && field.shape() != Shape.ANY;
            if (value != null && !isEmpty) {
                generator.writeFieldName(field.name());
                field.write(generator, value);
            }
        }
        for (Map.Entry<String, Object> entry : additional.getMap().entrySet()) {
            generator.writeFieldName(entry.getKey());
            Values.write(generator, entry.getValue());
        }
        generator.writeEndObject();
    }

    @SuppressWarnings("unchecked") // only called with what the same codec's field gave
    private void writeAny(JsonGenerator generator, Object model) throws IOException {
        write(generator, (T) model);
    }

    /** The known fields by name, for tests that go over all models. */
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        fields.forEach((name, field) -> shapes.put(name, field.shape()));
        return shapes;
    }

    static <V> List<V> list(JsonReader reader, Json.Reading<V> element) {
        reader.beginList();
        List<V> values = new ArrayList<>();
        while (reader.nextElement()) {
            try {
                values.add(element.read(reader));
            } catch (MalformedJsonException e) {
                throw e.within("[" + values.size() + "]");
            }
        }
        return values;
    }

    /** What JSON a field is. */
    public enum Shape {
        /** A string. */
        TEXT,
        /** A number, with or without a fraction. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** An object. */
        OBJECT,
        /** An array of strings. */
        TEXT_LIST,
        /** An array of objects. */
        OBJECT_LIST,
        /** Anything. */
        ANY
    }
}
