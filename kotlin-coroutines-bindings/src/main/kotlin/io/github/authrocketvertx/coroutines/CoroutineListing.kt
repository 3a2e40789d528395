package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.Page
import io.github.authrocketvertx.resource.Listing
import java.time.Duration
import kotlinx.coroutines.flow.Flow

/**
 * A list call that was not made yet, of [T]. A value: it may be kept, used again, and used by several at once; every
 * use calls the service anew.
 */
public class CoroutineListing<T : Any> internal constructor(private val calls: Calls<Listing<T>>) {

    /**
     * The first page, which need not be all: [Page.moreResults] tells. One call.
     *
     * @return the page
     * @throws io.github.authrocketvertx.failure.AuthRocketException as every call does
     */
    public suspend fun firstPage(): Page<T> = calls.call<Page<T>> { it.firstPage() }

    /**
     * The same list, starting after an item: `listing.after(page.cursor()).firstPage()` is the next page.
     *
     * @param cursor the id of an item, as [Page.cursor] gives it
     */
    public fun after(cursor: String): CoroutineListing<T> = CoroutineListing(calls.then { it.after(cursor) })

    /**
     * The same list, with a limit in time for [items] and [pages] as a whole. Beside it, every page has the deadline of
     * a call.
     *
     * @param limit from the first call on; the collector's own time counts
     * @throws IllegalArgumentException when it is not positive
     */
    public fun within(limit: Duration): CoroutineListing<T> = CoroutineListing(calls.then { it.within(limit) })

    /**
     * All items, page after page, each as soon as its bytes are here. A page is called for when the collector is done
     * with the items of the one before. Of a page no more than an item and what the connection has delivered is in
     * memory. Unless the query says otherwise, pages are as large as the service allows. Cancelling the collector
     * aborts the page that is under way. The id of an item is a cursor for [after].
     *
     * @return a cold flow of the items in the order of the list; it fails as every call does, after the whole items
     *   before the failure, which says in its `cursor()` where to go on
     */
    public fun items(): Flow<T> = calls.stream { it.items() }

    /**
     * All pages, each called for when the collector is done with the one before, as large as the service allows unless
     * the query says otherwise.
     *
     * @return a cold flow of the pages in the order of the list, as [items] gives their items
     */
    public fun pages(): Flow<Page<T>> = calls.stream { it.pages() }
}
