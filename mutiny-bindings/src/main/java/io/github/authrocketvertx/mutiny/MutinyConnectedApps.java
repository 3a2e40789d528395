package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.ConnectedApp;
import io.github.authrocketvertx.model.ConnectedAppCreate;
import io.github.authrocketvertx.model.ConnectedAppQuery;
import io.github.authrocketvertx.model.ConnectedAppUpdate;
import io.github.authrocketvertx.resource.ConnectedApps;
import io.smallrye.mutiny.Uni;
import java.util.Objects;

/**
 * The connected apps of a realm: applications whose users log in on hosted pages. The service calls them login
 * policies, too. Changing one takes an API key that may manage realms.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result or
 * with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/login_policies">AuthRocket 1: Connected Apps</a>
 */
public final class MutinyConnectedApps {

    private final Calls<ConnectedApps> calls;

    MutinyConnectedApps(Calls<ConnectedApps> calls) {
        this.calls = calls;
    }

    /** Connected apps that a query asks for; nothing is called before the listing is used. */
    public MutinyListing<ConnectedApp> list(ConnectedAppQuery query) {
        Objects.requireNonNull(query, "query");
        return new MutinyListing<>(calls.then(apps -> apps.list(query)));
    }

    /** All connected apps of the realm; nothing is called before the listing is used. */
    public MutinyListing<ConnectedApp> list() {
        return list(ConnectedAppQuery.create());
    }

    /**
     * One connected app.
     *
     * @param app the id, which starts with {@code lpl_}
     * @return the connected app; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is
     *     none
     */
    public Uni<ConnectedApp> get(String app) {
        return calls.call(apps -> apps.get(app));
    }

    /**
     * Creates a connected app.
     *
     * @return the connected app as created; fails with {@link io.github.authrocketvertx.failure.ValidationException}
     *     when a value is refused or taken
     */
    public Uni<ConnectedApp> create(ConnectedAppCreate app) {
        return calls.call(apps -> apps.create(app));
    }

    /**
     * Changes a connected app.
     *
     * @param app the id, which starts with {@code lpl_}
     * @return the connected app as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    public Uni<ConnectedApp> update(String app, ConnectedAppUpdate changes) {
        return calls.call(apps -> apps.update(app, changes));
    }

    /**
     * Deletes a connected app.
     *
     * @param app the id, which starts with {@code lpl_}
     * @return {@code null} when done; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is none
     */
    public Uni<Void> delete(String app) {
        return calls.call(apps -> apps.delete(app));
    }
}
