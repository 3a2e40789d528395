package io.github.authrocketvertx.emulator.internal.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A means of login of one user.
 *
 * @param type {@code password}, {@code api_key}, {@code totp} or the type of a third-party provider
 * @param state {@code new} or {@code active}
 * @param digest the salted digest of a password, or the digest of an API key
 * @param details what else belongs to that type, by the names of the wire
 */
public record Credential(
        String id, String type, String state, @Nullable String digest, Map<String, String> details) {

    public static final String PASSWORD = "password";
    public static final String API_KEY = "api_key";
    public static final String TOTP = "totp";
    public static final String ACTIVE = "active";
    public static final String NEW = "new";
    public static final String PROVIDER_USER_ID = "provider_user_id";
    private static final String OTP_SECRET = "otp_secret";

    public Credential {
        details = Map.copyOf(details);
    }

    public static Credential password(String id, String digest) {
        return new Credential(id, PASSWORD, ACTIVE, digest, Map.of());
    }

    /** An API key; {@code readable} is the key itself if the realm lets it be read later. */
    public static Credential apiKey(String id, String digest, @Nullable String readable) {
        return new Credential(id, API_KEY, ACTIVE, digest, readable == null ? Map.of() : Map.of(API_KEY, readable));
    }

    public static Credential totp(String id, String state, String name, String otpSecret) {
        return new Credential(id, TOTP, state, null, Map.of("name", name, OTP_SECRET, otpSecret));
    }

    /** A login with a third-party provider of that type. */
    public static Credential social(String id, String type, Map<String, String> details) {
        return new Credential(id, type, ACTIVE, null, details);
    }

    /** The base 32 secret of a TOTP credential. */
    public @Nullable String otpSecret() {
        return details.get(OTP_SECRET);
    }

    /** Returns a detail, or null. */
    public @Nullable String detail(String name) {
        return details.get(name);
    }

    public boolean isActive(String wantedType) {
        return type.equals(wantedType) && state.equals(ACTIVE);
    }

    public Credential withState(String changed) {
        return new Credential(id, type, changed, digest, details);
    }

    /** Returns a copy with that detail; null takes it away. */
    public Credential withDetail(String name, @Nullable String value) {
        Map<String, String> changed = new HashMap<>(details);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Credential(id, type, state, digest, changed);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "Credential[" + id + ", " + type + ", " + state + "]";
    }
}
