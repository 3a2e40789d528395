package io.github.authrocketvertx.model;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every list call understands: where to start, how many to send a page, in which order, with which extra data.
 *
 * @param <S> the subclass itself
 */
public abstract class ListQuery<S extends ListQuery<S>> extends Attributes<S> {

    private final int largestPage;

    ListQuery(Map<String, @Nullable Object> values, int largestPage) {
        super(values);
        this.largestPage = largestPage;
    }

    /** Start after the item with this id, in the order of the list; {@link Page#cursor()} gives such an id. */
    public final S after(String cursor) {
        return text("after", cursor);
    }

    /**
     * At most this many items a page.
     *
     * @throws IllegalArgumentException when the service would refuse the number
     */
    public final S maxResults(int maxResults) {
        if (maxResults < 1 || maxResults > largestPage) {
            throw new IllegalArgumentException(
                    "Expected max_results from 1 to " + largestPage + ", found " + maxResults + ".");
        }
        return set("max_results", maxResults);
    }

    /** The most items that the service sends a page. */
    public final int largestPage() {
        return largestPage;
    }

    /** Order by this field, such as {@code id} or {@code username}. */
    public final S sort(String field) {
        return text("sort", field);
    }

    /** In this direction. */
    public final S direction(Direction direction) {
        return set("direction", direction);
    }

    /** With this extra data; {@link Expand#CUSTOM} where custom attributes are wanted. */
    public final S expand(Expand... expand) {
        return set("expand", Expand.join(Arrays.asList(expand)));
    }
}
