package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.Expand
import io.github.authrocketvertx.model.Secret
import io.github.authrocketvertx.model.Session
import io.github.authrocketvertx.resource.Sessions

/**
 * The managed sessions of a realm: logins that the service keeps, so that they can be seen and ended.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: Sessions](https://v1.authrocket.com/docs/api/sessions).
 */
public class CoroutineSessions internal constructor(private val calls: Calls<Sessions>) {

    /**
     * The managed sessions of a user that go on. The service gives them all at once.
     *
     * @param user the user's id, which starts with `usr_`
     * @return the sessions, the oldest first; unmodifiable, possibly empty
     */
    public suspend fun list(user: String): List<Session> = calls.call<List<Session>> { it.list(user) }

    /**
     * One session by its id.
     *
     * @param session the id, which starts with `kss_`
     * @param expand extra data; [Expand.MEMBERSHIPS] and [Expand.TOKEN] are understood here
     * @return the session with its user
     * @throws io.github.authrocketvertx.failure.NotFoundException when it was deleted, has expired or is not a managed
     *   one
     */
    public suspend fun get(session: String, vararg expand: Expand): Session =
        calls.call<Session> { it.get(session, *expand) }

    /**
     * The session of a login token: tells whether the login still stands, which the token alone can't.
     *
     * @param token the whole login token, a JWT; it stands in the address of the request, and in no failure
     * @param expand extra data; [Expand.MEMBERSHIPS] and [Expand.TOKEN] are understood here
     * @return the session with its user
     * @throws io.github.authrocketvertx.failure.NotFoundException when it was deleted, has expired or is not a managed
     *   one
     */
    public suspend fun get(token: Secret, vararg expand: Expand): Session =
        calls.call<Session> { it.get(token, *expand) }

    /**
     * Logs a user in without a password. Works in realms with unmanaged sessions, too.
     *
     * @param user the user's id, which starts with `usr_`
     * @return the session with its login token
     * @throws io.github.authrocketvertx.failure.ValidationException when there is no such user or it may not log in
     */
    public suspend fun create(user: String): Session = calls.call<Session> { it.create(user) }

    /**
     * Ends a session by its id.
     *
     * @param session the id, which starts with `kss_`
     * @throws io.github.authrocketvertx.failure.NotFoundException when it was deleted, has expired or is not a managed
     *   one
     */
    public suspend fun delete(session: String) {
        calls.call { it.delete(session) }
    }

    /**
     * Ends the session of a login token.
     *
     * @param token the whole login token, a JWT; it stands in the address of the request, and in no failure
     * @throws io.github.authrocketvertx.failure.NotFoundException when it was deleted, has expired or is not a managed
     *   one
     */
    public suspend fun delete(token: Secret) {
        calls.call { it.delete(token) }
    }
}
