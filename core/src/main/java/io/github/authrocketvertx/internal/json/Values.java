package io.github.authrocketvertx.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.authrocketvertx.model.OpenText;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single JSON values: reads them with a clear word about what is wrong, and writes whatever an input can hold. */
public final class Values {

    private static final int NANOS_DIGITS = 9;
    // No time, and no count, that means anything has an exponent near this; larger ones cost time to expand.
    private static final int LARGEST_SCALE = 64;

    private Values() {}

    /** A JSON object of these attributes, under a root and beside others where those are given. */
    public static Buffer write(
            @Nullable String root, Map<String, @Nullable Object> attributes, Map<String, @Nullable Object> beside) {
        return Json.write(generator -> {
            generator.writeStartObject();
            if (root == null) {
                members(generator, attributes);
            } else {
                generator.writeFieldName(root);
                generator.writeStartObject();
                members(generator, attributes);
                generator.writeEndObject();
            }
            members(generator, beside);
            generator.writeEndObject();
        });
    }

    static String text(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw mismatch("a text", parser);
        }
        return parser.getText();
    }

    static boolean bool(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw mismatch("true or false", parser);
        };
    }

    static int integer(JsonParser parser) throws IOException {
        BigDecimal number = number(parser);
        try {
            return number.setScale(0, RoundingMode.DOWN).intValueExact();
        } catch (ArithmeticException e) {
            throw new MalformedJsonException("expected a 32-bit number, found a larger one");
        }
    }

    /** A {@code time_t}: seconds since 1970, with or without a fraction. */
    static Instant time(JsonParser parser) throws IOException {
        BigDecimal seconds = number(parser);
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        try {
            long nanos = seconds.subtract(whole)
                    .movePointRight(NANOS_DIGITS)
                    .setScale(0, RoundingMode.DOWN)
                    .longValueExact();
            return Instant.ofEpochSecond(whole.longValueExact(), nanos);
        } catch (ArithmeticException | DateTimeException e) {
            throw new MalformedJsonException("expected a time in seconds since 1970, found a number out of range");
        }
    }

    private static BigDecimal number(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return BigDecimal.valueOf(parser.getLongValue());
        }
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw mismatch("a number", parser);
        }
        BigDecimal number = decimal(parser);
        if (Math.abs((long) number.scale()) > LARGEST_SCALE || number.precision() > LARGEST_SCALE) {
            throw new MalformedJsonException("expected a number of a usual size, found one out of range");
        }
        return number;
    }

    /** The number at the parser's token, exactly. */
    static BigDecimal decimal(JsonParser parser) throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            // Its exponent has more than 32 bits.
            throw new MalformedJsonException("expected a number of a usual size, found one out of range");
        }
    }

    static MalformedJsonException mismatch(String expected, JsonParser parser) {
        return new MalformedJsonException("expected " + expected + ", found " + describe(parser.currentToken()));
    }

    private static String describe(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "nothing";
        };
    }

    private static void members(JsonGenerator generator, Map<String, @Nullable Object> values) throws IOException {
        for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
            generator.writeFieldName(entry.getKey());
            write(generator, entry.getValue());
        }
    }

    static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Secret secret) {
            generator.writeString(secret.reveal());
        } else if (value instanceof OpenText open) {
            generator.writeString(open.text());
        } else if (value instanceof Boolean bool) {
            generator.writeBoolean(bool);
        } else if (value instanceof Instant time) {
            write(generator, time);
        } else if (value instanceof Integer || value instanceof Long) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            generator.writeNumber(number);
        } else if (value instanceof Number number) {
            generator.writeNumber(new BigDecimal(number.toString()));
        } else if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof Collection<?> values) {
            generator.writeStartArray();
            for (Object element : values) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else {
            throw new IllegalArgumentException(
                    "Expected a JSON value, found a " + value.getClass().getName() + ".");
        }
    }

    private static void write(JsonGenerator generator, Instant time) throws IOException {
        if (time.getNano() == 0) {
            generator.writeNumber(time.getEpochSecond());
        } else {
            generator.writeNumber(BigDecimal.valueOf(time.getEpochSecond())
                    .add(BigDecimal.valueOf(time.getNano(), NANOS_DIGITS))
                    .stripTrailingZeros());
        }
    }
}
