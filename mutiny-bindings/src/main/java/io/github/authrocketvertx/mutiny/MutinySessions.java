package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.Session;
import io.github.authrocketvertx.resource.Sessions;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * The managed sessions of a realm: logins that the service keeps, so that they can be seen and ended.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call
 * before anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/sessions">AuthRocket 1: Sessions</a>
 */
public final class MutinySessions {

    private final Calls<Sessions> calls;

    MutinySessions(Calls<Sessions> calls) {
        this.calls = calls;
    }

    /**
     * The managed sessions of a user that go on. The service gives them all at once.
     *
     * @param user the user's id, which starts with {@code usr_}
     * @return the sessions, the oldest first; unmodifiable, possibly empty
     */
    public Uni<List<Session>> list(String user) {
        return calls.call(sessions -> sessions.list(user));
    }

    /**
     * One session by its id.
     *
     * @param session the id, which starts with {@code kss_}
     * @param expand extra data; {@link Expand#MEMBERSHIPS} and {@link Expand#TOKEN} are understood here
     * @return the session with its user; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     it was deleted, has expired or is not a managed one
     */
    public Uni<Session> get(String session, Expand... expand) {
        return calls.call(sessions -> sessions.get(session, expand));
    }

    /**
     * The session of a login token: tells whether the login still stands, which the token alone can't.
     *
     * @param token the whole login token, a JWT; it stands in the address of the request, and in no failure
     * @param expand extra data; {@link Expand#MEMBERSHIPS} and {@link Expand#TOKEN} are understood here
     * @return the session with its user; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     it was deleted, has expired or is not a managed one
     */
    public Uni<Session> get(Secret token, Expand... expand) {
        return calls.call(sessions -> sessions.get(token, expand));
    }

    /**
     * Logs a user in without a password. Works in realms with unmanaged sessions, too.
     *
     * @param user the user's id, which starts with {@code usr_}
     * @return the session with its login token; fails with {@link
     *     io.github.authrocketvertx.failure.ValidationException} when there is no such user or it may not log in
     */
    public Uni<Session> create(String user) {
        return calls.call(sessions -> sessions.create(user));
    }

    /**
     * Ends a session by its id.
     *
     * @param session the id, which starts with {@code kss_}
     * @return {@code null} when done; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when it
     *     was deleted, has expired or is not a managed one
     */
    public Uni<Void> delete(String session) {
        return calls.call(sessions -> sessions.delete(session));
    }

    /**
     * Ends the session of a login token.
     *
     * @param token the whole login token, a JWT; it stands in the address of the request, and in no failure
     * @return {@code null} when done; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when it
     *     was deleted, has expired or is not a managed one
     */
    public Uni<Void> delete(Secret token) {
        return calls.call(sessions -> sessions.delete(token));
    }
}
