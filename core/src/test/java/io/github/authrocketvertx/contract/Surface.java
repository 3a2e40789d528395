package io.github.authrocketvertx.contract;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** One of the ways to use the client, shown as core's interfaces, and what it does by means of its own. */
public interface Surface {

    /** The surface over this client; what it gives is the surface's, too. */
    AuthRocket over(AuthRocket core);

    /** The same of LoginRocket. */
    LoginRocket over(LoginRocket core);

    /** Takes so many items of a listing that {@link #over} gave, or all, by the surface's own kind of stream. */
    <T> Future<List<T>> take(Listing<T> listing, int count);

    /** Asks for the first item of a listing that {@link #over} gave and for no more, and doesn't give the stream up. */
    <T> Future<T> first(Listing<T> listing);

    /** Takes so many pages of a listing, or all, the same way. */
    <T> Future<List<Page<T>>> takePages(Listing<T> listing, int count);

    /** Takes the streamed body of a raw call of a client that {@link #over} gave, the same way. */
    Future<Buffer> body(AuthRocket client, RawCall call);

    /** Begins to get a user, in a way that can be given up. */
    Begun begin(AuthRocket core, String user);

    /** A call under way. */
    interface Begun {

        /** Gives the call up, by the surface's own means. */
        void cancel();

        /** Fails unless the call ended the way the surface ends what was given up. */
        void assertCancelled() throws Exception;
    }
}
