package io.github.authrocketvertx.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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

/** Opens parsers and generators, and reads values of any shape. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_SIZE = 512;

    private Json() {}

    /** Reads one value with nothing but white space after it. */
    interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }

    /** Writes one value. */
    interface Writing {
        void write(JsonGenerator generator) throws IOException;
    }

    static <T> T read(Buffer body, Reading<T> reading) {
        byte[] bytes = body.getBytes();
        return read(bytes, 0, bytes.length, reading);
    }

    static <T> T read(byte[] bytes, int from, int length, Reading<T> reading) {
        try (JsonParser parser = FACTORY.createParser(bytes, from, length)) {
            if (parser.nextToken() == null) {
                throw new MalformedJsonException("expected JSON, found nothing");
            }
            T value = reading.read(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("expected the end after the JSON value, found more");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new MalformedJsonException(
                    "expected JSON of a usual size, found deeper nesting or a longer name, text or number");
        } catch (JsonProcessingException e) {
            // Jackson's own text can quote the body, so only the place is taken over.
            throw new MalformedJsonException("expected JSON, found something else" + place(e.getLocation(), length));
        } catch (IOException e) {
            // Reading from memory can't fail: these are bytes that are no text.
            throw new MalformedJsonException("expected JSON, found bytes in no encoding of it");
        }
    }

    private static String place(@Nullable JsonLocation location, int length) {
        return location == null || location.getByteOffset() < 0
                ? ""
                : " at byte " + location.getByteOffset() + " of " + length;
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

    /** The value at the parser's token: a map, list, text, number or boolean, all unmodifiable, or {@code null}. */
    static @Nullable Object any(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> fraction(Values.decimal(parser));
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** A double as everybody expects, unless digits would be lost. */
    private static Number fraction(BigDecimal exact) {
        double close = exact.doubleValue();
        return Double.isFinite(close) && BigDecimal.valueOf(close).compareTo(exact) == 0 ? (Number) close : exact;
    }

    static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            values.put(name, any(parser));
        }
        return Collections.unmodifiableMap(values);
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(any(parser));
        }
        return Collections.unmodifiableList(values);
    }
}
