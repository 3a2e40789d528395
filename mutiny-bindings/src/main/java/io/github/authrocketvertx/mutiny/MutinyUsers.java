package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.IssuedToken;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.model.UserUpdate;
import io.github.authrocketvertx.resource.Users;
import io.smallrye.mutiny.Uni;
import java.util.Objects;

/**
 * The users of a realm.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result or
 * with an {@link io.github.authrocketvertx.failure.AuthRocketException}. Wherever a {@code user} is named, its id
 * ({@code usr_…}) or its username will do.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/users">AuthRocket 1: Users</a>
 */
public final class MutinyUsers {

    private final Calls<Users> calls;

    MutinyUsers(Calls<Users> calls) {
        this.calls = calls;
    }

    /** Users that match a query; nothing is called before the listing is used. */
    public MutinyListing<User> list(UserQuery query) {
        Objects.requireNonNull(query, "query");
        return new MutinyListing<>(calls.then(users -> users.list(query)));
    }

    /** All users of the realm; nothing is called before the listing is used. */
    public MutinyListing<User> list() {
        return list(UserQuery.create());
    }

    /**
     * One user.
     *
     * @param user id or username
     * @param expand extra data; {@link Expand#MEMBERSHIPS} is understood here
     * @return the user; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    public Uni<User> get(String user, Expand... expand) {
        return calls.call(users -> users.get(user, expand));
    }

    /**
     * Creates a user.
     *
     * @return the user as created, for programs with its API key; fails with
     *     {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused or taken
     */
    public Uni<User> create(UserCreate user) {
        return calls.call(users -> users.create(user));
    }

    /**
     * Changes a user.
     *
     * @param user id or username
     * @return the user as changed; fails with {@link io.github.authrocketvertx.failure.ValidationException} when a
     *     value is refused
     */
    public Uni<User> update(String user, UserUpdate changes) {
        return calls.call(users -> users.update(user, changes));
    }

    /**
     * Deletes a user.
     *
     * @param user id or username
     * @return {@code null} when done; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is none
     */
    public Uni<Void> delete(String user) {
        return calls.call(users -> users.delete(user));
    }

    /**
     * Logs a person in with a password.
     *
     * @param user id or username
     * @param expand extra data; {@link Expand#MEMBERSHIPS} is understood here
     * @return the login token, or that a code is needed; fails with
     *     {@link io.github.authrocketvertx.failure.LoginFailedException} when the password is wrong or the user may not
     *     log in, with {@link io.github.authrocketvertx.failure.NotFoundException} when there is no such user, and with
     *     {@link io.github.authrocketvertx.failure.RateLimitedException} after too many attempts
     */
    public Uni<Login> authenticate(String user, Secret password, Expand... expand) {
        return calls.call(users -> users.authenticate(user, password, expand));
    }

    /**
     * Logs a program in with its API key.
     *
     * @return the login token; fails with {@link io.github.authrocketvertx.failure.LoginFailedException} when the key
     *     is wrong
     */
    public Uni<Login.Completed> authenticateKey(Secret apiKey, Expand... expand) {
        return calls.call(users -> users.authenticateKey(apiKey, expand));
    }

    /**
     * The second step of a login: the code that the user's authenticator shows.
     *
     * @param user id or username
     * @param token the token of {@link Login.CodeRequired}, which starts with {@code kli_}
     * @param code the code, usually six digits
     * @return the login token; fails with {@link io.github.authrocketvertx.failure.LoginFailedException} when the code
     *     or the token is wrong or too old
     */
    public Uni<Login.Completed> authenticateCode(String user, Secret token, Secret code) {
        return calls.call(users -> users.authenticateCode(user, token, code));
    }

    /**
     * The second step of a login that {@link #authenticate} began.
     *
     * @param login the first step
     * @param code the code, usually six digits
     * @return as {@link #authenticateCode(String, Secret, Secret)}
     */
    public Uni<Login.Completed> authenticateCode(Login.CodeRequired login, Secret code) {
        return calls.call(users -> users.authenticateCode(login, code));
    }

    /**
     * Makes a token with which a user who forgot the password can set a new one.
     *
     * @param user id or username
     * @return the token, which starts with {@code kpw_}
     */
    public Uni<IssuedToken> generatePasswordToken(String user) {
        return calls.call(users -> users.generatePasswordToken(user));
    }

    /**
     * Sets a new password by a password token. The token is used up.
     *
     * @param user id or username
     * @return the user; fails with {@link io.github.authrocketvertx.failure.ValidationException} when the token is
     *     wrong, used or too old, or the password is refused
     */
    public Uni<User> resetPasswordWithToken(String user, PasswordReset reset) {
        return calls.call(users -> users.resetPasswordWithToken(user, reset));
    }

    /**
     * Sets a new password by the current one.
     *
     * @param user id or username
     * @return the user; fails with {@link io.github.authrocketvertx.failure.ValidationException} when the current
     *     password does not match, or the new one is refused
     */
    public Uni<User> updatePassword(String user, PasswordChange change) {
        return calls.call(users -> users.updatePassword(user, change));
    }

    /**
     * Starts the verification of a user's e-mail address.
     *
     * @param user id or username
     * @return the token to be sent to that address
     */
    public Uni<IssuedToken> requestEmailVerification(String user) {
        return calls.call(users -> users.requestEmailVerification(user));
    }

    /**
     * Completes the verification of a user's e-mail address.
     *
     * @param user id or username
     * @param token the token that was sent to the address
     * @return the user, verified; fails with {@link io.github.authrocketvertx.failure.ValidationException} when the
     *     token is wrong, used or too old
     */
    public Uni<User> verifyEmail(String user, Secret token) {
        return calls.call(users -> users.verifyEmail(user, token));
    }
}
