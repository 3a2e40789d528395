package io.github.authrocketvertx.benchmarks;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;

/**
 * The models as plain records, the usual way to write such a client. All libraries read and write the same ones: databind,
 * dsl-json and fastjson2 go by Jackson's names, avaje-jsonb by a rule that gives the same.
 */
public final class Records {

    private Records() {}

    /** A user. */
    @CompiledJson
    @Json(naming = Json.Naming.LowerUnderscore)
    public record User(
            String id,
            @JsonProperty("realm_id") String realmId,
            String state,
            @JsonProperty("user_type") String userType,
            String username,
            String email,
            @JsonProperty("email_verification") String emailVerification,
            @JsonProperty("first_name") String firstName,
            @JsonProperty("last_name") String lastName,
            String name,
            String reference,
            Map<String, Object> custom,
            @JsonProperty("created_at") double createdAt,
            @JsonProperty("last_login_at") double lastLoginAt,
            @JsonProperty("membership_count") int membershipCount,
            List<Credential> credentials,
            List<Membership> memberships) {}

    /** A credential. */
    @CompiledJson
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Credential(
            String id, @JsonProperty("credential_type") String credentialType) {}

    /** A membership. */
    @CompiledJson
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Membership(
            String id,
            @JsonProperty("user_id") String userId,
            @JsonProperty("org_id") String orgId,
            List<String> permissions,
            @JsonProperty("expires_at") Double expiresAt,
            Org org) {}

    /** An org. */
    @CompiledJson
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Org(
            String id,
            @JsonProperty("realm_id") String realmId,
            String name,
            String reference,
            String state,
            @JsonProperty("created_at") double createdAt) {}

    /** A page of users. */
    @CompiledJson
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Page(@JsonProperty("more_results") boolean moreResults, List<User> collection) {}

    /** What creates a user. */
    @CompiledJson
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Creation(NewUser user) {}

    /** A user to create. */
    @CompiledJson
    @Json(naming = Json.Naming.LowerUnderscore)
    public record NewUser(
            @JsonProperty("user_type") String userType,
            String username,
            String email,
            String password,
            @JsonProperty("first_name") String firstName,
            @JsonProperty("last_name") String lastName) {}
}
