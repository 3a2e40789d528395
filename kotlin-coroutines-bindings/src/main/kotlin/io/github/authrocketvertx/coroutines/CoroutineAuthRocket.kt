package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.CallOptions
import io.github.authrocketvertx.PoolGauges
import io.github.authrocketvertx.resource.CallStream
import java.time.Duration
import java.util.function.UnaryOperator
import kotlinx.coroutines.flow.Flow

/**
 * The same client on coroutines, view and all.
 *
 * @return shares everything with this client: closing one closes the other
 */
public fun AuthRocket.coroutines(): CoroutineAuthRocket = CoroutineAuthRocket(this)

/**
 * A client of one AuthRocket account, on coroutines: a thin layer over an [AuthRocket]; [coroutines] makes it.
 *
 * A suspending function makes its call at once and returns the result, or throws as core's futures fail, an
 * [io.github.authrocketvertx.failure.AuthRocketException]. Cancelling the coroutine cancels the call, and the coroutine
 * ends with its own [kotlinx.coroutines.CancellationException]; the cancellations of the view stay in force beside
 * that. The coroutine goes on where its dispatcher says; without one (`Dispatchers.Unconfined`), on the Vert.x context
 * that made the call.
 *
 * @property core The client below, for what is on Vert.x types alone.
 */
public class CoroutineAuthRocket internal constructor(@get:JvmName("core") public val core: AuthRocket) {

    private val calls = callsOf(core)

    /** The users of the realm. */
    public fun users(): CoroutineUsers = CoroutineUsers(calls.then { it.users() })

    /** The orgs of the realm. */
    public fun orgs(): CoroutineOrgs = CoroutineOrgs(calls.then { it.orgs() })

    /** The memberships of users in orgs. */
    public fun memberships(): CoroutineMemberships = CoroutineMemberships(calls.then { it.memberships() })

    /** The managed sessions of the realm. */
    public fun sessions(): CoroutineSessions = CoroutineSessions(calls.then { it.sessions() })

    /** The realms of the account. */
    public fun realms(): CoroutineRealms = CoroutineRealms(calls.then { it.realms() })

    /** The means of login that the realm offers. */
    public fun authProviders(): CoroutineAuthProviders = CoroutineAuthProviders(calls.then { it.authProviders() })

    /** Logins by way of third parties. */
    public fun socialLogins(): CoroutineSocialLogins = CoroutineSocialLogins(calls.then { it.socialLogins() })

    /** The applications whose users log in on hosted pages. */
    public fun connectedApps(): CoroutineConnectedApps = CoroutineConnectedApps(calls.then { it.connectedApps() })

    /** The passwords, keys, second factors and social accounts of users. */
    public fun credentials(): CoroutineCredentials = CoroutineCredentials(calls.then { it.credentials() })

    /** Who is told of events. */
    public fun appHooks(): CoroutineAppHooks = CoroutineAppHooks(calls.then { it.appHooks() })

    /** What happened. */
    public fun events(): CoroutineEvents = CoroutineEvents(calls.then { it.events() })

    /** Users to be. */
    public fun signupTokens(): CoroutineSignupTokens = CoroutineSignupTokens(calls.then { it.signupTokens() })

    /** The keys that sign login tokens. */
    public fun jwtKeys(): CoroutineJwtKeys = CoroutineJwtKeys(calls.then { it.jwtKeys() })

    /** Calls that this library has no method for, through the same engine. */
    public fun raw(): CoroutineRaw = CoroutineRaw(calls.then { it.raw() })

    /**
     * A stream of the client on Vert.x types, such as a bulk run whose outcomes keep the order of the inputs:
     * `client.stream { core -> core.bulk(create).ordered().run(users) }`. [open] is called for every collector, with
     * the client that is cancelled with the collector; when that is done or cancelled, what is under way is taken back.
     */
    public fun <T : Any> stream(open: (AuthRocket) -> CallStream<T>): Flow<T> = calls.stream(open)

    /** This client with other call options: [change] makes the options of the view from those of this one. */
    public fun with(change: UnaryOperator<CallOptions>): CoroutineAuthRocket = core.with(change).coroutines()

    /** This client in another [realm], which is named by its id and starts with `rl_`. */
    public fun realm(realm: String): CoroutineAuthRocket = core.realm(realm).coroutines()

    /** The call options of this view. */
    public fun callOptions(): CallOptions = core.callOptions()

    /** Has calls from now on use new connections; calls under way are not disturbed. */
    public fun refresh() {
        core.refresh()
    }

    /** How busy the client is, all views together. */
    public fun gauges(): PoolGauges = core.gauges()

    /**
     * Closes the client and all its views, gently: later calls fail at once, those under way may end, and what has not
     * ended after the [grace] is ended. Returns when everything has ended; cancelling the coroutine does not stop it.
     */
    public suspend fun shutdown(grace: Duration) {
        calls.call { it.shutdown(grace) }
    }

    /**
     * Closes the client and all its views: calls under way end with
     * [io.github.authrocketvertx.failure.ClientClosedException], and so do later ones. Returns when the connections are
     * closed; cancelling the coroutine does not stop the closing.
     */
    public suspend fun close() {
        calls.call { it.close() }
    }
}
