package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.Page;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A list call that was not made yet. A value: it may be kept, used again, and used by several at once; every use calls
 * the service anew.
 *
 * @param <T> what is listed
 */
public interface Listing<T> {

    /**
     * The first page, which need not be all: {@link Page#moreResults()} tells. One call.
     *
     * @return the page, on the caller's context; fails as every call does, with an
     *     {@link io.github.authrocketvertx.failure.AuthRocketException}
     */
    Future<Page<T>> firstPage();

    /**
     * The same list, starting after an item: {@code listing.after(page.cursor()).firstPage()} is the next page.
     *
     * @param cursor the id of an item, as {@link Page#cursor()} gives it
     */
    Listing<T> after(String cursor);

    /**
     * The same list, with a limit in time for {@link #items()}, {@link #pages()} and {@link #forEach} as a whole. Beside
     * it, every page has the deadline of a call.
     *
     * @param limit from the first call on; pauses count
     * @throws IllegalArgumentException when it is not positive
     */
    Listing<T> within(Duration limit);

    /**
     * All items, page after page, each as soon as its bytes are here. A page is called for when the items of the one
     * before are used up and more are asked for. Of a page no more than an item and what the connection has delivered
     * is in memory. Unless the query says otherwise, pages are as large as the service allows.
     *
     * @return a stream of the context that calls this method; fails as every call does
     */
    ListingStream<T> items();

    /**
     * All pages, each called for when it is asked for, as large as the service allows unless the query says otherwise.
     *
     * @return a stream of the context that calls this method; fails as every call does
     */
    ListingStream<Page<T>> pages();

    /**
     * Calls a consumer with every item of {@link #items()}, on the caller's context.
     *
     * @param consumer must not block; when it throws, no further page is asked for and the future fails with what it
     *     threw
     * @return completes after the last item; fails as every call does
     */
    Future<Void> forEach(Consumer<? super T> consumer);
}
