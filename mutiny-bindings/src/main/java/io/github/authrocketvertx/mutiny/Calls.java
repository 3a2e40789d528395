package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.resource.CallStream;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Future;
import java.util.function.Function;

/**
 * The bridge to the core client: calls of one of its resources, made when a {@link Uni} is subscribed to.
 *
 * @param <R> the resource
 */
final class Calls<R> {

    private final Function<Cancellation, R> view;

    /** Calls of what a view with this cancellation gives. */
    Calls(Function<Cancellation, R> view) {
        this.view = view;
    }

    /** Calls of a resource of the client. */
    Calls(AuthRocket core, Function<AuthRocket, R> resource) {
        this(cancellation -> resource.apply(core.with(options -> options.cancellation(cancellation))));
    }

    /** Calls of something that the resource gives. */
    <S> Calls<S> then(Function<? super R, S> next) {
        return new Calls<>(cancellation -> next.apply(view.apply(cancellation)));
    }

    /** The resource, of a view that this can cancel beside the cancellations of the application. */
    R cancelledBy(Cancellation cancellation) {
        return view.apply(cancellation);
    }

    /** A stream for every subscription; given up when the subscription is cancelled. */
    <T> Multi<T> stream(Function<? super R, ? extends CallStream<T>> open) {
        return Multi.createFrom().publisher(new StreamPublisher<>(this, open));
    }

    /** A call for every subscription; it ends when the subscription is cancelled. */
    <T> Uni<T> call(Function<? super R, Future<T>> call) {
        return Infrastructure.onUniCreation(new CallUni<>(this, call));
    }
}
