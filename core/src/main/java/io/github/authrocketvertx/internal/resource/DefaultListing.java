package io.github.authrocketvertx.internal.resource;

import static java.util.Objects.requireNonNull;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.ListOperation;
import io.github.authrocketvertx.model.ListQuery;
import io.github.authrocketvertx.model.Model;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.resource.Listing;
import io.github.authrocketvertx.resource.ListingStream;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list operation with its query, not run yet. */
final class DefaultListing<T extends Model, Q extends ListQuery<Q>> implements Listing<T> {

    private static final String PAGE_SIZE = "max_results";
    private static final String AFTER = "after";

    private final Caller caller;
    private final ListOperation<T> list;
    private final Q query;
    private final @Nullable Duration limit;

    DefaultListing(Caller caller, ListOperation<T> list, Q query) {
        this(caller, list, requireNonNull(query, "query"), null);
    }

    private DefaultListing(Caller caller, ListOperation<T> list, Q query, @Nullable Duration limit) {
        this.caller = caller;
        this.list = list;
        this.query = query;
        this.limit = limit;
    }

    @Override
    public Future<Page<T>> firstPage() {
        return caller.call(list.page(), () -> Arguments.path().query(query));
    }

    @Override
    public Listing<T> after(String cursor) {
        return new DefaultListing<>(caller, list, query.after(requireNonNull(cursor, "cursor")), limit);
    }

    @Override
    public Listing<T> within(Duration newLimit) {
        if (newLimit.isNegative() || newLimit.isZero()) {
            throw new IllegalArgumentException("Expected a limit of more than nothing, found " + newLimit + ".");
        }
        return new DefaultListing<>(caller, list, query, newLimit);
    }

    @Override
    public ListingStream<T> items() {
        return new ItemStream<>(caller, source());
    }

    @Override
    public ListingStream<Page<T>> pages() {
        return new PageStream<>(caller, source());
    }

    /** As few calls as the service allows, unless the query says how much a page may hold. */
    private PagedStream.Source<T> source() {
        Q sized = query.values().containsKey(PAGE_SIZE) ? query : query.maxResults(query.largestPage());
        return new PagedStream.Source<>(
                list,
                cursor -> Arguments.path().query(cursor == null ? sized : sized.after(cursor)),
                (String) query.values().get(AFTER),
                limit);
    }

    @Override
    public Future<Void> forEach(Consumer<? super T> consumer) {
        requireNonNull(consumer, "consumer");
        Promise<Void> done = caller.engine().promise();
        ListingStream<T> items = items();
        items.exceptionHandler(done::tryFail)
                .endHandler(v -> done.tryComplete())
                .handler(consumer::accept);
        return done.future();
    }
}
