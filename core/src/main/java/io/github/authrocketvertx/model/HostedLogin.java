package io.github.authrocketvertx.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a login or a signup at LoginRocket went on: {@link Completed}, {@link CodeRequired} or {@link SignupPending}. A
 * refused one is a failure, not a value.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/loginrocket">AuthRocket 1: LoginRocket API</a>
 */
public abstract sealed class HostedLogin {

    private static final String SECOND_STEP_PREFIX = "kli_";
    private static final String SIGNUP_PREFIX = "utk_";

    private final Secret token;
    private final @Nullable Secret url;

    private HostedLogin(Secret token, @Nullable Secret url) {
        this.token = Objects.requireNonNull(token, "token");
        this.url = url;
    }

    /**
     * Reads the outcome off the token: {@code kli_} asks for a code, {@code utk_} is a signup token, any other is a login
     * token.
     *
     * @param url where the application goes on, with the token in it; {@code null} where the service names none
     */
    public static HostedLogin of(Secret token, @Nullable Secret url) {
        if (token.startsWith(SECOND_STEP_PREFIX)) {
            return new CodeRequired(token, url);
        }
        return token.startsWith(SIGNUP_PREFIX) ? new SignupPending(token, url) : new Completed(token, url);
    }

    /** The token, for the outcome that it belongs to. */
    final Secret secret() {
        return token;
    }

    /** Where the application goes on, a URL with the token in its query; {@code null} where the service names no place. */
    public final @Nullable Secret url() {
        return url;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof HostedLogin that
                && getClass() == that.getClass()
                && token.equals(that.token)
                && Objects.equals(url, that.url);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(token, url);
    }

    /** Which outcome; neither token nor URL. */
    @Override
    public final String toString() {
        return "HostedLogin." + getClass().getSimpleName();
    }

    /** The user is logged in. */
    public static final class Completed extends HostedLogin {

        private Completed(Secret token, @Nullable Secret url) {
            super(token, url);
        }

        /** The login token, a JWT. */
        public Secret token() {
            return secret();
        }
    }

    /** The user has a second factor: a code is needed. */
    public static final class CodeRequired extends HostedLogin {

        private CodeRequired(Secret token, @Nullable Secret url) {
            super(token, url);
        }

        /** What the second step is made with, {@code kli_…}; good for that alone. */
        public Secret loginToken() {
            return secret();
        }
    }

    /** A signup that the application has to complete, with the server's API. */
    public static final class SignupPending extends HostedLogin {

        private SignupPending(Secret token, @Nullable Secret url) {
            super(token, url);
        }

        /** The signup token, {@code utk_…}, for {@link UserCreate#fromSignupToken}. */
        public Secret signupToken() {
            return secret();
        }
    }
}
