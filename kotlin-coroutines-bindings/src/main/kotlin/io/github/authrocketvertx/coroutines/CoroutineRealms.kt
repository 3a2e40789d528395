package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.Realm
import io.github.authrocketvertx.model.RealmCreate
import io.github.authrocketvertx.model.RealmQuery
import io.github.authrocketvertx.model.RealmState
import io.github.authrocketvertx.model.RealmUpdate
import io.github.authrocketvertx.resource.Realms

/**
 * The realms of an account, each with users of its own. Changing one takes an API key that may manage realms.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: Realms](https://v1.authrocket.com/docs/api/realms).
 */
public class CoroutineRealms internal constructor(private val calls: Calls<Realms>) {

    /** Realms that a query asks for; nothing is called before the listing is used. */
    public fun list(query: RealmQuery): CoroutineListing<Realm> = CoroutineListing(calls.then { it.list(query) })

    /** All realms of the account; nothing is called before the listing is used. */
    public fun list(): CoroutineListing<Realm> = list(RealmQuery.create())

    /**
     * One realm.
     *
     * @param realm the id, which starts with `rl_`
     * @return the realm
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun get(realm: String): Realm = calls.call<Realm> { it.get(realm) }

    /**
     * One realm, if it is in this state: a realm that was deleted may stay to be seen for a while, and is not an active
     * one.
     *
     * @param realm the id, which starts with `rl_`
     * @param state the state that it must be in
     * @return the realm
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none in that state
     */
    public suspend fun get(realm: String, state: RealmState): Realm = calls.call<Realm> { it.get(realm, state) }

    /**
     * Creates a realm.
     *
     * @return the realm as created
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused or taken
     */
    public suspend fun create(realm: RealmCreate): Realm = calls.call<Realm> { it.create(realm) }

    /**
     * Changes a realm.
     *
     * @param realm the id, which starts with `rl_`
     * @return the realm as changed
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused
     */
    public suspend fun update(realm: String, changes: RealmUpdate): Realm =
        calls.call<Realm> { it.update(realm, changes) }

    /**
     * Deletes a realm.
     *
     * @param realm the id, which starts with `rl_`
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun delete(realm: String) {
        calls.call { it.delete(realm) }
    }

    /**
     * Empties a realm: its users, its orgs and all that belongs to them are gone. How it is set up stays.
     *
     * @param realm the id, which starts with `rl_`
     * @return the realm, empty
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun reset(realm: String): Realm = calls.call<Realm> { it.reset(realm) }
}
