package io.github.authrocketvertx.emulator.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens that wait to be brought back. */
public final class Tokens {

    private static final int FEW = 1000;

    private final Map<String, PendingToken> byValue = new LinkedHashMap<>();
    private int pruneAbove = FEW;

    /** Adds a token; now and then drops those that have expired. */
    public void add(PendingToken token, Instant now) {
        if (byValue.size() >= pruneAbove) {
            byValue.values().removeIf(old -> !now.isBefore(old.expiresAt()));
            pruneAbove = Math.max(FEW, 2 * byValue.size());
        }
        byValue.put(token.token(), token);
    }

    /** All tokens, oldest first; those that have expired may be among them. */
    public Collection<PendingToken> all() {
        return Collections.unmodifiableCollection(byValue.values());
    }

    public @Nullable PendingToken get(String value) {
        return byValue.get(value);
    }

    /** Returns the token of that purpose last made for {@code subject}, whether still good or not. */
    public @Nullable PendingToken latest(PendingToken.Purpose purpose, String subject) {
        PendingToken latest = null;
        for (PendingToken token : byValue.values()) {
            if (token.purpose() == purpose && token.subject().equals(subject)) {
                latest = token;
            }
        }
        return latest;
    }

    public void remove(String value) {
        byValue.remove(value);
    }

    public void removeOf(String subject) {
        byValue.values().removeIf(token -> token.subject().equals(subject));
    }

    void clear() {
        byValue.clear();
    }
}
