package io.github.authrocketvertx.peers;

import java.util.List;

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

    /** Runs what makes calls where a service would: on an event loop, if the client has one that can be asked to. */
    default void onLoop(Runnable calls) {
        calls.run();
    }

    /** Closes the connections; may block. */
    @Override
    void close();
}
