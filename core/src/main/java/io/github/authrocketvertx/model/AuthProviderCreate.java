package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An auth provider to be created.
 *
 * <p>The kinds of some attributes are not documented: {@code name_field}, {@code password_field}, {@code
 * email_verification}, {@code verify}, {@code min_complexity}, {@code required_chars}, and what OAuth 2 providers need
 * further. {@link #attribute} sets them.
 *
 * <p>Immutable: every method returns a changed copy. An attribute that is not set is not sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/auth_providers">AuthRocket 1: Auth Providers</a>
 */
public final class AuthProviderCreate extends Attributes<AuthProviderCreate> {

    private AuthProviderCreate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** One of this type; which attributes it needs depends on that. */
    public static AuthProviderCreate of(AuthProviderType type) {
        return new AuthProviderCreate(Map.of()).set("provider_type", type);
    }

    /**
     * A third party.
     *
     * @param type which one
     * @param clientId who we are to them
     * @param clientSecret what proves that to them
     */
    public static AuthProviderCreate social(AuthProviderType type, String clientId, Secret clientSecret) {
        return of(type).clientId(clientId).clientSecret(clientSecret);
    }

    /** The name. */
    public AuthProviderCreate name(String name) {
        return text("name", name);
    }

    /** Whether it can be used. */
    public AuthProviderCreate state(AuthProviderState state) {
        return set("state", state);
    }

    /** Hosted pages: whether one can log in there. */
    public AuthProviderCreate login(boolean possible) {
        return set("login", possible);
    }

    /** Hosted pages: whether one can sign up there. */
    public AuthProviderCreate signup(boolean possible) {
        return set("signup", possible);
    }

    /** Hosted pages: what a signup leads to. */
    public AuthProviderCreate signupMode(SignupMode mode) {
        return set("signup_mode", mode);
    }

    /** Passwords: how many characters one must have. */
    public AuthProviderCreate minLength(int minLength) {
        return set("min_length", minLength);
    }

    /** Third parties: who we are to them. */
    public AuthProviderCreate clientId(String clientId) {
        return text("client_id", clientId);
    }

    /** Third parties: what proves that to them. */
    public AuthProviderCreate clientSecret(Secret clientSecret) {
        return set("client_secret", clientSecret);
    }

    /** Third parties: what is asked of them, in their words. */
    public AuthProviderCreate scopes(String scopes) {
        return text("scopes", scopes);
    }

    /** The realm to be in, by its id; that of the client when not set. */
    public AuthProviderCreate realm(String realm) {
        return text("realm_id", realm);
    }

    @Override
    AuthProviderCreate copy(Map<String, @Nullable Object> values) {
        return new AuthProviderCreate(values);
    }
}
