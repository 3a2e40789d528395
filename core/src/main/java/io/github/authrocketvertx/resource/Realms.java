package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.Realm;
import io.github.authrocketvertx.model.RealmCreate;
import io.github.authrocketvertx.model.RealmQuery;
import io.github.authrocketvertx.model.RealmState;
import io.github.authrocketvertx.model.RealmUpdate;
import io.vertx.core.Future;

/**
 * The realms of an account, each with users of its own. Changing one takes an API key that may manage realms.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/realms">AuthRocket 1: Realms</a>
 */
public interface Realms {

    /** Realms that a query asks for; nothing is called before the listing is used. */
    Listing<Realm> list(RealmQuery query);

    /** All realms of the account; nothing is called before the listing is used. */
    default Listing<Realm> list() {
        return list(RealmQuery.create());
    }

    /**
     * One realm.
     *
     * @param realm the id, which starts with {@code rl_}
     * @return the realm; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<Realm> get(String realm);

    /**
     * One realm, if it is in this state: a realm that was deleted may stay to be seen for a while, and is not an active
     * one.
     *
     * @param realm the id, which starts with {@code rl_}
     * @param state the state that it must be in
     * @return the realm; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none in
     *     that state
     */
    Future<Realm> get(String realm, RealmState state);

    /**
     * Creates a realm.
     *
     * @return the realm as created; fails with {@link io.github.authrocketvertx.failure.ValidationException} when a
     *     value is refused or taken
     */
    Future<Realm> create(RealmCreate realm);

    /**
     * Changes a realm.
     *
     * @param realm the id, which starts with {@code rl_}
     * @return the realm as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    Future<Realm> update(String realm, RealmUpdate changes);

    /**
     * Deletes a realm.
     *
     * @param realm the id, which starts with {@code rl_}
     * @return nothing; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<Void> delete(String realm);

    /**
     * Empties a realm: its users, its orgs and all that belongs to them are gone. How it is set up stays.
     *
     * @param realm the id, which starts with {@code rl_}
     * @return the realm, empty; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is
     *     none
     */
    Future<Realm> reset(String realm);
}
