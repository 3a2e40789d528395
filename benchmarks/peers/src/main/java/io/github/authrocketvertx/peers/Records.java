package io.github.authrocketvertx.peers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models as plain records for databind, the usual way to write such a client. */
public final class Records {

    private Records() {}

    /** A user. */
    @JsonIgnoreProperties(ignoreUnknown = true)
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
            @Nullable String reference,
            Map<String, Object> custom,
            @JsonProperty("created_at") double createdAt,
            @JsonProperty("last_login_at") double lastLoginAt,
            @JsonProperty("membership_count") int membershipCount,
            List<Credential> credentials,
            List<Membership> memberships) {}

    /** A credential. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Credential(
            String id, @JsonProperty("credential_type") String credentialType) {}

    /** A membership. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Membership(
            String id,
            @JsonProperty("user_id") String userId,
            @JsonProperty("org_id") String orgId,
            List<String> permissions,
            @JsonProperty("expires_at") @Nullable Double expiresAt,
            Org org) {}

    /** An org. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Org(
            String id,
            @JsonProperty("realm_id") String realmId,
            String name,
            @Nullable String reference,
            String state,
            @JsonProperty("created_at") double createdAt) {}

    /** A page of users. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(@JsonProperty("more_results") boolean moreResults, List<User> collection) {}
}
