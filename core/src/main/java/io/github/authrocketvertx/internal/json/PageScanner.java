package io.github.authrocketvertx.internal.json;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the elements of a page on its bytes while they arrive, wherever they are cut: in a character, an escape, a
 * number or a name. Whatever is no element, the <em>envelope</em>, is kept with an empty list in their place.
 *
 * <p>It looks at quotes, backslashes and brackets alone, which no byte of a longer UTF-8 character equals; whether an
 * element is JSON is for its reader to say. Holds the chunk at hand and the one element that is not complete.
 */
final class PageScanner {

    private static final byte[] ITEMS = PageReader.ITEMS.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};

    /** Where in the page the scanner is. */
    private enum Place {
        ENVELOPE,
        BEFORE_FIRST,
        BEFORE_ELEMENT,
        WITHIN_ELEMENT,
        AFTER_ELEMENT
    }

    private final Bytes envelope = new Bytes();
    /** The beginning of an element that a chunk cut. */
    private final Bytes begun = new Bytes();

    private byte[] chunk = NOTHING;
    private int position;
    private Place place = Place.ENVELOPE;
    private int depth;
    private boolean inText;
    private boolean escaped;
    private boolean scalar;
    private boolean listSeen;
    /** In the envelope: whether the text at hand is a name of the outermost object, and where it began. */
    private boolean nameNext;

    private boolean inName;
    private int nameStart;
    private boolean itemsNamed;
    private int found;

    /** The bytes of the element that {@link #next} found: in the chunk, or put together. */
    private byte[] element = NOTHING;

    private int elementFrom;
    private int elementLength;
    private boolean whole;

    /** Adds what arrived; everything before must have been used up by {@link #next}. */
    void add(Buffer data) {
        chunk = data.getBytes();
        position = 0;
    }

    /**
     * Goes on to the next element: to its end if it began in another chunk, else to its beginning. One that only begins
     * needs {@link #readTo} or {@link #complete} before anything else.
     *
     * @return whether there is one; if not, all bytes are used up
     */
    boolean next() {
        while (position < chunk.length) {
            if (place == Place.ENVELOPE) {
                scanEnvelope();
            } else if (place == Place.WITHIN_ELEMENT) {
                if (scanElement(position)) {
                    return true;
                }
            } else if (betweenElements()) {
                return true;
            }
        }
        chunk = NOTHING;
        position = 0;
        return false;
    }

    /** Whether all bytes of the element are here; else it begins here, and nobody looked for its end yet. */
    boolean isWhole() {
        return whole;
    }

    /** The element that begins here was read, and ends before this place: nobody needs to look for it. */
    void readTo(int end) {
        position = end;
        found++;
        place = Place.AFTER_ELEMENT;
    }

    /** Looks for the end of the element that begins here; {@code false} when it is not here yet. */
    boolean complete() {
        return scanElement(elementFrom);
    }

    byte[] element() {
        return element;
    }

    int elementFrom() {
        return elementFrom;
    }

    int elementLength() {
        return elementLength;
    }

    /** How many elements were found so far. */
    int found() {
        return found;
    }

    /** Whether the bytes end within the list. */
    boolean endsWithinList() {
        return place != Place.ENVELOPE;
    }

    /** All that is no element, with an empty list in the place of the elements. */
    byte[] envelope() {
        return envelope.copy();
    }

    private void scanEnvelope() {
        int from = position;
        while (position < chunk.length) {
            byte b = chunk[position++];
            if (inText) {
                if (escaped) {
                    escaped = false;
                } else if (b == '\\') {
                    escaped = true;
                } else if (b == '"') {
                    inText = false;
                    if (inName) {
                        envelope.append(chunk, from, position - from);
                        from = position;
                        endName();
                    }
                }
            } else {
                switch (b) {
                    case '"' -> {
                        inText = true;
                        inName = nameNext;
                        if (inName) {
                            nameStart = envelope.length() + position - from;
                        }
                    }
                    case '{' -> nameNext = ++depth == 1;
                    case '[' -> {
                        depth++;
                        if (itemsNamed && depth == 2) {
                            envelope.append(chunk, from, position - from);
                            beginList();
                            return;
                        }
                    }
                    case '}', ']' -> depth--;
                    case ',' -> {
                        nameNext = depth == 1;
                        itemsNamed = itemsNamed && depth > 1;
                    }
                    default -> {}
                }
            }
        }
        envelope.append(chunk, from, position - from);
    }

    private void endName() {
        inName = false;
        nameNext = false;
        itemsNamed = envelope.endsWith(ITEMS, nameStart, 1);
    }

    private void beginList() {
        if (listSeen) {
            throw new MalformedJsonException("expected one list, found another").within(PageReader.ITEMS);
        }
        listSeen = true;
        itemsNamed = false;
        place = Place.BEFORE_FIRST;
    }

    private void endList() {
        envelope.append(chunk, position - 1, 1);
        depth = 1;
        place = Place.ENVELOPE;
    }

    /** Looks at one byte between elements, or begins with an element. */
    private boolean betweenElements() {
        byte b = chunk[position++];
        if (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
            return false;
        }
        if (place == Place.AFTER_ELEMENT) {
            switch (b) {
                case ',' -> place = Place.BEFORE_ELEMENT;
                case ']' -> endList();
                default -> throw misplaced("a comma or the end of the list");
            }
            return false;
        }
        if (b == ']' && place == Place.BEFORE_FIRST) {
            endList();
            return false;
        }
        if (b == ']' || b == ',' || b == '}' || b == ':') {
            throw misplaced("an element");
        }
        place = Place.WITHIN_ELEMENT;
        element = chunk;
        elementFrom = position - 1;
        elementLength = chunk.length - elementFrom;
        whole = false;
        depth = b == '{' || b == '[' ? 1 : 0;
        inText = b == '"';
        scalar = depth == 0 && !inText;
        return true;
    }

    private MalformedJsonException misplaced(String expected) {
        return new MalformedJsonException("expected " + expected + ", found something else")
                .within("[" + found + "]")
                .within(PageReader.ITEMS);
    }

    /** Goes on in an element whose bytes in this chunk begin there. */
    private boolean scanElement(int from) {
        byte[] bytes = chunk;
        int at = position;
        int end = bytes.length;
        boolean text = inText;
        int level = depth;
        boolean complete = false;
        if (scalar) {
            while (at < end && !endsScalar(bytes[at])) {
                at++;
            }
            complete = at < end;
        }
        while (!scalar && at < end) {
            if (text) {
                at = skipText(bytes, at, end);
                if (at == end) {
                    break;
                }
                byte b = bytes[at++];
                if (escaped) {
                    escaped = false;
                } else if (b == '\\') {
                    escaped = true;
                } else if (b == '"') {
                    text = false;
                    if (level == 0) {
                        complete = true;
                        break;
                    }
                }
                continue;
            }
            byte b = bytes[at++];
            if (b == '"') {
                text = true;
            } else if (b == '{' || b == '[') {
                level++;
            } else if ((b == '}' || b == ']') && --level == 0) {
                complete = true;
                break;
            }
        }
        position = at;
        inText = text;
        depth = level;
        if (complete) {
            take(from);
        } else {
            begun.append(bytes, from, at - from);
        }
        return complete;
    }

    /** Where a text first has something to look at: most of its bytes are nothing but text. */
    private int skipText(byte[] bytes, int from, int end) {
        int at = from;
        if (!escaped) {
            while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
                at++;
            }
        }
        return at;
    }

    private static boolean endsScalar(byte b) {
        return b == ',' || b == ']' || b == '}' || b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private void take(int from) {
        whole = true;
        if (begun.length() == 0) {
            element = chunk;
            elementFrom = from;
            elementLength = position - from;
        } else {
            begun.append(chunk, from, position - from);
            element = begun.array();
            elementFrom = 0;
            elementLength = begun.length();
            begun.clear();
        }
        found++;
        place = Place.AFTER_ELEMENT;
    }

    /** Bytes that grow. */
    private static final class Bytes {
        private static final int SMALLEST = 256;

        private byte[] array = NOTHING;
        private int length;

        void append(byte[] source, int from, int count) {
            if (length + count > array.length) {
                array = Arrays.copyOf(array, Math.max(SMALLEST, Math.max(length + count, array.length * 2)));
            }
            System.arraycopy(source, from, array, length, count);
            length += count;
        }

        /** Whether what begins there is this, but for so many bytes at the end. */
        boolean endsWith(byte[] expected, int from, int but) {
            return Arrays.equals(array, from, length - but, expected, 0, expected.length);
        }

        byte[] array() {
            return array;
        }

        int length() {
            return length;
        }

        /** Forgets the bytes; the array is used again, so what was taken from it must be read before. */
        void clear() {
            length = 0;
        }

        byte[] copy() {
            return Arrays.copyOf(array, length);
        }
    }
}
