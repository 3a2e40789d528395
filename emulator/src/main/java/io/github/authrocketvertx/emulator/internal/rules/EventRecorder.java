package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Event;
import io.github.authrocketvertx.emulator.internal.store.Notification;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records events, each with the notifications that the app hooks want of it. */
final class EventRecorder {

    private EventRecorder() {}

    static void record(
            Environment environment, Call call, String type, @Nullable Realm realm, Map<String, String> subjects) {
        List<Setting> wanting = new ArrayList<>();
        for (Setting hook : call.store().appHooks().byId().values()) {
            if (hook.isActive() && wants(hook, type, realm, subjects)) {
                wanting.add(hook);
            }
        }
        record(environment, call, type, realm, subjects, wanting);
    }

    /** Records a ping for one hook, whatever types of events it wants. */
    static Event ping(Environment environment, Call call, Setting hook) {
        Map<String, String> subjects = Map.of("app_hook_id", hook.id());
        return record(environment, call, EventTypes.PING, call.inRealm(), subjects, List.of(hook));
    }

    private static Event record(
            Environment environment,
            Call call,
            String type,
            @Nullable Realm realm,
            Map<String, String> subjects,
            List<Setting> hooks) {
        List<Notification> notifications = new ArrayList<>();
        for (Setting hook : hooks) {
            String hookType = String.valueOf(hook.text("hook_type"));
            notifications.add(Notification.waiting(environment.ids().next("ent"), hook.id(), hookType));
        }
        String realmId = realm == null ? null : realm.id();
        Event event = new Event(
                environment.ids().next("ev"),
                type,
                environment.now(),
                realmId,
                subjects,
                call.request(),
                notifications);
        Store store = call.store();
        store.events().add(event);
        for (int i = 0; i < hooks.size(); i++) {
            Notification notification = notifications.get(i);
            if (notification.hookType().equals(AppHookRules.WEBHOOK)) {
                Instant due = event.at().plusSeconds(hooks.get(i).number("delay", 0));
                store.outbox().add(event, notification.id(), due, null);
            }
        }
        return event;
    }

    private static boolean wants(Setting hook, String type, @Nullable Realm realm, Map<String, String> subjects) {
        String realmId = hook.text("realm_id");
        if (realmId != null && (realm == null || !realmId.equals(realm.id()))) {
            return false;
        }
        if ("email".equals(hook.text("hook_type")) && !wantsUser(hook, realm, subjects.get("user_id"))) {
            return false;
        }
        JsonArray types = hook.values().getJsonArray("event_type", new JsonArray());
        if (types.isEmpty()) {
            return true;
        }
        for (int i = 0; i < types.size(); i++) {
            String wanted = types.getString(i);
            boolean prefix = wanted.endsWith("*");
            if (prefix ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : type.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** An e-mail hook may be for one type of user; a deleted user is of any. */
    private static boolean wantsUser(Setting hook, @Nullable Realm realm, @Nullable String userId) {
        String wanted = hook.text("user_type");
        User user = realm == null ? null : realm.users().get(userId);
        return wanted == null || wanted.equals("all") || user == null || wanted.equals(user.userType());
    }
}
