package io.github.authrocketvertx.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A credential to be created.
 *
 * <p>Immutable: every method returns a changed copy. An attribute that is not set is not sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/credentials">AuthRocket 1: Credentials</a>
 */
public final class CredentialCreate extends Attributes<CredentialCreate> {

    private CredentialCreate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * A password of a person who has none.
     *
     * @param user the user's id, which starts with {@code usr_}
     * @param password the password
     */
    public static CredentialCreate password(String user, Secret password) {
        return of(user, CredentialType.PASSWORD).set("password", password);
    }

    /**
     * An API key of an API user, made by the service.
     *
     * @param user the user's id, which starts with {@code usr_}
     */
    public static CredentialCreate generatedApiKey(String user) {
        return of(user, CredentialType.API_KEY).set("api_key", "generate");
    }

    /**
     * An API key of an API user, as it is given.
     *
     * @param user the user's id, which starts with {@code usr_}
     * @param apiKey the key
     */
    public static CredentialCreate apiKey(String user, Secret apiKey) {
        return of(user, CredentialType.API_KEY).set("api_key", apiKey);
    }

    /**
     * A second factor; it counts once a code from it was verified.
     *
     * @param user the user's id, which starts with {@code usr_}
     * @param name what the user calls the device
     */
    public static CredentialCreate totp(String user, String name) {
        return of(user, CredentialType.TOTP).text("name", name);
    }

    /**
     * An account at a third party.
     *
     * @param type which third party
     * @param user the user's id, which starts with {@code usr_}
     * @param providerUserId the user's id there
     */
    public static CredentialCreate social(CredentialType type, String user, String providerUserId) {
        return of(user, type).text("provider_user_id", providerUserId);
    }

    private static CredentialCreate of(String user, CredentialType type) {
        return new CredentialCreate(Map.of()).text("user_id", user).set("credential_type", type);
    }

    /** The password repeated, for the service to compare where a form asked twice. */
    public CredentialCreate passwordConfirmation(Secret confirmation) {
        return set("password_confirmation", confirmation);
    }

    /**
     * Second factor and social account: by which provider, by its id; the realm's own of that type where there is one.
     */
    public CredentialCreate authProvider(String provider) {
        return text("auth_provider_id", provider);
    }

    /** Social account: what gives access to it. */
    public CredentialCreate accessToken(Secret token) {
        return set("access_token", token);
    }

    /** Social account: until when that token is good. */
    public CredentialCreate tokenExpiresAt(Instant expiresAt) {
        return set("token_expires_at", expiresAt);
    }

    @Override
    CredentialCreate copy(Map<String, @Nullable Object> values) {
        return new CredentialCreate(values);
    }
}
