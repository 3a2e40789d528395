package io.github.authrocketvertx.mutiny;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.contract.CoreView;
import io.github.authrocketvertx.contract.Surface;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.resource.Listing;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** The Mutiny bindings for the contract suite. */
final class MutinySurface implements Surface {

    @Override
    public AuthRocket over(AuthRocket core) {
        return CoreView.of(MutinyAuthRocket.of(core), MutinySurface::call);
    }

    @Override
    public LoginRocket over(LoginRocket core) {
        return CoreView.loginRocket(MutinyLoginRocket.of(core), MutinySurface::call);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws ReflectiveOperationException {
        Object result = target.getClass()
                .getMethod(method.getName(), method.getParameterTypes())
                .invoke(target, arguments);
        return result instanceof Uni<?> uni ? future(uni) : result;
    }

    private static <T> Future<T> future(Uni<T> uni) {
        Promise<T> promise = Promise.promise();
        uni.subscribe().with(promise::complete, promise::fail);
        return promise.future();
    }

    @Override
    @SuppressWarnings("unchecked") // the view of a Listing<T> shows a MutinyListing<T>
    public <T> Future<List<T>> take(Listing<T> listing, int count) {
        MutinyListing<T> shown = CoreView.shownBy(listing, MutinyListing.class);
        return future(shown.items().select().first(count).collect().asList());
    }

    @Override
    @SuppressWarnings("unchecked") // as above
    public <T> Future<T> first(Listing<T> listing) {
        MutinyListing<T> shown = CoreView.shownBy(listing, MutinyListing.class);
        AssertSubscriber<T> subscriber = shown.items().subscribe().withSubscriber(AssertSubscriber.create(1));
        return Future.fromCompletionStage(CompletableFuture.supplyAsync(
                () -> subscriber.awaitItems(1).getItems().get(0)));
    }

    @Override
    @SuppressWarnings("unchecked") // as above
    public <T> Future<List<Page<T>>> takePages(Listing<T> listing, int count) {
        MutinyListing<T> shown = CoreView.shownBy(listing, MutinyListing.class);
        return future(shown.pages().select().first(count).collect().asList());
    }

    @Override
    public Future<Buffer> body(AuthRocket client, RawCall call) {
        return future(CoreView.shownBy(client, MutinyAuthRocket.class).raw().stream(call)
                .collect()
                .in(Buffer::buffer, Buffer::appendBuffer));
    }

    @Override
    public Begun begin(AuthRocket core, String user) {
        List<Object> heard = new CopyOnWriteArrayList<>();
        Cancellable call =
                MutinyAuthRocket.of(core).users().get(user).subscribe().with(heard::add, heard::add);
        return new Begun() {
            @Override
            public void cancel() {
                call.cancel();
            }

            @Override
            public void assertCancelled() {
                assertThat(heard).isEmpty();
            }
        };
    }
}
