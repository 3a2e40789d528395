package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a membership: what is set is changed, what is cleared becomes empty, what is neither stays as it is.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/memberships">AuthRocket 1: Memberships</a>
 */
public final class MembershipUpdate extends Attributes<MembershipUpdate> {

    private MembershipUpdate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** No changes yet. */
    public static MembershipUpdate create() {
        return new MembershipUpdate(Map.of());
    }

    /** What the user may do, in place of what it was; an empty list takes all away. Copied. */
    public MembershipUpdate permissions(List<String> permissions) {
        return list("permissions", permissions);
    }

    /** When the service deletes the membership. */
    public MembershipUpdate expiresAt(Instant expiresAt) {
        return set("expires_at", expiresAt);
    }

    /** Never deleted by the service. */
    public MembershipUpdate clearExpiresAt() {
        return clear("expires_at");
    }

    /** Attributes of your own: scalars or lists of scalars. Copied. */
    public MembershipUpdate custom(JsonObject custom) {
        return json("custom", custom);
    }

    @Override
    MembershipUpdate copy(Map<String, @Nullable Object> values) {
        return new MembershipUpdate(values);
    }
}
