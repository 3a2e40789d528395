package io.github.authrocketvertx.peers;

import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A client that is measured: gets users and lists of users and reads them into objects.
 *
 * <p>Made by a public constructor that takes {@link PeerSettings}. Safe for use by several threads at once; neither method
 * blocks, and the result may come on any thread.
 *
 * @param <U> the user that this client reads
 */
public interface Peer<U> extends AutoCloseable {

    /** Gets the user with this id. */
    void getUser(String id, Result<? super U> result);

    /** Gets the first page of the list of users. */
    void listUsers(Result<? super List<U>> result);

    /** The id of a user. */
    String id(U user);

    /** The username of a user. */
    String username(U user);

    /** The event loop on which a service would make calls; {@code null} unless the client has one that can be asked to. */
    default @Nullable Executor loop() {
        return null;
    }

    /** Closes the connections; may block. */
    @Override
    void close();
}
