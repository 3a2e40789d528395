package io.github.authrocketvertx.model;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a social login that was not refused ended: {@link OfUser}, with a {@link Login}, or {@link Signup}, when nobody
 * was known and the realm leaves signups to the application. A refused login is a failure, not a value.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/external_auth">AuthRocket 1: Social Logins</a>
 */
public abstract sealed class SocialLogin {

    private SocialLogin() {}

    /** A user logs in. */
    public static SocialLogin of(Login login) {
        return new OfUser(login);
    }

    /** Someone signs up. */
    public static SocialLogin of(SignupToken token) {
        return new Signup(token);
    }

    /**
     * One value for both outcomes; the compiler sees that neither is forgotten.
     *
     * @param ofUser makes the value of the login of a user
     * @param signup makes the value of a signup
     */
    public <R> R fold(Function<? super OfUser, ? extends R> ofUser, Function<? super Signup, ? extends R> signup) {
        return this instanceof Signup someone ? signup.apply(someone) : ofUser.apply((OfUser) this);
    }

    /** A user logs in, who was known or whom the service created. */
    public static final class OfUser extends SocialLogin {
        private final Login login;

        private OfUser(Login login) {
            this.login = Objects.requireNonNull(login, "login");
        }

        /** How that ended: done, or with a code needed. */
        public Login login() {
            return login;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfUser that && login.equals(that.login);
        }

        @Override
        public int hashCode() {
            return login.hashCode();
        }

        /** Which user; not the token. */
        @Override
        public String toString() {
            return "SocialLogin.OfUser[" + login + "]";
        }
    }

    /** Nobody is logged in: there is a user to be. */
    public static final class Signup extends SocialLogin {
        private final SignupToken token;

        private Signup(SignupToken token) {
            this.token = Objects.requireNonNull(token, "token");
        }

        /** What a user can be made of, by {@link UserCreate#fromSignupToken}. */
        public SignupToken token() {
            return token;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Signup that && token.equals(that.token);
        }

        @Override
        public int hashCode() {
            return token.hashCode();
        }

        /** Who it is to be; not the token. */
        @Override
        public String toString() {
            return "SocialLogin.Signup[" + token + "]";
        }
    }
}
