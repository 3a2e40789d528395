package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.ConnectedApp;
import io.github.authrocketvertx.model.ConnectedAppCreate;
import io.github.authrocketvertx.model.ConnectedAppQuery;
import io.github.authrocketvertx.model.ConnectedAppUpdate;
import io.vertx.core.Future;

/**
 * The connected apps of a realm: applications whose users log in on hosted pages. The service calls them login
 * policies, too. Changing one takes an API key that may manage realms.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/login_policies">AuthRocket 1: Connected Apps</a>
 */
public interface ConnectedApps {

    /** Connected apps that a query asks for; nothing is called before the listing is used. */
    Listing<ConnectedApp> list(ConnectedAppQuery query);

    /** All connected apps of the realm; nothing is called before the listing is used. */
    default Listing<ConnectedApp> list() {
        return list(ConnectedAppQuery.create());
    }

    /**
     * One connected app.
     *
     * @param app the id, which starts with {@code lpl_}
     * @return the connected app; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is
     *     none
     */
    Future<ConnectedApp> get(String app);

    /**
     * Creates a connected app.
     *
     * @return the connected app as created; fails with {@link io.github.authrocketvertx.failure.ValidationException}
     *     when a value is refused or taken
     */
    Future<ConnectedApp> create(ConnectedAppCreate app);

    /**
     * Changes a connected app.
     *
     * @param app the id, which starts with {@code lpl_}
     * @return the connected app as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    Future<ConnectedApp> update(String app, ConnectedAppUpdate changes);

    /**
     * Deletes a connected app.
     *
     * @param app the id, which starts with {@code lpl_}
     * @return nothing; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<Void> delete(String app);
}
