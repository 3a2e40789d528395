package io.github.authrocketvertx.contract;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;

/** Core itself: futures and read streams. */
public final class CoreSurface implements Surface {

    @Override
    public AuthRocket over(AuthRocket core) {
        return core;
    }

    @Override
    public <T> Future<List<T>> take(Listing<T> listing, int count) {
        Promise<List<T>> taken = Promise.promise();
        List<T> items = new ArrayList<>();
        ReadStream<T> stream = listing.items();
        stream.exceptionHandler(taken::tryFail)
                .endHandler(v -> taken.tryComplete(items))
                .handler(item -> {
                    items.add(item);
                    if (items.size() == count) {
                        stream.pause();
                        taken.tryComplete(items);
                    }
                });
        return taken.future();
    }

    @Override
    public Begun begin(AuthRocket core, String user) {
        Cancellation cancellation = Cancellation.create();
        Future<User> call = core.with(o -> o.cancellation(cancellation)).users().get(user);
        return new Begun() {
            @Override
            public void cancel() {
                cancellation.cancel();
            }

            @Override
            public void assertCancelled() {
                Await.failure(CallCancelledException.class, call);
            }
        };
    }
}
