package io.github.authrocketvertx.internal.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes Strings of texts that have escapes, or characters beyond ASCII. */
final class TextDecoder {

    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;
    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    /** The text between two quotes, or {@code null} when it has an escape that is none, or bytes that are no UTF-8. */
    static @Nullable String decode(byte[] bytes, int from, int to) {
        StringBuilder text = null;
        int begun = from;
        int i = from;
        while (i < to) {
            if (bytes[i] != '\\') {
                i++;
                continue;
            }
            int character = escaped(bytes, i + 1, to);
            String before = utf8(bytes, begun, i);
            if (character < 0 || before == null) {
                return null;
            }
            if (text == null) {
                text = new StringBuilder(to - from);
            }
            text.append(before).append((char) character);
            i += bytes[i + 1] == 'u' ? 2 + HEX_DIGITS : 2;
            begun = i;
        }
        String rest = utf8(bytes, begun, to);
        return text == null || rest == null ? rest : text.append(rest).toString();
    }

    /** The character that the letter behind a backslash is for; -1 when it is for none. */
    private static int escaped(byte[] bytes, int at, int to) {
        return switch (bytes[at]) {
            case '"', '\\', '/' -> bytes[at];
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex(bytes, at + 1, to);
            default -> -1;
        };
    }

    private static int hex(byte[] bytes, int from, int to) {
        int value = 0;
        for (int i = from; i < from + HEX_DIGITS; i++) {
            int digit = i < to ? Character.digit(bytes[i], HEX) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * HEX + digit;
        }
        return value;
    }

    private static @Nullable String utf8(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            // It stands there, or is there for bytes that are no UTF-8.
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            } catch (CharacterCodingException e) {
                return null;
            }
        }
        return text;
    }
}
