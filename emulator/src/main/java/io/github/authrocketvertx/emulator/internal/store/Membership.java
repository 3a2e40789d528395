package io.github.authrocketvertx.emulator.internal.store;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do, in an org or at large.
 *
 * @param orgId null for the membership that goes with no org
 * @param expiresAt when it is deleted; null for never
 */
public record Membership(
        String id,
        Instant createdAt,
        String userId,
        @Nullable String orgId,
        List<String> permissions,
        @Nullable Instant expiresAt,
        JsonObject custom) {

    public Membership {
        permissions = List.copyOf(permissions);
    }

    /** A copy, free to change. */
    @Override
    public JsonObject custom() {
        return custom.copy();
    }

    @Override
    public String toString() {
        return "Membership[" + id + ", " + userId + ", " + orgId + "]";
    }
}
