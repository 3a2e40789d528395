package io.github.authrocketvertx.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names of an object's members, found on the bytes without making a String of them. Filled before it is used, and
 * by many threads at once after that.
 *
 * <p>Open addressing, at most half full. What is compared lies together in arrays and not in objects: between two answers
 * other code has the caches, and each object on the way to a field is another miss.
 *
 * @param <V> what is known by a name
 */
final class Names<V> {

    private int count;
    private byte[][] names = new byte[2][];
    private @Nullable Object[] values = new Object[2];
    /** Of each name two: {@link EightBytes#head} and {@link EightBytes#tail}. */
    private long[] ends = new long[4];

    /** Adds a name of ASCII that is not in yet. */
    void put(String name, V value) {
        count++;
        byte[][] oldNames = names;
        Object[] oldValues = values;
        int size = Integer.highestOneBit(count) * 4;
        names = new byte[size][];
        values = new Object[size];
        ends = new long[2 * size];
        for (int i = 0; i < oldNames.length; i++) {
            if (oldValues[i] != null) {
                put(oldNames[i], oldValues[i]);
            }
        }
        put(name.getBytes(StandardCharsets.US_ASCII), value);
    }

    private void put(byte[] name, Object value) {
        long head = EightBytes.head(name, 0, name.length);
        long tail = EightBytes.tail(name, 0, name.length);
        int place = place(head, tail);
        while (values[place] != null) {
            place = next(place);
        }
        names[place] = name;
        values[place] = value;
        ends[2 * place] = head;
        ends[2 * place + 1] = tail;
    }

    private int place(long head, long tail) {
        return EightBytes.hash(head, tail) & (values.length - 1);
    }

    private int next(int place) {
        return (place + 1) & (values.length - 1);
    }

    /** What is known by the name that the reader is at. */
    @SuppressWarnings("unchecked") // only such were put in
    @Nullable
    V find(JsonReader reader) {
        if (reader.nameHasEscapes()) {
            return byText(reader.name());
        }
        long head = reader.nameHead();
        long tail = reader.nameTail();
        int place = place(head, tail);
        for (Object value = values[place]; value != null; value = values[place]) {
            if (ends[2 * place] == head && ends[2 * place + 1] == tail && reader.restOfNameIs(names[place])) {
                return (V) value;
            }
            place = next(place);
        }
        return null;
    }

    /** A name that is written by escapes, which nobody does. */
    @SuppressWarnings("unchecked") // only such were put in
    private @Nullable V byText(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < names.length; i++) {
            if (values[i] != null && Arrays.equals(names[i], bytes)) {
                return (V) values[i];
            }
        }
        return null;
    }
}
