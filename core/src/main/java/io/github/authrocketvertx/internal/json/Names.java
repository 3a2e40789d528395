package io.github.authrocketvertx.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of an object's members, found on the bytes without making a String of them. Filled before it is used, and
 * by many threads at once after that.
 *
 * @param <V> what is known by a name
 */
final class Names<V> {

    private record Entry<V>(Key name, V value) {}

    private final List<Entry<V>> all = new ArrayList<>();
    /** Open addressing, at most half full. */
    private @Nullable Entry<V>[] places = places(2);

    /** Adds a name of ASCII that is not in yet. */
    void put(String name, V value) {
        all.add(new Entry<>(new Key(name.getBytes(StandardCharsets.US_ASCII)), value));
        places = places(Integer.highestOneBit(all.size()) * 4);
        for (Entry<V> entry : all) {
            int place = place(entry.name.hash());
            while (places[place] != null) {
                place = (place + 1) & (places.length - 1);
            }
            places[place] = entry;
        }
    }

    @SuppressWarnings("unchecked") // there are no arrays of generics
    private static <V> @Nullable Entry<V>[] places(int size) {
        return (Entry<V>[]) new Entry<?>[size];
    }

    private int place(int hash) {
        return hash & (places.length - 1);
    }

    /** What is known by the name that the reader is at. */
    @Nullable
    V find(JsonReader reader) {
        if (reader.nameHasEscapes()) {
            return byText(reader.name());
        }
        int place = place(reader.nameHash());
        for (Entry<V> entry = places[place]; entry != null; entry = places[place]) {
            if (reader.nameIs(entry.name)) {
                return entry.value;
            }
            place = (place + 1) & (places.length - 1);
        }
        return null;
    }

    /** A name that is written by escapes, which nobody does. */
    private @Nullable V byText(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        for (Entry<V> entry : all) {
            if (Arrays.equals(entry.name.bytes(), bytes)) {
                return entry.value;
            }
        }
        return null;
    }
}
