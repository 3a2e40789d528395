package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.failure.FailureDetails
import io.github.authrocketvertx.failure.UnexpectedException
import io.github.authrocketvertx.model.Page
import io.github.authrocketvertx.resource.Listing
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * A list call that was not made yet, of [T]. A value: it may be kept, used again, and used by several at once; every
 * use calls the service anew.
 */
public class CoroutineListing<T : Any>
internal constructor(private val operation: String, private val calls: Calls<Listing<T>>) {

    /**
     * The first page, which need not be all: [Page.moreResults] tells. One call.
     *
     * @return the page
     * @throws io.github.authrocketvertx.failure.AuthRocketException as every call does
     */
    public suspend fun firstPage(): Page<T> = calls.call { it.firstPage() }

    /**
     * The same list, starting after an item: `listing.after(page.cursor()).firstPage()` is the next page.
     *
     * @param cursor the id of an item, as [Page.cursor] gives it
     */
    public fun after(cursor: String): CoroutineListing<T> = CoroutineListing(operation, calls.then { it.after(cursor) })

    /**
     * All items, page after page. A page is called for when the items of the one before are used up, so that a slow
     * collector never has more than one page in memory. Cancelling the collector aborts the page that is under way.
     *
     * @return a cold flow of the items in the order of the list; it fails as every call does, after the items of the
     *   pages before
     */
    public fun items(): Flow<T> = flow { pages().collect { page -> page.items().forEach { emit(it) } } }

    /**
     * All pages, each called for when the collector is done with the one before.
     *
     * @return a cold flow of the pages in the order of the list, as [items] gives their items
     */
    public fun pages(): Flow<Page<T>> = flow {
        var rest = this@CoroutineListing
        var cursor: String? = null
        while (true) {
            val page = rest.firstPage()
            if (!page.moreResults()) {
                emit(page)
                return@flow
            }
            val next = page.cursor()
            if (next == null || next == cursor) {
                throw UnexpectedException(
                    FailureDetails.of(operation)
                        .text("the service says that more results follow and does not move on from cursor $cursor")
                )
            }
            emit(page)
            cursor = next
            rest = rest.after(next)
        }
    }
}
