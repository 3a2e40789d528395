package io.github.authrocketvertx.model;

import java.util.Collection;
import java.util.stream.Collectors;

/** Extra data that a call can ask for, the {@code expand} parameter of the service. */
public final class Expand extends OpenText {

    /** Memberships with their org or user; on getting a user, an org or a session, and on logging in. */
    public static final Expand MEMBERSHIPS = new Expand("memberships");

    /** Custom attributes in lists, which leave them out otherwise. */
    public static final Expand CUSTOM = new Expand("custom");

    /** A fresh login token of an unchanged lifespan; on getting a session. */
    public static final Expand TOKEN = new Expand("token");

    /** Details of notifications; on listing events. */
    public static final Expand NOTIFICATIONS = new Expand("notifications");

    private Expand(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static Expand of(String text) {
        return switch (text) {
            case "memberships" -> MEMBERSHIPS;
            case "custom" -> CUSTOM;
            case "token" -> TOKEN;
            case "notifications" -> NOTIFICATIONS;
            default -> new Expand(text);
        };
    }

    /** Several of them as the one text that the service takes. */
    static String join(Collection<Expand> expand) {
        if (expand.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one value to expand, found none.");
        }
        return expand.stream().map(Expand::text).collect(Collectors.joining(","));
    }
}
