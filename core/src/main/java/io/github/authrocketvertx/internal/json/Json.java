package io.github.authrocketvertx.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens readers and generators, and reads values of any shape. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_SIZE = 512;

    private Json() {}

    /** Reads one value. */
    interface Reading<T> {
        T read(JsonReader reader);
    }

    /** Writes one value. */
    interface Writing {
        void write(JsonGenerator generator) throws IOException;
    }

    static <T> T read(BodyBytes body, Reading<T> reading) {
        return read(new JsonReader(new Texts()).over(body.array(), 0, body.length()), reading);
    }

    /** Reads one value with nothing but white space after it. */
    static <T> T read(JsonReader reader, Reading<T> reading) {
        if (reader.atEnd()) {
            throw new MalformedJsonException("expected JSON, found nothing");
        }
        T value = reading.read(reader);
        if (!reader.atEnd()) {
            throw new MalformedJsonException("expected the end after the JSON value, found more");
        }
        return value;
    }

    static Buffer write(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            writing.write(generator);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory can't fail", e);
        }
        return Buffer.buffer(out.toByteArray());
    }

    /** The next value: a map, list, text, number or boolean, all unmodifiable, or {@code null}. */
    static @Nullable Object any(JsonReader reader) {
        return switch (reader.kind()) {
            case OBJECT -> object(reader);
            case LIST -> list(reader);
            case TEXT -> reader.text();
            case NUMBER -> number(reader.number());
            case BOOLEAN -> reader.bool();
            case NULL -> {
                reader.skipNull();
                yield null;
            }
        };
    }

    private static Number number(JsonNumber number) {
        Number whole = number.whole();
        return whole == null ? fraction(number.decimal()) : whole;
    }

    /** A double as everybody expects, unless digits would be lost. */
    private static Number fraction(BigDecimal exact) {
        double close = exact.doubleValue();
        return Double.isFinite(close) && BigDecimal.valueOf(close).compareTo(exact) == 0 ? (Number) close : exact;
    }

    static Map<String, @Nullable Object> object(JsonReader reader) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.nextName()) {
            // The name is gone once the value is read.
            String name = reader.name();
            values.put(name, any(reader));
        }
        return Collections.unmodifiableMap(values);
    }

    private static List<@Nullable Object> list(JsonReader reader) {
        List<@Nullable Object> values = new ArrayList<>();
        reader.beginList();
        while (reader.nextElement()) {
            values.add(any(reader));
        }
        return Collections.unmodifiableList(values);
    }
}
