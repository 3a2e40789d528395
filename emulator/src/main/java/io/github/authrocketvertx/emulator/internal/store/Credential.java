package io.github.authrocketvertx.emulator.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * A means of login of one user.
 *
 * @param type {@code password}, {@code api_key} or {@code totp}
 * @param state {@code new} or {@code active}
 * @param name what the user calls it, if anything
 * @param digest the salted digest of a password, or the digest of an API key
 * @param otpSecret the base 32 secret of a TOTP credential
 */
public record Credential(
        String id,
        String type,
        String state,
        @Nullable String name,
        @Nullable String digest,
        @Nullable String otpSecret) {

    public static final String PASSWORD = "password";
    public static final String API_KEY = "api_key";
    public static final String TOTP = "totp";
    public static final String ACTIVE = "active";

    public static Credential password(String id, String digest) {
        return new Credential(id, PASSWORD, ACTIVE, null, digest, null);
    }

    public static Credential apiKey(String id, String digest) {
        return new Credential(id, API_KEY, ACTIVE, null, digest, null);
    }

    public static Credential totp(String id, String state, String name, String otpSecret) {
        return new Credential(id, TOTP, state, name, null, otpSecret);
    }

    public boolean isActive(String wantedType) {
        return type.equals(wantedType) && state.equals(ACTIVE);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "Credential[" + id + ", " + type + ", " + state + "]";
    }
}
