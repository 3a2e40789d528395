package io.github.authrocketvertx.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes of a text at once; the first of them is the lowest of the {@code long}. */
final class EightBytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

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
}
