package io.github.authrocketvertx.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.authrocketvertx.model.Model;
import io.github.authrocketvertx.model.Page;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a page of a list: {@code {"more_results": …, "collection": […]}} and whatever stands beside. */
public final class PageReader {

    static final String ITEMS = "collection";
    private static final String MORE = "more_results";

    private PageReader() {}

    /**
     * Reads a page.
     *
     * @param element reads one element
     */
    public static <T extends Model> Page<T> read(Buffer body, ObjectCodec<T, ?> element) {
        return Json.read(body, parser -> page(parser, element));
    }

    static <T extends Model> Page<T> page(JsonParser parser, ObjectCodec<T, ?> element) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw Values.mismatch("an object with a collection", parser);
        }
        List<T> items = null;
        boolean more = false;
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case ITEMS -> items = within(ITEMS, () -> ObjectCodec.list(parser, element::read));
                case MORE -> more = token != JsonToken.VALUE_NULL && within(MORE, () -> Values.bool(parser));
                default -> metadata.put(name, Json.any(parser));
            }
        }
        if (items == null) {
            throw new MalformedJsonException("expected a list, found nothing").within(ITEMS);
        }
        return Page.of(items, more, items.isEmpty() ? null : element.id(items.get(items.size() - 1)), metadata);
    }

    private interface Part<T> {
        T read() throws IOException;
    }

    private static <T> T within(String name, Part<T> part) throws IOException {
        try {
            return part.read();
        } catch (MalformedJsonException e) {
            throw e.within(name);
        }
    }
}
