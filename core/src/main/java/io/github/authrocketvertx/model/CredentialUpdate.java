package io.github.authrocketvertx.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a credential: what is set is changed, what is cleared becomes empty, what is neither stays as it is.
 *
 * <p>Immutable: every method returns a changed copy. What can be changed depends on its type.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/credentials">AuthRocket 1: Credentials</a>
 */
public final class CredentialUpdate extends Attributes<CredentialUpdate> {

    private CredentialUpdate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** No changes yet. */
    public static CredentialUpdate create() {
        return new CredentialUpdate(Map.of());
    }

    /** A new password. */
    public CredentialUpdate password(Secret password) {
        return set("password", password);
    }

    /** The password repeated, for the service to compare where a form asked twice. */
    public CredentialUpdate passwordConfirmation(Secret confirmation) {
        return set("password_confirmation", confirmation);
    }

    /** Another API key, as it is given. */
    public CredentialUpdate apiKey(Secret apiKey) {
        return set("api_key", apiKey);
    }

    /** Another API key, made by the service; the answer shows it. */
    public CredentialUpdate generateApiKey() {
        return set("api_key", "generate");
    }

    /** Second factor: what the user calls the device. */
    public CredentialUpdate name(String name) {
        return text("name", name);
    }

    /** Social account: what gives access to it. */
    public CredentialUpdate accessToken(Secret token) {
        return set("access_token", token);
    }

    /** Social account: until when that token is good. */
    public CredentialUpdate tokenExpiresAt(Instant expiresAt) {
        return set("token_expires_at", expiresAt);
    }

    /** Social account: no token any more. */
    public CredentialUpdate clearAccessToken() {
        return clear("access_token");
    }

    /** Social account: no end of the token any more. */
    public CredentialUpdate clearTokenExpiresAt() {
        return clear("token_expires_at");
    }

    @Override
    CredentialUpdate copy(Map<String, @Nullable Object> values) {
        return new CredentialUpdate(values);
    }
}
