package io.github.authrocketvertx.resource;

import org.jspecify.annotations.Nullable;

/**
 * A list, page after page; what it gives are items, or whole pages.
 *
 * <p>A failure gives what came whole before it, and says in
 * {@link io.github.authrocketvertx.failure.AuthRocketException#cursor()} where to go on. A service that says that more
 * follows and does not move on, or goes round in a circle, is found out, and fails the stream.
 *
 * @param <T> an item or a page
 */
public interface ListingStream<T> extends CallStream<T> {

    /**
     * How far the handler got: the id of the last item that was handed to it, for {@link Listing#after}; {@code null}
     * before the first, unless the listing began after one. From any thread.
     */
    @Nullable
    String cursor();
}
