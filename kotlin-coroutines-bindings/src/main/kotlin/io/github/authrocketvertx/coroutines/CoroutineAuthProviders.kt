package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.AuthProvider
import io.github.authrocketvertx.model.AuthProviderCreate
import io.github.authrocketvertx.model.AuthProviderQuery
import io.github.authrocketvertx.model.AuthProviderUpdate
import io.github.authrocketvertx.resource.AuthProviders

/**
 * The auth providers of a realm: its means of login. Changing one takes an API key that may manage realms.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: Auth Providers](https://v1.authrocket.com/docs/api/auth_providers).
 */
public class CoroutineAuthProviders internal constructor(private val calls: Calls<AuthProviders>) {

    /** Auth providers that a query asks for; nothing is called before the listing is used. */
    public fun list(query: AuthProviderQuery): CoroutineListing<AuthProvider> =
        CoroutineListing(calls.then { it.list(query) })

    /** All auth providers of the realm; nothing is called before the listing is used. */
    public fun list(): CoroutineListing<AuthProvider> = list(AuthProviderQuery.create())

    /**
     * One auth provider.
     *
     * @param provider the id, which starts with `ap_`
     * @return the auth provider
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun get(provider: String): AuthProvider = calls.call<AuthProvider> { it.get(provider) }

    /**
     * Creates an auth provider.
     *
     * @return the auth provider as created
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused or taken
     */
    public suspend fun create(provider: AuthProviderCreate): AuthProvider =
        calls.call<AuthProvider> { it.create(provider) }

    /**
     * Changes an auth provider.
     *
     * @param provider the id, which starts with `ap_`
     * @return the auth provider as changed
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused
     */
    public suspend fun update(provider: String, changes: AuthProviderUpdate): AuthProvider =
        calls.call<AuthProvider> { it.update(provider, changes) }

    /**
     * Deletes an auth provider.
     *
     * @param provider the id, which starts with `ap_`
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun delete(provider: String) {
        calls.call { it.delete(provider) }
    }
}
