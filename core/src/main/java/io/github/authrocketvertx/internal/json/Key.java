package io.github.authrocketvertx.internal.json;

import java.util.Arrays;

/**
 * A text of ASCII that is to be found among bytes: by its first and last eight bytes as numbers, which is all there is of
 * most.
 */
final class Key {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int LONGEST_BY_NUMBERS = 2 * Long.BYTES;

    private final byte[] bytes;
    private final long head;
    private final long tail;

    Key(byte[] bytes) {
        this(bytes, head(bytes, 0, bytes.length), tail(bytes, 0, bytes.length));
    }

    Key(byte[] bytes, long head, long tail) {
        this.bytes = bytes;
        this.head = head;
        this.tail = tail;
    }

    byte[] bytes() {
        return bytes;
    }

    int hash() {
        return hash(head, tail);
    }

    /** Whether it stands there. */
    boolean is(byte[] source, int from, int to, long itsHead, long itsTail) {
        int length = bytes.length;
        return head == itsHead
                && tail == itsTail
                && length == to - from
                && (length <= LONGEST_BY_NUMBERS || Arrays.equals(bytes, 0, length, source, from, to));
    }

    /** The first eight bytes as a number; of a shorter text all. */
    static long head(byte[] bytes, int from, int to) {
        int count = Math.min(Long.BYTES, to - from);
        if (from + Long.BYTES <= bytes.length) {
            return EightBytes.first(EightBytes.at(bytes, from), count);
        }
        long head = 0;
        for (int i = from + count - 1; i >= from; i--) {
            head = (head << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return head;
    }

    /** The last eight bytes as a number; 0 where {@link #head} has all. */
    static long tail(byte[] bytes, int from, int to) {
        return to - from <= Long.BYTES ? 0 : EightBytes.at(bytes, to - Long.BYTES);
    }

    /** A hash of the two. */
    static int hash(long head, long tail) {
        return (int) (((head ^ Long.rotateLeft(tail, Integer.SIZE)) * FACTOR) >>> Integer.SIZE);
    }
}
