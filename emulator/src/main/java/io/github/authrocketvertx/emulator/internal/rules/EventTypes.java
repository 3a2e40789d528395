package io.github.authrocketvertx.emulator.internal.rules;

import java.util.Set;

/** The types of events there are. */
final class EventTypes {

    /** May come at any time, to a hook for any types. */
    static final String PING = "ping";

    private static final Set<String> RESOURCES =
            Set.of("app_hook", "auth_provider", "login_policy", "membership", "org", "realm", "user");
    private static final Set<String> CHANGES = Set.of("created", "updated", "deleted");
    private static final Set<String> OTHERS = Set.of(
            "user.email.verification_requested",
            "user.email.verified",
            "user.login.succeeded",
            "user.login.failed",
            "user.login.initiated",
            "user.password_token.created",
            "user.password_token.consumed",
            "user.password_token.failed",
            PING);

    private EventTypes() {}

    /** Whether it is a type, or an older client's pattern such as {@code user.*}. */
    static boolean isKnown(String type) {
        if (OTHERS.contains(type)) {
            return true;
        }
        int dot = type.indexOf('.');
        if (dot < 0 || !RESOURCES.contains(type.substring(0, dot))) {
            return false;
        }
        return type.endsWith(".*") || CHANGES.contains(type.substring(dot + 1));
    }
}
