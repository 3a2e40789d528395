package io.github.authrocketvertx.internal.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Short texts that were read lately, so that a value which comes again, such as a state, a permission or the id of the
 * realm, is one String. Of two that meet in one place the later stays. One thread at a time.
 */
final class Texts {

    private static final int PLACES = 128;
    private static final int LONGEST = 32;

    private final @Nullable String[] texts = new String[PLACES];
    /** Of each text two: {@link EightBytes#head} and {@link EightBytes#tail}. */
    private final long[] ends = new long[2 * PLACES];

    /** The text of these bytes, which are ASCII. */
    String get(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return made(bytes, from, to);
        }
        long head = EightBytes.head(bytes, from, to);
        long tail = EightBytes.tail(bytes, from, to);
        int place = EightBytes.hash(head, tail) & (PLACES - 1);
        String before = texts[place];
        if (before != null
                && ends[2 * place] == head
                && ends[2 * place + 1] == tail
                && before.length() == to - from
                && isBetweenEnds(before, bytes, from)) {
            return before;
        }
        String text = made(bytes, from, to);
        texts[place] = text;
        ends[2 * place] = head;
        ends[2 * place + 1] = tail;
        return text;
    }

    /** Whether what is neither of the first nor of the last bytes is the same. */
    private static boolean isBetweenEnds(String text, byte[] bytes, int from) {
        for (int i = Long.BYTES; i < text.length() - Long.BYTES; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static String made(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
