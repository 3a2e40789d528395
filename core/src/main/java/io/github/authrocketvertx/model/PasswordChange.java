package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new password for a user who knows the current one. */
public final class PasswordChange extends Attributes<PasswordChange> {

    private PasswordChange(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * A new password by the current one.
     *
     * @param currentPassword the password until now
     * @param password the new password
     */
    public static PasswordChange of(Secret currentPassword, Secret password) {
        return new PasswordChange(Map.of())
                .set("current_password", currentPassword)
                .set("password", password);
    }

    /** The new password repeated, for the service to compare. */
    public PasswordChange confirmation(Secret confirmation) {
        return set("password_confirmation", confirmation);
    }

    @Override
    PasswordChange copy(Map<String, @Nullable Object> values) {
        return new PasswordChange(values);
    }
}
