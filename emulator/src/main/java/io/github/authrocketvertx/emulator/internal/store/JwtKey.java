package io.github.authrocketvertx.emulator.internal.store;

import java.security.KeyPair;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs login tokens.
 *
 * @param algo {@code hs256} or {@code rs256}
 * @param key what verifies: the HMAC key with its {@code jsk_} prefix, or the public key in PEM
 * @param pair both halves of an RSA key; null for HMAC
 * @param expiredAt when it was given up; null while it is good
 */
public record JwtKey(
        String id,
        String algo,
        String key,
        @Nullable KeyPair pair,
        @Nullable Instant expiredAt) {

    public static final String HS256 = "hs256";
    public static final String RS256 = "rs256";

    public boolean isExpired() {
        return expiredAt != null;
    }

    public JwtKey expired(Instant now) {
        return new JwtKey(id, algo, key, pair, now);
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "JwtKey[" + id + ", " + algo + "]";
    }
}
