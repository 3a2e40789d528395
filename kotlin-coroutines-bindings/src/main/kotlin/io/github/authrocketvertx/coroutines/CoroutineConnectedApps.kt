package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.ConnectedApp
import io.github.authrocketvertx.model.ConnectedAppCreate
import io.github.authrocketvertx.model.ConnectedAppQuery
import io.github.authrocketvertx.model.ConnectedAppUpdate
import io.github.authrocketvertx.resource.ConnectedApps

/**
 * The connected apps of a realm: applications whose users log in on hosted pages. The service calls them login
 * policies, too. Changing one takes an API key that may manage realms.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: Connected Apps](https://v1.authrocket.com/docs/api/login_policies).
 */
public class CoroutineConnectedApps internal constructor(private val calls: Calls<ConnectedApps>) {

    /** Connected apps that a query asks for; nothing is called before the listing is used. */
    public fun list(query: ConnectedAppQuery): CoroutineListing<ConnectedApp> =
        CoroutineListing(calls.then { it.list(query) })

    /** All connected apps of the realm; nothing is called before the listing is used. */
    public fun list(): CoroutineListing<ConnectedApp> = list(ConnectedAppQuery.create())

    /**
     * One connected app.
     *
     * @param app the id, which starts with `lpl_`
     * @return the connected app
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun get(app: String): ConnectedApp = calls.call<ConnectedApp> { it.get(app) }

    /**
     * Creates a connected app.
     *
     * @return the connected app as created
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused or taken
     */
    public suspend fun create(app: ConnectedAppCreate): ConnectedApp = calls.call<ConnectedApp> { it.create(app) }

    /**
     * Changes a connected app.
     *
     * @param app the id, which starts with `lpl_`
     * @return the connected app as changed
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused
     */
    public suspend fun update(app: String, changes: ConnectedAppUpdate): ConnectedApp =
        calls.call<ConnectedApp> { it.update(app, changes) }

    /**
     * Deletes a connected app.
     *
     * @param app the id, which starts with `lpl_`
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun delete(app: String) {
        calls.call { it.delete(app) }
    }
}
