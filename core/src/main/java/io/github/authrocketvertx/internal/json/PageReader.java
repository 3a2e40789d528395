package io.github.authrocketvertx.internal.json;

import io.github.authrocketvertx.model.Model;
import io.github.authrocketvertx.model.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a page of a list: {@code {"more_results": …, "collection": […]}} and whatever stands beside. */
final class PageReader {

    static final String ITEMS = "collection";
    private static final String MORE = "more_results";

    private PageReader() {}

    static <T extends Model> Page<T> page(JsonReader reader, ObjectCodec<T, ?> element) {
        if (reader.kind() != JsonReader.Kind.OBJECT) {
            throw reader.mismatch("an object with a collection");
        }
        List<T> items = null;
        boolean more = false;
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.nextName()) {
            String name = reader.name();
            switch (name) {
                case ITEMS -> items = within(ITEMS, () -> ObjectCodec.list(reader, element::read));
                case MORE -> more = !reader.skipNull() && within(MORE, reader::bool);
                default -> metadata.put(name, Json.any(reader));
            }
        }
        if (items == null) {
            throw new MalformedJsonException("expected a list, found nothing").within(ITEMS);
        }
        return Page.of(items, more, items.isEmpty() ? null : element.id(items.get(items.size() - 1)), metadata);
    }

    private interface Part<T> {
        T read();
    }

    private static <T> T within(String name, Part<T> part) {
        try {
            return part.read();
        } catch (MalformedJsonException e) {
            throw e.within(name);
        }
    }
}
