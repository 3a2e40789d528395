package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.Session;
import io.vertx.core.Future;
import java.util.List;

/**
 * The managed sessions of a realm: logins that the service keeps, so that they can be seen and ended.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call
 * before anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/sessions">AuthRocket 1: Sessions</a>
 */
public interface Sessions {

    /**
     * The managed sessions of a user that go on. The service gives them all at once.
     *
     * @param user the user's id, which starts with {@code usr_}
     * @return the sessions, the oldest first; unmodifiable, possibly empty
     */
    Future<List<Session>> list(String user);

    /**
     * One session by its id.
     *
     * @param session the id, which starts with {@code kss_}
     * @param expand extra data; {@link Expand#MEMBERSHIPS} and {@link Expand#TOKEN} are understood here
     * @return the session with its user; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     it was deleted, has expired or is not a managed one
     */
    Future<Session> get(String session, Expand... expand);

    /**
     * The session of a login token: tells whether the login still stands, which the token alone can't.
     *
     * @param token the whole login token, a JWT; it stands in the address of the request, and in no failure
     * @param expand extra data; {@link Expand#MEMBERSHIPS} and {@link Expand#TOKEN} are understood here
     * @return the session with its user; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     it was deleted, has expired or is not a managed one
     */
    Future<Session> get(Secret token, Expand... expand);

    /**
     * Logs a user in without a password. Works in realms with unmanaged sessions, too.
     *
     * @param user the user's id, which starts with {@code usr_}
     * @return the session with its login token; fails with {@link
     *     io.github.authrocketvertx.failure.ValidationException} when there is no such user or it may not log in
     */
    Future<Session> create(String user);

    /**
     * Ends a session by its id.
     *
     * @param session the id, which starts with {@code kss_}
     * @return nothing; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when it was deleted,
     *     has expired or is not a managed one
     */
    Future<Void> delete(String session);

    /**
     * Ends the session of a login token.
     *
     * @param token the whole login token, a JWT; it stands in the address of the request, and in no failure
     * @return nothing; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when it was deleted,
     *     has expired or is not a managed one
     */
    Future<Void> delete(Secret token);
}
