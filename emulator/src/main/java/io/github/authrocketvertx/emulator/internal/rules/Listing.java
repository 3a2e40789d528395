package io.github.authrocketvertx.emulator.internal.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Cuts a page out of an ordered index and wraps it the way every list call does. */
final class Listing {

    private static final int DEFAULT_MAX = 100;

    private final Call call;
    private final boolean descending;
    private final int max;

    /**
     * Reads the paging parameters.
     *
     * @param limit the largest {@code max_results} the resource allows
     */
    Listing(Call call, int limit, boolean descendingByDefault) {
        this.call = call;
        this.descending = descending(call, descendingByDefault);
        this.max = max(call, limit);
    }

    private static boolean descending(Call call, boolean byDefault) {
        String direction = call.text("direction");
        if (direction == null) {
            return byDefault;
        }
        return switch (direction) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw Refusal.badRequest("direction must be asc or desc");
        };
    }

    private static int max(Call call, int limit) {
        String text = call.text("max_results");
        if (text == null) {
            return Math.min(DEFAULT_MAX, limit);
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= limit) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a number out of range.
        }
        throw Refusal.badRequest("max_results must be between 1 and " + limit);
    }

    /**
     * Returns the page.
     *
     * @param keyOfLast gives the index key for the id sent as {@code after}, or null if there is no such item
     */
    <T> Answer page(
            NavigableMap<String, T> index,
            Function<String, @Nullable String> keyOfLast,
            Predicate<T> wanted,
            Function<T, JsonObject> view) {
        NavigableMap<String, T> ordered = descending ? index.descendingMap() : index;
        String after = call.text("after");
        if (after != null) {
            String key = keyOfLast.apply(after);
            if (key == null) {
                throw Refusal.badRequest("after names no known item");
            }
            ordered = ordered.tailMap(key, false);
        }
        JsonArray collection = new JsonArray();
        boolean more = false;
        for (T item : ordered.values()) {
            if (!wanted.test(item)) {
                continue;
            }
            if (collection.size() == max) {
                more = true;
                break;
            }
            collection.add(view.apply(item));
        }
        return Answer.ok(new JsonObject().put("more_results", more).put("collection", collection));
    }
}
