package io.github.authrocketvertx.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The number that a {@link JsonReader} read last, on its bytes. */
final class JsonNumber {

    /** So many decimal digits always fit into a {@code long}. */
    private static final int LONG_DIGITS = 18;

    private static final int NANOS_DIGITS = 9;
    private static final int TEN = 10;
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int from;
    private int to;
    /** Where the digits of the whole part end. */
    private int wholeTo;
    /** Where the digits behind the point end, if there is a point. */
    private int fractionTo;

    /**
     * Takes the number that begins there.
     *
     * @return where it ends; when it is none, the complement of the place at which that shows
     */
    int scan(byte[] source, int begin, int end) {
        bytes = source;
        from = begin;
        int at = source[begin] == '-' ? begin + 1 : begin;
        int digits = at;
        at = at < end && source[at] == '0' ? at + 1 : digits(at, end);
        if (at == digits) {
            return ~at;
        }
        wholeTo = at;
        if (at < end && source[at] == '.') {
            digits = at + 1;
            at = digits(digits, end);
            if (at == digits) {
                return ~at;
            }
        }
        fractionTo = at;
        if (at < end && (source[at] == 'e' || source[at] == 'E')) {
            at++;
            if (at < end && (source[at] == '+' || source[at] == '-')) {
                at++;
            }
            digits = at;
            at = digits(digits, end);
            if (at == digits) {
                return ~at;
            }
        }
        to = at;
        return at;
    }

    /** Where digits end. */
    private int digits(int begin, int end) {
        int at = begin;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    /** Whether there is neither a point nor an exponent. */
    boolean isWhole() {
        return wholeTo == to;
    }

    /** Whether it is whole, and so short that {@link #longValue} has it. */
    boolean isLong() {
        return isWhole() && to - from <= LONG_DIGITS;
    }

    /** The number that {@link #isLong} is true of. */
    long longValue() {
        return bytes[from] == '-' ? -valueOf(from + 1, to) : valueOf(from, to);
    }

    /** Whether it is digits, a point and up to nine digits, so that {@link #seconds} and {@link #nanos} have it. */
    boolean isPlainTime() {
        return bytes[from] != '-'
                && wholeTo - from <= LONG_DIGITS
                && fractionTo == to
                && to - wholeTo <= NANOS_DIGITS + 1;
    }

    /** What stands before the point. */
    long seconds() {
        return valueOf(from, wholeTo);
    }

    /** What stands behind the point, in billionths. */
    long nanos() {
        if (isWhole()) {
            return 0;
        }
        long nanos = valueOf(wholeTo + 1, to);
        for (int digits = to - wholeTo - 1; digits < NANOS_DIGITS; digits++) {
            nanos *= TEN;
        }
        return nanos;
    }

    private long valueOf(int begin, int end) {
        long value = 0;
        for (int i = begin; i < end; i++) {
            value = value * TEN + (bytes[i] - '0');
        }
        return value;
    }

    /** The number, if it is whole: the smallest type that has it. */
    @Nullable
    Number whole() {
        if (!isWhole()) {
            return null;
        }
        if (isLong()) {
            long value = longValue();
            return value == (int) value ? (Number) (int) value : (Number) value;
        }
        BigInteger value = new BigInteger(text());
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    /** The number, exactly. */
    BigDecimal decimal() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            // Its exponent has more than 32 bits.
            throw new MalformedJsonException("expected a number of a usual size, found one out of range");
        }
    }

    private String text() {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
