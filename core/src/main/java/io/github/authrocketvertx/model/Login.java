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
    // Not in the public surface of this type: what it is good for depends on the outcome.
    private final Secret secret;

    private Login(User user, Secret secret) {
        this.user = user;
        this.secret = secret;
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
        User withoutToken = user.toBuilder().token(null).build();
        return token.startsWith(SECOND_STEP_PREFIX)
                ? new CodeRequired(withoutToken, token)
                : new Completed(withoutToken, token);
    }

    /** The user who logs in; the token is not in it, so that a missing second factor can't be overlooked. */
    public User user() {
        return user;
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
        return this instanceof CodeRequired waiting ? codeRequired.apply(waiting) : completed.apply((Completed) this);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Login that
                && getClass() == that.getClass()
                && user.equals(that.user)
                && secret.equals(that.secret);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(user, secret);
    }

    /** Which outcome, and which user; not the token. */
    @Override
    public final String toString() {
        return "Login." + getClass().getSimpleName() + "[" + user + "]";
    }

    /** The user is logged in. */
    public static final class Completed extends Login {
        private final Secret token;

        private Completed(User user, Secret token) {
            super(user, token);
            this.token = token;
        }

        /** The login token, a JWT. */
        public Secret token() {
            return token;
        }
    }

    /** The password was right, and the user must give a code before being logged in. */
    public static final class CodeRequired extends Login {
        private final Secret token;

        private CodeRequired(User user, Secret token) {
            super(user, token);
            this.token = token;
        }

        /** What proves the first step: to be given to {@code authenticateCode} with the code. No login token. */
        public Secret token() {
            return token;
        }
    }
}
