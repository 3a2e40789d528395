package io.github.authrocketvertx.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
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

    static int integer(JsonReader reader) {
        JsonNumber number = reader.number();
        if (number.isLong()) {
            long value = number.longValue();
            if (value == (int) value) {
                return (int) value;
            }
        }
        try {
            return usual(number).setScale(0, RoundingMode.DOWN).intValueExact();
        } catch (ArithmeticException e) {
            throw new MalformedJsonException("expected a 32-bit number, found a larger one");
        }
    }

    /** A {@code time_t}: seconds since 1970, with or without a fraction. */
    static Instant time(JsonReader reader) {
        JsonNumber number = reader.number();
        try {
            if (number.isPlainTime()) {
                return Instant.ofEpochSecond(number.seconds(), number.nanos());
            }
            BigDecimal seconds = usual(number);
            BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
            long nanos = seconds.subtract(whole)
                    .movePointRight(NANOS_DIGITS)
                    .setScale(0, RoundingMode.DOWN)
                    .longValueExact();
            return Instant.ofEpochSecond(whole.longValueExact(), nanos);
        } catch (ArithmeticException | DateTimeException e) {
            throw new MalformedJsonException("expected a time in seconds since 1970, found a number out of range");
        }
    }

    private static BigDecimal usual(JsonNumber number) {
        BigDecimal value = number.decimal();
        if (Math.abs((long) value.scale()) > LARGEST_SCALE || value.precision() > LARGEST_SCALE) {
            throw new MalformedJsonException("expected a number of a usual size, found one out of range");
        }
        return value;
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
