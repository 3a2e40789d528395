package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.JwtKey
import io.github.authrocketvertx.model.JwtKeyCreate
import io.github.authrocketvertx.model.JwtKeyQuery
import io.github.authrocketvertx.resource.JwtKeys

/**
 * The keys that sign the login tokens of a realm. All calls take an API key that may manage realms.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: JWT Keys](https://v1.authrocket.com/docs/api/jwt_keys).
 */
public class CoroutineJwtKeys internal constructor(private val calls: Calls<JwtKeys>) {

    /** JWT keys that a query asks for; nothing is called before the listing is used. */
    public fun list(query: JwtKeyQuery): CoroutineListing<JwtKey> = CoroutineListing(calls.then { it.list(query) })

    /** All JWT keys of the realm, the newest first; nothing is called before the listing is used. */
    public fun list(): CoroutineListing<JwtKey> = list(JwtKeyQuery.create())

    /**
     * One JWT key.
     *
     * @param key the id, which starts with `jky_`
     * @return the JWT key
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun get(key: String): JwtKey = calls.call<JwtKey> { it.get(key) }

    /**
     * Creates a JWT key: it signs from then on, and those before it are still good.
     *
     * @return the JWT key as created
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused or taken
     */
    public suspend fun create(key: JwtKeyCreate): JwtKey = calls.call<JwtKey> { it.create(key) }

    /**
     * Gives a JWT key up: login tokens that it signed are not good any more.
     *
     * @param key the id, which starts with `jky_`
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun delete(key: String) {
        calls.call { it.delete(key) }
    }
}
