package io.github.authrocketvertx.emulator.internal.store;

import java.util.Set;

/**
 * How a realm is set up.
 *
 * @param emailUsernames whether the usernames of humans must be e-mail addresses
 * @param jwtFields which optional claims login tokens carry: {@code custom}, {@code memberships}, {@code orgs}
 * @param jwtKey the HMAC key of login tokens, its {@code jsk_} prefix included
 * @param managedSessions whether logins of humans are stored as sessions
 * @param sessionMinutes lifetime of a human's login token; 0 for none
 * @param apiKeyMinutes lifetime of a login token got with an API key; 0 for none
 */
public record RealmSettings(
        String name,
        boolean emailUsernames,
        boolean requireUniqueEmails,
        String apiKeyPrefix,
        Set<String> jwtFields,
        String jwtKey,
        boolean managedSessions,
        int sessionMinutes,
        int apiKeyMinutes) {

    private static final int DEFAULT_SESSION_MINUTES = 360;

    /** The settings a new realm starts with. */
    public static RealmSettings defaults(String name, String jwtKey) {
        return new RealmSettings(name, false, true, "", Set.of(), jwtKey, true, DEFAULT_SESSION_MINUTES, 0);
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "RealmSettings[" + name + "]";
    }
}
