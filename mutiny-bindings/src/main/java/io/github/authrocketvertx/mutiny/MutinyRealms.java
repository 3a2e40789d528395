package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.Realm;
import io.github.authrocketvertx.model.RealmCreate;
import io.github.authrocketvertx.model.RealmQuery;
import io.github.authrocketvertx.model.RealmState;
import io.github.authrocketvertx.model.RealmUpdate;
import io.github.authrocketvertx.resource.Realms;
import io.smallrye.mutiny.Uni;
import java.util.Objects;

/**
 * The realms of an account, each with users of its own. Changing one takes an API key that may manage realms.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result or
 * with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/realms">AuthRocket 1: Realms</a>
 */
public final class MutinyRealms {

    private final Calls<Realms> calls;

    MutinyRealms(Calls<Realms> calls) {
        this.calls = calls;
    }

    /** Realms that a query asks for; nothing is called before the listing is used. */
    public MutinyListing<Realm> list(RealmQuery query) {
        Objects.requireNonNull(query, "query");
        return new MutinyListing<>(calls.then(realms -> realms.list(query)));
    }

    /** All realms of the account; nothing is called before the listing is used. */
    public MutinyListing<Realm> list() {
        return list(RealmQuery.create());
    }

    /**
     * One realm.
     *
     * @param realm the id, which starts with {@code rl_}
     * @return the realm; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    public Uni<Realm> get(String realm) {
        return calls.call(realms -> realms.get(realm));
    }

    /**
     * One realm, if it is in this state: a realm that was deleted may stay to be seen for a while, and is not an active
     * one.
     *
     * @param realm the id, which starts with {@code rl_}
     * @param state the state that it must be in
     * @return the realm; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none in
     *     that state
     */
    public Uni<Realm> get(String realm, RealmState state) {
        return calls.call(realms -> realms.get(realm, state));
    }

    /**
     * Creates a realm.
     *
     * @return the realm as created; fails with {@link io.github.authrocketvertx.failure.ValidationException} when a
     *     value is refused or taken
     */
    public Uni<Realm> create(RealmCreate realm) {
        return calls.call(realms -> realms.create(realm));
    }

    /**
     * Changes a realm.
     *
     * @param realm the id, which starts with {@code rl_}
     * @return the realm as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    public Uni<Realm> update(String realm, RealmUpdate changes) {
        return calls.call(realms -> realms.update(realm, changes));
    }

    /**
     * Deletes a realm.
     *
     * @param realm the id, which starts with {@code rl_}
     * @return {@code null} when done; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is none
     */
    public Uni<Void> delete(String realm) {
        return calls.call(realms -> realms.delete(realm));
    }

    /**
     * Empties a realm: its users, its orgs and all that belongs to them are gone. How it is set up stays.
     *
     * @param realm the id, which starts with {@code rl_}
     * @return the realm, empty; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is
     *     none
     */
    public Uni<Realm> reset(String realm) {
        return calls.call(realms -> realms.reset(realm));
    }
}
