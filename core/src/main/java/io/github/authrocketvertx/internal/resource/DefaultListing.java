package io.github.authrocketvertx.internal.resource;

import static java.util.Objects.requireNonNull;

import io.github.authrocketvertx.internal.engine.PromiseOnContext;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.model.ListQuery;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A list operation with its query, not run yet. */
final class DefaultListing<T, Q extends ListQuery<Q>> implements Listing<T> {

    private final Caller caller;
    private final Operation<Page<T>> operation;
    private final Q query;
    private final BiFunction<Q, String, Q> after;

    DefaultListing(Caller caller, Operation<Page<T>> operation, Q query, BiFunction<Q, String, Q> after) {
        this.caller = caller;
        this.operation = operation;
        this.query = query;
        this.after = after;
    }

    @Override
    public Future<Page<T>> firstPage() {
        return caller.call(operation, () -> Arguments.path().query(query));
    }

    @Override
    public Listing<T> after(String cursor) {
        return new DefaultListing<>(caller, operation, after.apply(query, requireNonNull(cursor, "cursor")), after);
    }

    @Override
    public ReadStream<T> items() {
        return new PagedStream<>(caller.engine(), operation, this);
    }

    @Override
    public Future<Void> forEach(Consumer<? super T> consumer) {
        requireNonNull(consumer, "consumer");
        PromiseOnContext<Void> done = caller.engine().promise();
        ReadStream<T> items = items();
        items.exceptionHandler(done::fail).endHandler(v -> done.complete(null)).handler(consumer::accept);
        return done.future();
    }
}
