package io.github.authrocketvertx.emulator.internal.store;

import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys of a realm's login tokens, by id and so by age. */
public final class JwtKeys {

    private final NavigableMap<String, JwtKey> byId = new TreeMap<>();

    public NavigableMap<String, JwtKey> byId() {
        return Collections.unmodifiableNavigableMap(byId);
    }

    public void put(JwtKey key) {
        byId.put(key.id(), key);
    }

    /** Returns the key that signs: the newest good one; null if there is none. */
    public @Nullable JwtKey current() {
        for (JwtKey key : byId.descendingMap().values()) {
            if (!key.isExpired()) {
                return key;
            }
        }
        return null;
    }

    /** Forgets the keys that were given up before {@code time}. */
    public void removeExpiredBefore(Instant time) {
        byId.values().removeIf(key -> {
            Instant expiredAt = key.expiredAt();
            return expiredAt != null && expiredAt.isBefore(time);
        });
    }
}
