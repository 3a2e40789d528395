package io.github.authrocketvertx.contract;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.resource.CallStream;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** Core itself: futures and read streams. */
public final class CoreSurface implements Surface {

    @Override
    public AuthRocket over(AuthRocket core) {
        return core;
    }

    @Override
    public LoginRocket over(LoginRocket core) {
        return core;
    }

    @Override
    public <T> Future<List<T>> take(Listing<T> listing, int count) {
        return take(listing.items(), count);
    }

    @Override
    public <T> Future<T> first(Listing<T> listing) {
        Promise<T> first = Promise.promise();
        listing.items()
                .exceptionHandler(first::tryFail)
                .pause()
                .handler(first::tryComplete)
                .fetch(1);
        return first.future();
    }

    @Override
    public <T> Future<List<Page<T>>> takePages(Listing<T> listing, int count) {
        return take(listing.pages(), count);
    }

    @Override
    public Future<Buffer> body(AuthRocket client, RawCall call) {
        return take(client.raw().stream(call), Integer.MAX_VALUE).map(parts -> {
            Buffer whole = Buffer.buffer();
            parts.forEach(whole::appendBuffer);
            return whole;
        });
    }

    private static <T> Future<List<T>> take(CallStream<T> stream, int count) {
        Promise<List<T>> taken = Promise.promise();
        List<T> pieces = new ArrayList<>();
        stream.exceptionHandler(taken::tryFail)
                .endHandler(v -> taken.tryComplete(pieces))
                .handler(piece -> {
                    pieces.add(piece);
                    if (pieces.size() == count) {
                        stream.cancel();
                        taken.tryComplete(pieces);
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
