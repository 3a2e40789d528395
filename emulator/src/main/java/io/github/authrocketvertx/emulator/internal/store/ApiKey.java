package io.github.authrocketvertx.emulator.internal.store;

import io.github.authrocketvertx.emulator.Permission;

/**
 * A key of the account.
 *
 * @param legacy whether it is the older kind that must be sent together with the account's id
 */
public record ApiKey(String value, Permission permission, boolean legacy) {

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "ApiKey[" + permission + "]";
    }
}
