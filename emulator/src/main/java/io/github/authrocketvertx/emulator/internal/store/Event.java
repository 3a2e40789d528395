package io.github.authrocketvertx.emulator.internal.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened in a realm, such as {@code user.created}. */
public record Event(
        String id, String type, Instant at, @Nullable String userId, RequestInfo request) {}
