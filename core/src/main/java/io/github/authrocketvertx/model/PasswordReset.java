package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new password for a user who forgot the old one, proved by a password token. */
public final class PasswordReset extends Attributes<PasswordReset> {

    private PasswordReset(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * A new password by a token.
     *
     * @param token the password token, which starts with {@code kpw_}
     * @param password the new password
     */
    public static PasswordReset of(Secret token, Secret password) {
        return new PasswordReset(Map.of()).set("token", token).set("password", password);
    }

    /** The new password repeated, for the service to compare. */
    public PasswordReset confirmation(Secret confirmation) {
        return set("password_confirmation", confirmation);
    }

    @Override
    PasswordReset copy(Map<String, @Nullable Object> values) {
        return new PasswordReset(values);
    }
}
