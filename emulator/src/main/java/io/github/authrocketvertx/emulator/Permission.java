package io.github.authrocketvertx.emulator;

/** What an API key may do. Each level includes the ones before it. */
public enum Permission {
    /** May read. */
    READ,
    /** May also change users, orgs and other data of a realm. */
    WRITE,
    /** May also change realms and their configuration. */
    ADMIN_REALM;

    /** Tells whether a key of this level may do what asks for {@code needed}. */
    public boolean covers(Permission needed) {
        return compareTo(needed) >= 0;
    }
}
