package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.Expand
import io.github.authrocketvertx.model.IssuedToken
import io.github.authrocketvertx.model.Login
import io.github.authrocketvertx.model.PasswordChange
import io.github.authrocketvertx.model.PasswordReset
import io.github.authrocketvertx.model.Secret
import io.github.authrocketvertx.model.User
import io.github.authrocketvertx.model.UserCreate
import io.github.authrocketvertx.model.UserQuery
import io.github.authrocketvertx.model.UserUpdate
import io.github.authrocketvertx.resource.Users

/**
 * The users of a realm.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. Wherever a `user` is named, its id (`usr_…`) or its username will do.
 *
 * See [AuthRocket 1: Users](https://v1.authrocket.com/docs/api/users).
 */
public class CoroutineUsers internal constructor(private val calls: Calls<Users>) {

    /** Users that match a [query]; nothing is called before the listing is used. */
    public fun list(query: UserQuery): CoroutineListing<User> = CoroutineListing(calls.then { it.list(query) })

    /** All users of the realm; nothing is called before the listing is used. */
    public fun list(): CoroutineListing<User> = list(UserQuery.create())

    /**
     * One user.
     *
     * @param user id or username
     * @param expand extra data; [Expand.MEMBERSHIPS] is understood here
     * @return the user
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun get(user: String, vararg expand: Expand): User = calls.call<User> { it.get(user, *expand) }

    /**
     * Creates a user.
     *
     * @return the user as created, for programs with its API key
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused or taken
     */
    public suspend fun create(user: UserCreate): User = calls.call<User> { it.create(user) }

    /**
     * Changes a user.
     *
     * @param user id or username
     * @return the user as changed
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused
     */
    public suspend fun update(user: String, changes: UserUpdate): User = calls.call<User> { it.update(user, changes) }

    /**
     * Deletes a user.
     *
     * @param user id or username
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun delete(user: String) {
        calls.call { it.delete(user) }
    }

    /**
     * Logs a person in with a password.
     *
     * @param user id or username
     * @param expand extra data; [Expand.MEMBERSHIPS] is understood here
     * @return the login token, or that a code is needed
     * @throws io.github.authrocketvertx.failure.LoginFailedException when the password is wrong or the user may not log
     *   in
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is no such user
     * @throws io.github.authrocketvertx.failure.RateLimitedException after too many attempts
     */
    public suspend fun authenticate(user: String, password: Secret, vararg expand: Expand): Login =
        calls.call<Login> { it.authenticate(user, password, *expand) }

    /**
     * Logs a program in with its API key.
     *
     * @return the login token
     * @throws io.github.authrocketvertx.failure.LoginFailedException when the key is wrong
     */
    public suspend fun authenticateKey(apiKey: Secret, vararg expand: Expand): Login.Completed =
        calls.call<Login.Completed> { it.authenticateKey(apiKey, *expand) }

    /**
     * The second step of a login: the code that the user's authenticator shows.
     *
     * @param user id or username
     * @param token the token of [Login.CodeRequired], which starts with `kli_`
     * @param code the code, usually six digits
     * @return the login token
     * @throws io.github.authrocketvertx.failure.LoginFailedException when the code or the token is wrong or too old
     */
    public suspend fun authenticateCode(user: String, token: Secret, code: Secret): Login.Completed =
        calls.call<Login.Completed> { it.authenticateCode(user, token, code) }

    /**
     * The second step of a login that [authenticate] began.
     *
     * @param login the first step
     * @param code the code, usually six digits
     * @return the login token; fails as the other [authenticateCode] does
     */
    public suspend fun authenticateCode(login: Login.CodeRequired, code: Secret): Login.Completed =
        calls.call<Login.Completed> { it.authenticateCode(login, code) }

    /**
     * Makes a token with which a user who forgot the password can set a new one.
     *
     * @param user id or username
     * @return the token, which starts with `kpw_`
     */
    public suspend fun generatePasswordToken(user: String): IssuedToken =
        calls.call<IssuedToken> { it.generatePasswordToken(user) }

    /**
     * Sets a new password by a password token. The token is used up.
     *
     * @param user id or username
     * @return the user
     * @throws io.github.authrocketvertx.failure.ValidationException when the token is wrong, used or too old, or the
     *   password is refused
     */
    public suspend fun resetPasswordWithToken(user: String, reset: PasswordReset): User =
        calls.call<User> { it.resetPasswordWithToken(user, reset) }

    /**
     * Sets a new password by the current one.
     *
     * @param user id or username
     * @return the user
     * @throws io.github.authrocketvertx.failure.ValidationException when the current password does not match, or the
     *   new one is refused
     */
    public suspend fun updatePassword(user: String, change: PasswordChange): User =
        calls.call<User> { it.updatePassword(user, change) }

    /**
     * Starts the verification of a user's e-mail address.
     *
     * @param user id or username
     * @return the token to be sent to that address
     */
    public suspend fun requestEmailVerification(user: String): IssuedToken =
        calls.call<IssuedToken> { it.requestEmailVerification(user) }

    /**
     * Completes the verification of a user's e-mail address.
     *
     * @param user id or username
     * @param token the token that was sent to the address
     * @return the user, verified
     * @throws io.github.authrocketvertx.failure.ValidationException when the token is wrong, used or too old
     */
    public suspend fun verifyEmail(user: String, token: Secret): User = calls.call<User> { it.verifyEmail(user, token) }
}
