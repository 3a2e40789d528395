package io.github.authrocketvertx.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** The models as plain records for databind, the usual way to write such a client. */
final class Records {

    private Records() {}

    /** A user. */
    record User(
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
    record Credential(
            String id, @JsonProperty("credential_type") String credentialType) {}

    /** A membership. */
    record Membership(
            String id,
            @JsonProperty("user_id") String userId,
            @JsonProperty("org_id") String orgId,
            List<String> permissions,
            @JsonProperty("expires_at") Double expiresAt,
            Org org) {}

    /** An org. */
    record Org(
            String id,
            @JsonProperty("realm_id") String realmId,
            String name,
            String reference,
            String state,
            @JsonProperty("created_at") double createdAt) {}

    /** A page of users. */
    record Page(@JsonProperty("more_results") boolean moreResults, List<User> collection) {}
}
