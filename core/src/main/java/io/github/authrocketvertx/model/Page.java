package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> what is listed
 */
public final class Page<T> {

    private final List<T> items;
    private final boolean moreResults;
    private final @Nullable String cursor;
    private final Map<String, @Nullable Object> metadata;

    private Page(List<T> items, boolean moreResults, @Nullable String cursor, Map<String, @Nullable Object> metadata) {
        this.items = items;
        this.moreResults = moreResults;
        this.cursor = cursor;
        this.metadata = metadata;
    }

    /**
     * A page of these items.
     *
     * @param items the items; copied
     * @param moreResults whether the service has items after these
     * @param cursor the id of the last item, or {@code null} when there is none
     */
    public static <T> Page<T> of(List<? extends T> items, boolean moreResults, @Nullable String cursor) {
        return of(items, moreResults, cursor, Map.of());
    }

    /** As {@link #of(List, boolean, String)}, with what the service sent beside the items. */
    public static <T> Page<T> of(
            List<? extends T> items,
            boolean moreResults,
            @Nullable String cursor,
            Map<String, @Nullable Object> metadata) {
        Objects.requireNonNull(metadata, "metadata");
        return new Page<>(
                Collections.unmodifiableList(new ArrayList<>(items)),
                moreResults,
                cursor,
                JsonValues.freezeMap(metadata, "metadata"));
    }

    /** The items, in the order of the list; unmodifiable, possibly empty. */
    public List<T> items() {
        return items;
    }

    /** Whether the service has items after these. */
    public boolean moreResults() {
        return moreResults;
    }

    /** Where this page ends: the id of its last item, to be given to {@code after(…)}; {@code null} without items. */
    public @Nullable String cursor() {
        return cursor;
    }

    /** What the service sent beside the items and {@code more_results}; read-only, usually empty. */
    public JsonObject metadata() {
        return new JsonObject(metadata);
    }

    /** How many items, and whether more follow. */
    @Override
    public String toString() {
        return "Page[items=" + items.size() + ", moreResults=" + moreResults + ", cursor=" + cursor + "]";
    }
}
