package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an auth provider: what is set is changed, what is cleared becomes empty, what is neither stays as it is.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * <p>The kinds of some attributes are not documented: {@code name_field}, {@code password_field}, {@code
 * email_verification}, {@code verify}, {@code min_complexity}, {@code required_chars}, and what OAuth 2 providers need
 * further. {@link #attribute} sets them.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/auth_providers">AuthRocket 1: Auth Providers</a>
 */
public final class AuthProviderUpdate extends Attributes<AuthProviderUpdate> {

    private AuthProviderUpdate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** No changes yet. */
    public static AuthProviderUpdate create() {
        return new AuthProviderUpdate(Map.of());
    }

    /** The name. */
    public AuthProviderUpdate name(String name) {
        return text("name", name);
    }

    /** Whether it can be used. */
    public AuthProviderUpdate state(AuthProviderState state) {
        return set("state", state);
    }

    /** Hosted pages: whether one can log in there. */
    public AuthProviderUpdate login(boolean possible) {
        return set("login", possible);
    }

    /** Hosted pages: whether one can sign up there. */
    public AuthProviderUpdate signup(boolean possible) {
        return set("signup", possible);
    }

    /** Hosted pages: what a signup leads to. */
    public AuthProviderUpdate signupMode(SignupMode mode) {
        return set("signup_mode", mode);
    }

    /** Passwords: how many characters one must have. */
    public AuthProviderUpdate minLength(int minLength) {
        return set("min_length", minLength);
    }

    /** Third parties: who we are to them. */
    public AuthProviderUpdate clientId(String clientId) {
        return text("client_id", clientId);
    }

    /** Third parties: what proves that to them. */
    public AuthProviderUpdate clientSecret(Secret clientSecret) {
        return set("client_secret", clientSecret);
    }

    /** Third parties: what is asked of them, in their words. */
    public AuthProviderUpdate scopes(String scopes) {
        return text("scopes", scopes);
    }

    @Override
    AuthProviderUpdate copy(Map<String, @Nullable Object> values) {
        return new AuthProviderUpdate(values);
    }
}
