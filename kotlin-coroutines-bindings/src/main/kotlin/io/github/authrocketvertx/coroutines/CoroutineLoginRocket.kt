package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.CallOptions
import io.github.authrocketvertx.LoginRocket
import io.github.authrocketvertx.PoolGauges
import io.github.authrocketvertx.model.HostedLogin
import io.github.authrocketvertx.model.HostedSignup
import io.github.authrocketvertx.model.PasswordChange
import io.github.authrocketvertx.model.PasswordReset
import io.github.authrocketvertx.model.Secret
import io.github.authrocketvertx.spi.Experimental
import io.vertx.core.json.JsonObject
import java.time.Duration
import java.util.function.UnaryOperator

/**
 * The same client on coroutines, view and all.
 *
 * @return shares everything with this client: closing one closes the other
 */
public fun LoginRocket.coroutines(): CoroutineLoginRocket = CoroutineLoginRocket(this)

/**
 * A client of the LoginRocket API, on coroutines: a thin layer over a [LoginRocket]; [coroutines] makes it. Cancelling
 * the coroutine takes the call back. Failures are those of core, refusals a
 * [io.github.authrocketvertx.failure.HostedRefusalException].
 *
 * @property core The client below.
 */
public class CoroutineLoginRocket internal constructor(@get:JvmName("core") public val core: LoginRocket) {

    private val calls = callsOf(core)

    /** Logs a user in, in realms whose users have names. */
    public suspend fun login(username: String, password: Secret): HostedLogin =
        calls.call<HostedLogin> { it.login(username, password) }

    /** Logs a user in, in realms whose users are known by their e-mail addresses. */
    public suspend fun loginByEmail(email: String, password: Secret): HostedLogin =
        calls.call<HostedLogin> { it.loginByEmail(email, password) }

    /** Signs a user up: a login, or a signup that the application has to complete, as the realm is set. */
    public suspend fun signup(signup: HostedSignup): HostedLogin = calls.call<HostedLogin> { it.signup(signup) }

    /** Ends a login, by its token. */
    public suspend fun logout(token: Secret) {
        calls.call { it.logout(token) }
    }

    /** The second step of a login, with the `kli_` token and what the user's device shows. */
    @Experimental
    public suspend fun verifyLogin(loginToken: Secret, code: Secret): HostedLogin =
        calls.call<HostedLogin> { it.verifyLogin(loginToken, code) }

    /** Has a password token sent to a user. */
    @Experimental
    public suspend fun forgotPassword(username: String) {
        calls.call { it.forgotPassword(username) }
    }

    /** As [forgotPassword], in realms whose users are known by their e-mail addresses. */
    @Experimental
    public suspend fun forgotPasswordByEmail(email: String) {
        calls.call { it.forgotPasswordByEmail(email) }
    }

    /** Sets a new password by the token that was sent; the form of the answer is not documented. */
    @Experimental
    public suspend fun resetPassword(reset: PasswordReset): JsonObject =
        calls.call<JsonObject> { it.resetPassword(reset) }

    /** Sets a new password for a user who knows the old one; the token is the login token. */
    @Experimental
    public suspend fun changePassword(token: Secret, change: PasswordChange) {
        calls.call { it.changePassword(token, change) }
    }

    /** Has a token sent that proves the e-mail address of the user with this login token. */
    @Experimental
    public suspend fun requestEmailVerification(token: Secret) {
        calls.call { it.requestEmailVerification(token) }
    }

    /** Proves an e-mail address by the token that was sent; the form of the answer is not documented. */
    @Experimental
    public suspend fun verifyEmail(token: Secret): JsonObject = calls.call<JsonObject> { it.verifyEmail(token) }

    /** Any other call: a path relative to the base URL, and parameters that are sent as they are. */
    public suspend fun post(path: String, parameters: JsonObject): JsonObject =
        calls.call<JsonObject> { it.post(path, parameters) }

    /** The same client with other call options, as [LoginRocket.with]. */
    public fun with(change: UnaryOperator<CallOptions>): CoroutineLoginRocket = core.with(change).coroutines()

    /** The call options of this view. */
    public fun callOptions(): CallOptions = core.callOptions()

    /** How busy the client is. */
    public fun gauges(): PoolGauges = core.gauges()

    /** As [LoginRocket.shutdown]; cancelling the coroutine does not stop the shutdown. */
    public suspend fun shutdown(grace: Duration) {
        calls.call { it.shutdown(grace) }
    }

    /** As [LoginRocket.close]; cancelling the coroutine does not stop the closing. */
    public suspend fun close() {
        calls.call { it.close() }
    }
}
