package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.resource.Listing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;

/**
 * A list call that was not made yet. A value: it may be kept, used again, and used by several at once; every
 * subscription calls the service anew.
 *
 * @param <T> what is listed
 */
public final class MutinyListing<T> {

    private final String operation;
    private final Calls<Listing<T>> calls;

    MutinyListing(String operation, Calls<Listing<T>> calls) {
        this.operation = operation;
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
        return new MutinyListing<>(operation, calls.then(listing -> listing.after(cursor)));
    }

    /**
     * All items, page after page. A page is called for when the items of the one before are used up and more are
     * requested, so that a slow subscriber never has more than one page in memory. Cancelling aborts the page that is
     * under way.
     *
     * @return the items in the order of the list, called for on the subscriber's context; fails as every call does,
     *     after the items of the pages before
     */
    public Multi<T> items() {
        return Multi.createFrom().publisher(new Paging<>(operation, calls, Page::items));
    }

    /**
     * All pages, each called for when it is requested. Cancelling aborts the page that is under way.
     *
     * @return the pages in the order of the list, as {@link #items()} gives their items
     */
    public Multi<Page<T>> pages() {
        return Multi.createFrom().publisher(new Paging<>(operation, calls, List::of));
    }
}
