package io.github.authrocketvertx.emulator.internal.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A managed session; {@code expiresAt} is null when the realm's sessions do not expire. */
public record Session(
        String id,
        String userId,
        Instant createdAt,
        @Nullable Instant expiresAt,
        RequestInfo request) {

    /** Whether the session has expired. */
    public boolean isOver(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
