package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A membership to be created. A user has at most one in an org, and at most one in no org.
 *
 * <p>Immutable: every method returns a changed copy. An attribute that is not set is not sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/memberships">AuthRocket 1: Memberships</a>
 */
public final class MembershipCreate extends Attributes<MembershipCreate> {

    private MembershipCreate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * A membership in an org.
     *
     * @param user the user's id, which starts with {@code usr_}
     * @param org the org's id, which starts with {@code org_}
     */
    public static MembershipCreate of(String user, String org) {
        return new MembershipCreate(Map.of()).text("user_id", user).text("org_id", org);
    }

    /**
     * A membership in no org, for permissions in the realm as a whole.
     *
     * @param user the user's id, which starts with {@code usr_}
     */
    public static MembershipCreate withoutOrg(String user) {
        return new MembershipCreate(Map.of()).text("user_id", user);
    }

    /**
     * What the user may do: letters, digits and {@code *:;._-}, at most 62 characters each; none when not set.
     * Copied.
     */
    public MembershipCreate permissions(List<String> permissions) {
        return list("permissions", permissions);
    }

    /** When the service deletes the membership; never when not set. */
    public MembershipCreate expiresAt(Instant expiresAt) {
        return set("expires_at", expiresAt);
    }

    /** Attributes of your own: scalars or lists of scalars. Copied. */
    public MembershipCreate custom(JsonObject custom) {
        return json("custom", custom);
    }

    @Override
    MembershipCreate copy(Map<String, @Nullable Object> values) {
        return new MembershipCreate(values);
    }
}
