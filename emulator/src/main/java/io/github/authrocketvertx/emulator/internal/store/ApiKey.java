package io.github.authrocketvertx.emulator.internal.store;

import io.github.authrocketvertx.emulator.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A key of the account.
 *
 * @param legacy whether it is the older kind that must be sent together with the account's id
 * @param realmId the realm whose requests are those with this key, whatever realm they name; null if they name it
 */
public record ApiKey(
        String value,
        Permission permission,
        boolean legacy,
        @Nullable String realmId) {

    public ApiKey(String value, Permission permission, boolean legacy) {
        this(value, permission, legacy, null);
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "ApiKey[" + permission + "]";
    }
}
