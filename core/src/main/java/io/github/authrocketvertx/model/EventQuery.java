package io.github.authrocketvertx.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events to list; the newest come first. The realm is that of the client.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/events">AuthRocket 1: Events</a>
 */
public final class EventQuery extends ListQuery<EventQuery> {

    private static final int LARGEST_PAGE = 1000;

    private EventQuery(Map<String, @Nullable Object> values) {
        super(values, LARGEST_PAGE);
    }

    /** The events of the last 30 days. */
    public static EventQuery create() {
        return new EventQuery(Map.of());
    }

    /** Events of a user, by its id, which starts with {@code usr_}. */
    public EventQuery user(String user) {
        return text("user_id", user);
    }

    /** Events of an org, by its id, which starts with {@code org_}. */
    public EventQuery org(String org) {
        return text("org_id", org);
    }

    /** Events of a membership, by its id, which starts with {@code mb_}. */
    public EventQuery membership(String membership) {
        return text("membership_id", membership);
    }

    /** Events of a connected app, by its id, which starts with {@code lpl_}. */
    public EventQuery connectedApp(String connectedApp) {
        return text("login_policy_id", connectedApp);
    }

    /** Events of an auth provider, by its id, which starts with {@code ap_}. */
    public EventQuery authProvider(String authProvider) {
        return text("auth_provider_id", authProvider);
    }

    /** Events of an app hook, by its id, which starts with {@code hk_}. */
    public EventQuery appHook(String appHook) {
        return text("app_hook_id", appHook);
    }

    /** Events of these types, and of all that begin with one of them. Copied. */
    public EventQuery types(List<EventType> types) {
        return list("event_type", types);
    }

    /** Events at this time or later. */
    public EventQuery since(Instant time) {
        return set("created_at_after", time);
    }

    /** Events of whatever time, as far back as the service keeps them. */
    public EventQuery allTime() {
        return clear("created_at_after");
    }

    @Override
    EventQuery copy(Map<String, @Nullable Object> values) {
        return new EventQuery(values);
    }
}
