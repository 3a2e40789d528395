package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.Page;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
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
     * All items, page after page. Nothing is called before a handler is set; a page is asked for when the items of the
     * one before are used up, so that a paused or slow reader never has more than one page in memory.
     *
     * <p>The stream belongs to the context that calls this method: its handlers run there. It ends once, by the end
     * handler or by the exception handler, and not while it is paused. A handler of items that throws ends it: the
     * exception handler gets what it threw. Cancelling the view cancels the page that is under way; items that are here
     * already still come.
     */
    ReadStream<T> items();

    /**
     * Calls a consumer with every item of {@link #items()}, on the caller's context.
     *
     * @param consumer must not block; when it throws, no further page is asked for and the future fails with what it
     *     threw
     * @return completes after the last item; fails as every call does
     */
    Future<Void> forEach(Consumer<? super T> consumer);
}
