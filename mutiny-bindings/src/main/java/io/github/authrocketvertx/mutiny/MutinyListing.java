package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.resource.Listing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Objects;

/**
 * A list call that was not made yet. A value: it may be kept, used again, and used by several at once; every
 * subscription calls the service anew.
 *
 * @param <T> what is listed
 */
public final class MutinyListing<T> {

    private final Calls<Listing<T>> calls;

    MutinyListing(Calls<Listing<T>> calls) {
        this.calls = calls;
    }

    /**
     * The first page, which need not be all: {@link Page#moreResults()} tells. One call.
     *
     * @return the page, on the subscriber's context; fails as every call does, with an
     *     {@link io.github.authrocketvertx.failure.AuthRocketException}
     */
    public Uni<Page<T>> firstPage() {
        return calls.call(Listing::firstPage);
    }

    /**
     * The same list, starting after an item: {@code listing.after(page.cursor()).firstPage()} is the next page.
     *
     * @param cursor the id of an item, as {@link Page#cursor()} gives it
     */
    public MutinyListing<T> after(String cursor) {
        Objects.requireNonNull(cursor, "cursor");
        return new MutinyListing<>(calls.then(listing -> listing.after(cursor)));
    }

    /**
     * The same list, with a limit in time for {@link #items()} and {@link #pages()} as a whole. Beside it, every page has
     * the deadline of a call.
     *
     * @param limit from the first request on; time without demand counts
     * @throws IllegalArgumentException when it is not positive
     */
    public MutinyListing<T> within(Duration limit) {
        Objects.requireNonNull(limit, "limit");
        return new MutinyListing<>(calls.then(listing -> listing.within(limit)));
    }

    /**
     * All items, page after page, each as soon as its bytes are here. A page is called for when the items of the one
     * before are used up and more are requested. Of a page no more than an item and what the connection has delivered is
     * in memory. Unless the query says otherwise, pages are as large as the service allows. Cancelling aborts the page
     * that is under way. The id of an item is a cursor for {@link #after}.
     *
     * @return the items in the order of the list, called for on the subscriber's context; fails as every call does,
     *     after the whole items before the failure, which says in its {@code cursor()} where to go on
     */
    public Multi<T> items() {
        return calls.stream(Listing::items);
    }

    /**
     * All pages, each called for when it is requested, as large as the service allows unless the query says otherwise.
     * Cancelling aborts the page that is under way.
     *
     * @return the pages in the order of the list, as {@link #items()} gives their items
     */
    public Multi<Page<T>> pages() {
        return calls.stream(Listing::pages);
    }
}
