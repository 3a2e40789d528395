package io.github.authrocketvertx.model;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a login that was not refused ended: {@link Completed}, with the login token, or {@link CodeRequired}, when the
 * user has a second factor. A refused login is a failure, not a value.
 *
 * @see <a href="https://v1.authrocket.com/docs/mfa_totp">AuthRocket 1: two-factor authentication</a>
 */
public abstract sealed class Login {

    private static final String SECOND_STEP_PREFIX = "kli_";

    private final User user;
    private final Secret token;

    private Login(User user, Secret token) {
        this.user = user;
        this.token = token;
    }

    /**
     * Reads the outcome off the user that a login call answers with: a token that starts with {@code kli_} asks for a
     * code, any other is a login token.
     *
     * @throws IllegalArgumentException when the user has no token
     */
    public static Login of(User user) {
        Secret token = user.token();
        if (token == null) {
            throw new IllegalArgumentException("Expected a user with a token, found one without.");
        }
        return token.startsWith(SECOND_STEP_PREFIX) ? new CodeRequired(user, token) : new Completed(user, token);
    }

    /** The user who logs in. */
    public User user() {
        return user;
    }

    /** The token, for the uses that the subclass names. */
    public Secret token() {
        return token;
    }

    /**
     * One value for both outcomes; the compiler sees that neither is forgotten.
     *
     * @param completed makes the value of a login that is done
     * @param codeRequired makes the value of a login that needs a code
     */
    public <R> R fold(
            Function<? super Completed, ? extends R> completed,
            Function<? super CodeRequired, ? extends R> codeRequired) {
        return this instanceof CodeRequired waiting
                ? codeRequired.apply(waiting)
                : completed.apply((Completed) this);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Login that
                && getClass() == that.getClass()
                && user.equals(that.user)
                && token.equals(that.token);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(user, token);
    }

    /** Which outcome, and which user; not the token. */
    @Override
    public final String toString() {
        return "Login." + getClass().getSimpleName() + "[" + user + "]";
    }

    /** The user is logged in; {@link #token()} is the login token, a JWT. */
    public static final class Completed extends Login {
        private Completed(User user, Secret token) {
            super(user, token);
        }
    }

    /** The password was right and a code is needed: give {@link #token()} and the code to {@code authenticateCode}. */
    public static final class CodeRequired extends Login {
        private CodeRequired(User user, Secret token) {
            super(user, token);
        }
    }
}
