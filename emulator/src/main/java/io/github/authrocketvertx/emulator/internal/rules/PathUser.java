package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the user of a call that brings a token back. */
final class PathUser {

    /** What official clients put into the path when they know the token only. */
    private static final String UNKNOWN = "--";

    /** The path of a call that tells nothing of a user. */
    static final Map<String, String> UNNAMED = Map.of("id", UNKNOWN);

    private PathUser() {}

    /**
     * Returns the user named in the path, or, if none is, the token's. Null if the token is null or another user's.
     * Refuses with 404 if the path names a user that is not there.
     */
    static @Nullable User matching(Call call, @Nullable PendingToken token) {
        if (call.id().equals(UNKNOWN)) {
            return token == null ? null : call.realm().users().get(token.subject());
        }
        User user = UserRules.find(call);
        return token != null && token.subject().equals(user.id()) ? user : null;
    }

    /** Returns the user named in the path, if one is. */
    static @Nullable User named(Call call) {
        return UserRules.findOrNull(call.realm(), call.id());
    }
}
