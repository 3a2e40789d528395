package io.github.authrocketvertx.internal.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Short texts that were read lately, so that a value which comes again, such as a state, a permission or the id of the
 * realm, is one String. Of two that meet in one place the later stays. One thread at a time.
 */
final class Texts {

    private static final int PLACES = 32;
    private static final int LONGEST = 32;

    private final @Nullable String[] places = new String[PLACES];

    /** The text of these bytes, which are ASCII. */
    String get(byte[] bytes, int from, int length, int hash) {
        if (length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        String before = places[place];
        if (before != null && is(before, bytes, from, length)) {
            return before;
        }
        String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        places[place] = text;
        return text;
    }

    private static boolean is(String text, byte[] bytes, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
