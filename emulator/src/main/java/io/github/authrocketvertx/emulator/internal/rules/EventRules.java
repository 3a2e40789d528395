package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Event;
import io.github.authrocketvertx.emulator.internal.store.Notification;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists and gets what happened. */
public final class EventRules {

    private static final int MAX_RESULTS = 1000;
    private static final String NOTIFICATIONS = "notifications";
    private static final String EVENT_TYPE = "event_type";
    private static final String CREATED_AT_AFTER = "created_at_after";
    private static final Duration HISTORY = Duration.ofDays(30);
    private static final List<String> SUBJECTS =
            List.of("app_hook_id", "auth_provider_id", "login_policy_id", "membership_id", "org_id", "user_id");

    private final Environment environment;

    public EventRules(Environment environment) {
        this.environment = environment;
    }

    public Answer list(Call call) {
        call.sort("id");
        boolean withNotifications = call.expands(NOTIFICATIONS);
        return new Listing(call, MAX_RESULTS, true)
                .page(call.store().events().byId(), after -> after, wanted(call), event -> {
                    JsonObject json = bare(event);
                    return withNotifications ? json.put(NOTIFICATIONS, notifications(event)) : json;
                });
    }

    private Predicate<Event> wanted(Call call) {
        Realm realm = call.inRealm();
        Map<String, String> subjects = new HashMap<>();
        for (String name : SUBJECTS) {
            String id = call.text(name);
            if (id != null) {
                subjects.put(name, id);
            }
        }
        Fields fields = new Fields(call.parameters(), environment.errors());
        JsonArray types = fields.texts(EVENT_TYPE);
        Instant since = call.parameters().containsKey(CREATED_AT_AFTER)
                ? fields.time(CREATED_AT_AFTER)
                : environment.now().minus(HISTORY);
        if (fields.errors().any()) {
            throw Refusal.badRequest(EVENT_TYPE + " or " + CREATED_AT_AFTER + " cannot be read");
        }
        return event -> isOf(realm, event)
                && (since == null || !event.at().isBefore(since))
                && startsWithAny(event.type(), types)
                && subjects.entrySet().stream()
                        .allMatch(wanted ->
                                wanted.getValue().equals(event.subjects().get(wanted.getKey())));
    }

    /** What concerns the whole account is seen from every realm. */
    private static boolean isOf(@Nullable Realm realm, Event event) {
        return realm == null || event.realmId() == null || Objects.equals(realm.id(), event.realmId());
    }

    private static boolean startsWithAny(String type, JsonArray prefixes) {
        for (int i = 0; i < prefixes.size(); i++) {
            if (type.startsWith(prefixes.getString(i))) {
                return true;
            }
        }
        return prefixes.isEmpty();
    }

    public Answer get(Call call) {
        Event event = call.store().events().byId().get(call.id());
        if (event == null || !isOf(call.inRealm(), event)) {
            throw Refusal.notFound("Event");
        }
        return Answer.ok(view(event));
    }

    /** The whole event, as a call gets it and a webhook tells it. */
    public static JsonObject view(Event event) {
        return bare(event).put(NOTIFICATIONS, notifications(event));
    }

    private static JsonObject bare(Event event) {
        JsonObject json = new JsonObject()
                .put("id", event.id())
                .put("object", "event")
                .put(EVENT_TYPE, event.type())
                .put("event_at", UserView.seconds(event.at()))
                .put("realm_id", event.realmId());
        event.subjects().forEach(json::put);
        return json.put("request", SessionRules.requestJson(event.request()));
    }

    private static JsonArray notifications(Event event) {
        JsonArray all = new JsonArray();
        for (Notification notification : event.notifications()) {
            all.add(new JsonObject()
                    .put("id", notification.id())
                    .put("object", "notification")
                    .put("app_hook_id", notification.appHookId())
                    .put("hook_type", notification.hookType())
                    .put("state", notification.state().name().toLowerCase(Locale.ROOT))
                    .put("attempts", notification.attempts())
                    .put("last_attempt_at", UserView.seconds(notification.lastAttemptAt()))
                    .put("last_destination", notification.lastDestination())
                    .put("last_result", notification.lastResult()));
        }
        return all;
    }
}
