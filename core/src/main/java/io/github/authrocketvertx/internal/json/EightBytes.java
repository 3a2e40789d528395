package io.github.authrocketvertx.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes of a text at once; the first of them is the lowest of the {@code long}. By its first and its last
 * eight bytes a text of up to 16 of known length is known.
 */
final class EightBytes {

    /** How long a text is at most of which {@link #head} and {@link #tail} have all. */
    static final int LONGEST_KNOWN = 2 * Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private EightBytes() {}

    /** Those that begin at this place. */
    static long at(byte[] bytes, int place) {
        return (long) LONGS.get(bytes, place);
    }

    /** How many of them, from the first on, are no quote, no backslash and no control character. */
    static int plain(long eight) {
        // A borrow makes bytes look special only behind one that is. Control characters are what is less than a space.
        long special = (zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES) | ((eight - SPACES) & ~eight)) & HIGH_BITS;
        return special == 0 ? Long.BYTES : Long.numberOfTrailingZeros(special) / Byte.SIZE;
    }

    private static long zeros(long eight) {
        return (eight - ONES) & ~eight;
    }

    /** So many of them, from the first on, and zeros. */
    static long first(long eight, int count) {
        return count == Long.BYTES ? eight : eight & ((1L << (count * Byte.SIZE)) - 1);
    }

    /** Whether all that were added up by <i>or</i> are ASCII. */
    static boolean isAscii(long seen) {
        return (seen & HIGH_BITS) == 0;
    }

    /** The first eight bytes of a text as a number; of a shorter one all. */
    static long head(byte[] bytes, int from, int to) {
        int count = Math.min(Long.BYTES, to - from);
        if (from + Long.BYTES <= bytes.length) {
            return first(at(bytes, from), count);
        }
        long head = 0;
        for (int i = from + count - 1; i >= from; i--) {
            head = (head << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return head;
    }

    /** The last eight bytes of a text as a number; 0 where {@link #head} has all. */
    static long tail(byte[] bytes, int from, int to) {
        return to - from <= Long.BYTES ? 0 : at(bytes, to - Long.BYTES);
    }

    /** A hash of the two. */
    static int hash(long head, long tail) {
        return (int) (((head ^ Long.rotateLeft(tail, Integer.SIZE)) * FACTOR) >>> Integer.SIZE);
    }
}
