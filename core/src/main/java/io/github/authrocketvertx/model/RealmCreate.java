package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A realm to be created.
 *
 * <p>Immutable: every method returns a changed copy. An attribute that is not set is not sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/realms">AuthRocket 1: Realms</a>
 */
public final class RealmCreate extends Attributes<RealmCreate> {

    private RealmCreate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** A realm of this name. */
    public static RealmCreate of(String name) {
        return new RealmCreate(Map.of()).text("name", name);
    }

    /** Whether the realm is in use. */
    public RealmCreate state(RealmState state) {
        return set("state", state);
    }

    /** Your own id of the realm. */
    public RealmCreate reference(String reference) {
        return text("reference", reference);
    }

    /** Attributes of your own: scalars or lists of scalars. Copied. */
    public RealmCreate custom(JsonObject custom) {
        return json("custom", custom);
    }

    /** What the usernames of people must look like. */
    public RealmCreate usernameValidation(UsernameValidation validation) {
        return set("username_validation_human", validation);
    }

    /** Whether no two people may have the same e-mail address. */
    public RealmCreate requireUniqueEmails(boolean required) {
        return set("require_unique_emails", required);
    }

    /** What generated API keys start with. */
    public RealmCreate apiKeyPrefix(String prefix) {
        return text("api_key_prefix", prefix);
    }

    /** How API keys are kept. */
    public RealmCreate apiKeyPolicy(ApiKeyPolicy policy) {
        return set("api_key_policy", policy);
    }

    /** How login tokens are signed; another one means a new key. */
    public RealmCreate jwtAlgorithm(JwtAlgorithm algorithm) {
        return set("jwt_algo", algorithm);
    }

    /** What login tokens carry beside ids and names. Copied. */
    public RealmCreate jwtFields(List<JwtField> fields) {
        return list("jwt_fields", fields);
    }

    /** Whether sessions are kept. */
    public RealmCreate sessionType(SessionType type) {
        return set("session_type", type);
    }

    /** How many minutes a person stays logged in; 0 for ever. */
    public RealmCreate sessionMinutes(int minutes) {
        return set("session_minutes", minutes);
    }

    /** How many minutes the login token of an API user is good; 0 for ever. */
    public RealmCreate apiKeyMinutes(int minutes) {
        return set("api_key_minutes", minutes);
    }

    @Override
    RealmCreate copy(Map<String, @Nullable Object> values) {
        return new RealmCreate(values);
    }
}
