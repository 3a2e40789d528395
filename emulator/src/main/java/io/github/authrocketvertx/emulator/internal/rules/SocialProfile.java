package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a third-party provider tells of a user. There is no such provider here: a code or an access token that names a
 * user is taken at its word.
 *
 * @param values the details of the credential, by the names of the wire
 */
public record SocialProfile(String providerType, Map<String, String> values) {

    /** Where a signup token keeps it. */
    static final String DETAILS = "social";

    private static final String CODE = "code-for-";
    private static final String ACCESS_TOKEN = "token-for-";
    private static final String TYPE = "type";

    /** Returns the code that a provider would give for that user. */
    public static String codeFor(String name) {
        return CODE + name;
    }

    /** Returns the access token that a provider would give for that user. */
    public static String accessTokenFor(String name) {
        return ACCESS_TOKEN + name;
    }

    static @Nullable SocialProfile fromCode(Setting provider, String code) {
        return from(provider, CODE, code);
    }

    static @Nullable SocialProfile fromAccessToken(Setting provider, String accessToken) {
        return from(provider, ACCESS_TOKEN, accessToken);
    }

    private static @Nullable SocialProfile from(Setting provider, String prefix, String text) {
        if (!text.startsWith(prefix) || text.length() == prefix.length()) {
            return null;
        }
        String name = text.substring(prefix.length());
        Map<String, String> values = new HashMap<>();
        values.put("auth_provider_id", provider.id());
        values.put(Credential.PROVIDER_USER_ID, name);
        values.put("access_token", ACCESS_TOKEN + name);
        return new SocialProfile(String.valueOf(provider.text(AuthProviderRules.TYPE)), values);
    }

    /** Reads it back from a signup token; null if that has a password instead. */
    static @Nullable SocialProfile of(PendingToken signup) {
        JsonObject kept = signup.details().getJsonObject(DETAILS);
        if (kept == null) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        kept.forEach(entry -> values.put(entry.getKey(), String.valueOf(entry.getValue())));
        return new SocialProfile(String.valueOf(values.remove(TYPE)), values);
    }

    static String typeOf(JsonObject details, String otherwise) {
        JsonObject kept = details.getJsonObject(DETAILS);
        return kept == null ? otherwise : kept.getString(TYPE);
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject().put(TYPE, providerType);
        values.forEach(json::put);
        return json;
    }

    String userId() {
        return values.getOrDefault(Credential.PROVIDER_USER_ID, "");
    }

    /** What the provider tells about the user, as attributes of one. */
    JsonObject attributes(boolean emailUsernames) {
        String name = userId();
        String email = name.indexOf('@') < 0 ? name + "@example.com" : name;
        return new JsonObject()
                .put("user_type", "human")
                .put("username", emailUsernames ? email : name)
                .put("email", email)
                .put("first_name", name)
                .put("last_name", null);
    }

    Credential credential(String id) {
        return Credential.social(id, providerType, values);
    }

    /** Leaves the access token out. */
    @Override
    public String toString() {
        return "SocialProfile[" + providerType + "]";
    }
}
