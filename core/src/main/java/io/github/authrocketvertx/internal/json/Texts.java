package io.github.authrocketvertx.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Short texts that were read lately, so that a value which comes again, such as a state, a permission or the id of the
 * realm, is one String. Of two that meet in one place the later stays. One thread at a time.
 */
final class Texts {

    private static final int PLACES = 32;
    private static final int LONGEST = 32;

    private final @Nullable Seen[] places = new Seen[PLACES];

    /** The text of these bytes, which are ASCII. */
    String get(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        long head = Key.head(bytes, from, to);
        long tail = Key.tail(bytes, from, to);
        int place = Key.hash(head, tail) & (PLACES - 1);
        Seen before = places[place];
        if (before != null && before.key.is(bytes, from, to, head, tail)) {
            return before.text;
        }
        byte[] copy = Arrays.copyOfRange(bytes, from, to);
        Seen seen = new Seen(new Key(copy, head, tail), new String(copy, StandardCharsets.ISO_8859_1));
        places[place] = seen;
        return seen.text;
    }

    private record Seen(Key key, String text) {}
}
