package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a realm: what is set is changed, what is cleared becomes empty, what is neither stays as it is.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/realms">AuthRocket 1: Realms</a>
 */
public final class RealmUpdate extends Attributes<RealmUpdate> {

    private RealmUpdate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** No changes yet. */
    public static RealmUpdate create() {
        return new RealmUpdate(Map.of());
    }

    /** A new name. */
    public RealmUpdate name(String name) {
        return text("name", name);
    }

    /** Whether the realm is in use. */
    public RealmUpdate state(RealmState state) {
        return set("state", state);
    }

    /** Your own id of the realm. */
    public RealmUpdate reference(String reference) {
        return text("reference", reference);
    }

    /** No id of your own any more. */
    public RealmUpdate clearReference() {
        return clear("reference");
    }

    /** Attributes of your own: scalars or lists of scalars. Copied. */
    public RealmUpdate custom(JsonObject custom) {
        return json("custom", custom);
    }

    /** What the usernames of people must look like. */
    public RealmUpdate usernameValidation(UsernameValidation validation) {
        return set("username_validation_human", validation);
    }

    /** Whether no two people may have the same e-mail address. */
    public RealmUpdate requireUniqueEmails(boolean required) {
        return set("require_unique_emails", required);
    }

    /** What generated API keys start with. */
    public RealmUpdate apiKeyPrefix(String prefix) {
        return text("api_key_prefix", prefix);
    }

    /** Nothing before generated API keys any more. */
    public RealmUpdate clearApiKeyPrefix() {
        return clear("api_key_prefix");
    }

    /** How API keys are kept. */
    public RealmUpdate apiKeyPolicy(ApiKeyPolicy policy) {
        return set("api_key_policy", policy);
    }

    /** How login tokens are signed; another one means a new key. */
    public RealmUpdate jwtAlgorithm(JwtAlgorithm algorithm) {
        return set("jwt_algo", algorithm);
    }

    /** What login tokens carry beside ids and names. Copied. */
    public RealmUpdate jwtFields(List<JwtField> fields) {
        return list("jwt_fields", fields);
    }

    /** Whether sessions are kept. */
    public RealmUpdate sessionType(SessionType type) {
        return set("session_type", type);
    }

    /** How many minutes a person stays logged in; 0 for ever. */
    public RealmUpdate sessionMinutes(int minutes) {
        return set("session_minutes", minutes);
    }

    /** How many minutes the login token of an API user is good; 0 for ever. */
    public RealmUpdate apiKeyMinutes(int minutes) {
        return set("api_key_minutes", minutes);
    }

    @Override
    RealmUpdate copy(Map<String, @Nullable Object> values) {
        return new RealmUpdate(values);
    }
}
