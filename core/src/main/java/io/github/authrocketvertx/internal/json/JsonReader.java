package io.github.authrocketvertx.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads JSON (RFC 8259) straight from its UTF-8 bytes. The caller asks for what it expects, in the order of the bytes:
 * <pre>{@code
 * reader.beginObject();
 * while (reader.nextName()) {
 *     … reader.name() …          // or compare it, without a String: by Names
 *     … reader.text() …          // exactly one value
 * }
 * }</pre>
 *
 * <p>Every method that reads throws a {@link MalformedJsonException} when the bytes are no JSON or something else than
 * was asked for. One thread at a time.
 */
final class JsonReader {

    /** As deep as Jackson goes, which the callers' stacks can bear. */
    private static final int DEEPEST = 1_000;

    private static final int LONGEST_NUMBER = 1_000;
    private static final byte[] NOTHING = {};

    /** What a value is. */
    enum Kind {
        OBJECT("an object"),
        LIST("a list"),
        TEXT("a text"),
        NUMBER("a number"),
        BOOLEAN("a boolean"),
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final Texts texts;
    private byte[] bytes = NOTHING;
    private int start;
    private int end;
    private int at;
    private int depth;
    /** Nothing was read yet of the object or list that was begun last. */
    private boolean fresh;
    /** The text at hand, between its quotes. */
    private int textFrom;

    private int textTo;
    private boolean textIsAscii;
    private boolean textHasEscapes;
    private final JsonNumber number = new JsonNumber();

    /**
     * Over nothing yet.
     *
     * @param texts those that were read before and are likely to come again
     */
    JsonReader(Texts texts) {
        this.texts = texts;
    }

    /** Begins anew, over a part of an array which must not change meanwhile. */
    JsonReader over(byte[] source, int from, int length) {
        bytes = source;
        start = from;
        end = from + length;
        at = from;
        depth = 0;
        fresh = false;
        skipByteOrderMark();
        return this;
    }

    /** Where in the array the next byte is. */
    int position() {
        return at;
    }

    private void skipByteOrderMark() {
        if (end - at >= 3 && bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBB && bytes[at + 2] == (byte) 0xBF) {
            at += 3;
        }
    }

    /** Whether there is nothing but white space left. */
    boolean atEnd() {
        skipSpace();
        return at == end;
    }

    /** What the next value is. */
    Kind kind() {
        return switch (here()) {
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.LIST;
            case '"' -> Kind.TEXT;
            case 't', 'f' -> Kind.BOOLEAN;
            case 'n' -> Kind.NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
            default -> throw malformed();
        };
    }

    /** Begins with an object. */
    void beginObject() {
        begin((byte) '{', "an object");
    }

    /** Begins with a list. */
    void beginList() {
        begin((byte) '[', "a list");
    }

    private void begin(byte bracket, String expected) {
        if (here() != bracket) {
            throw mismatch(expected);
        }
        at++;
        if (++depth > DEEPEST) {
            throw unusual();
        }
        fresh = true;
    }

    /** Goes on to the value of the next member; {@code false} at the end of the object. */
    boolean nextName() {
        if (!next((byte) '}')) {
            return false;
        }
        if (here() != '"') {
            throw malformed();
        }
        scanText();
        if (here() != ':') {
            throw malformed();
        }
        at++;
        return true;
    }

    /** Goes on to the next element; {@code false} at the end of the list. */
    boolean nextElement() {
        return next((byte) ']');
    }

    private boolean next(byte bracket) {
        byte b = here();
        if (b == bracket) {
            at++;
            depth--;
            fresh = false;
            return false;
        }
        if (fresh) {
            fresh = false;
        } else if (b == ',') {
            at++;
        } else {
            throw malformed();
        }
        return true;
    }

    /** The name of the member; until something else is read. */
    String name() {
        return shared();
    }

    /** The first bytes of the name; see {@link EightBytes#head}. */
    long nameHead() {
        return EightBytes.head(bytes, textFrom, textTo);
    }

    /** The last bytes of the name; see {@link EightBytes#tail}. */
    long nameTail() {
        return EightBytes.tail(bytes, textFrom, textTo);
    }

    /** Whether the name is this, of which its head and tail are known to be. */
    boolean restOfNameIs(byte[] name) {
        int length = textTo - textFrom;
        return name.length == length
                && (length <= EightBytes.LONGEST_KNOWN || Arrays.equals(bytes, textFrom, textTo, name, 0, length));
    }

    /** Whether the name must be decoded before it can be compared. */
    boolean nameHasEscapes() {
        return textHasEscapes;
    }

    /** Reads over {@code null}, if that is next. */
    boolean skipNull() {
        if (here() != 'n') {
            return false;
        }
        word("null");
        return true;
    }

    /** Reads over this text, if it is next; it must be ASCII, and one that is written by escapes is not it. */
    boolean skipText(byte[] text) {
        if (here() != '"') {
            return false;
        }
        int from = at + 1;
        int to = from + text.length;
        if (to >= end || bytes[to] != '"' || !Arrays.equals(bytes, from, to, text, 0, text.length)) {
            return false;
        }
        at = to + 1;
        return true;
    }

    /** Reads a boolean. */
    boolean bool() {
        byte b = here();
        if (b == 't') {
            word("true");
            return true;
        }
        if (b != 'f') {
            throw mismatch("true or false");
        }
        word("false");
        return false;
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at == end || bytes[at] != word.charAt(i)) {
                throw malformed();
            }
            at++;
        }
    }

    /** Reads a text. */
    String text() {
        if (here() != '"') {
            throw mismatch("a text");
        }
        scanText();
        return decoded();
    }

    /** Reads a text of which the same few values come again and again. */
    String sharedText() {
        if (here() != '"') {
            throw mismatch("a text");
        }
        scanText();
        return shared();
    }

    private String shared() {
        return textIsAscii && !textHasEscapes ? texts.get(bytes, textFrom, textTo) : decoded();
    }

    /** From the quote that is next to the one that ends the text. */
    private void scanText() {
        byte[] source = bytes;
        int i = at + 1;
        long seen = 0;
        boolean escapes = false;
        textFrom = i;
        while (i < end) {
            if (end - i >= Long.BYTES) {
                long eight = EightBytes.at(source, i);
                int plain = EightBytes.plain(eight);
                seen |= EightBytes.first(eight, plain);
                i += plain;
                if (plain == Long.BYTES) {
                    continue;
                }
            }
            byte b = source[i];
            if (b == '"') {
                textTo = i;
                textIsAscii = EightBytes.isAscii(seen);
                textHasEscapes = escapes;
                at = i + 1;
                return;
            }
            if (b == '\\') {
                escapes = true;
                // Whatever is escaped, a quote above all, is looked at when the text is decoded.
                i++;
            } else if (b >= 0 && b < ' ') {
                at = i;
                throw malformed();
            }
            seen |= b;
            i++;
        }
        at = end;
        throw malformed();
    }

    private String decoded() {
        if (textIsAscii && !textHasEscapes) {
            return new String(bytes, textFrom, textTo - textFrom, StandardCharsets.ISO_8859_1);
        }
        String text = TextDecoder.decode(bytes, textFrom, textTo);
        if (text == null) {
            at = textFrom;
            throw malformed();
        }
        return text;
    }

    /**
     * Reads a number.
     *
     * @return it, until something else is read
     */
    JsonNumber number() {
        if (kind() != Kind.NUMBER) {
            throw mismatch("a number");
        }
        int from = at;
        at = number.scan(bytes, from, end);
        if (at < 0) {
            at = ~at;
            throw malformed();
        }
        if (at - from > LONGEST_NUMBER) {
            throw unusual();
        }
        return number;
    }

    /** The next byte that is no white space. */
    private byte here() {
        if (at < end && bytes[at] > ' ') {
            return bytes[at];
        }
        skipSpace();
        if (at == end) {
            throw malformed();
        }
        return bytes[at];
    }

    private void skipSpace() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    /** The next value is something else than was expected. */
    MalformedJsonException mismatch(String expected) {
        return new MalformedJsonException("expected " + expected + ", found " + kind().words);
    }

    /** These are no bytes of JSON; the text tells the place and quotes nothing. */
    MalformedJsonException malformed() {
        return new MalformedJsonException(
                "expected JSON, found something else at byte " + (at - start) + " of " + (end - start));
    }

    private static MalformedJsonException unusual() {
        return new MalformedJsonException(
                "expected JSON of a usual size, found deeper nesting or a longer name, text or number");
    }
}
