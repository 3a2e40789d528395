package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.internal.engine.Reception;
import io.github.authrocketvertx.internal.engine.Time;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.ListOperation;
import io.github.authrocketvertx.model.Model;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.resource.ListingStream;
import io.vertx.core.AsyncResult;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as a stream: calls for page after page, as far as it is asked to.
 *
 * @param <T> the item
 * @param <E> what it gives: items or pages
 */
abstract class PagedStream<T extends Model, E> extends DemandStream<E> implements ListingStream<E> {

    private final Caller caller;
    private final Source<T> source;
    private final Cancellation cancellation = Cancellation.create();
    private final CircleGuard guard = new CircleGuard();
    private @Nullable String start;
    private volatile @Nullable String cursor;
    private Time.@Nullable Timer timer;
    private boolean calling;

    PagedStream(Caller caller, Source<T> source) {
        super(caller.engine());
        this.caller = caller.cancelledBy(cancellation);
        this.source = source;
        this.start = source.start();
        this.cursor = start;
    }

    /** Takes the next page, which begins after this. */
    abstract Reception<Page<T>> intake(@Nullable String after);

    @Override
    final void more() {
        if (calling) {
            return;
        }
        calling = true;
        Duration limit = source.limit();
        if (limit != null && timer == null) {
            timer = caller.engine().limit(source.list().page(), limit, this::cursor, failure -> {
                fail(failure);
                cancellation.cancel();
            });
        }
        caller.call(
                        source.list().page(),
                        intake(start),
                        () -> source.arguments().apply(start))
                .onComplete(this::ended);
    }

    private void ended(AsyncResult<Page<T>> result) {
        calling = false;
        if (result.failed()) {
            fail(result.cause());
            return;
        }
        Page<T> page = result.result();
        if (!page.moreResults()) {
            finish();
            return;
        }
        String next = page.cursor();
        if (next == null || guard.wasThere(next)) {
            fail(caller.engine()
                    .broken(
                            source.list().page(),
                            "the service says that more results follow and does not move on from cursor " + start,
                            start));
            return;
        }
        start = next;
        arrived(null);
    }

    @Override
    public final @Nullable String cursor() {
        return cursor;
    }

    /** The handler is given what ends there. */
    final void reach(@Nullable String id) {
        if (id != null) {
            cursor = id;
        }
    }

    @Override
    final void release() {
        cancellation.cancel();
        if (timer != null) {
            timer.cancel();
        }
    }

    /**
     * What is listed.
     *
     * @param list the operation
     * @param arguments of the call for the page after a cursor, or for the first
     * @param start the cursor that the listing begins after
     * @param limit for the whole
     */
    record Source<T extends Model>(
            ListOperation<T> list,
            Function<@Nullable String, Arguments> arguments,
            @Nullable String start,
            @Nullable Duration limit) {}
}
