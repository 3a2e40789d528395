package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.Settings;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to be told of events: other servers, or users by e-mail. */
public final class AppHookRules extends SettingRules {

    private static final String EVENT_TYPE = "event_type";
    private static final String HOOK_TYPE = "hook_type";
    private static final String REALM_ID = "realm_id";
    static final String WEBHOOK = "webhook";
    private static final String EMAIL = "email";
    private static final Schema COMMON =
            Schema.empty().state().texts(EVENT_TYPE).number("delay", 0);
    private static final Schema WEBHOOK_SCHEMA = COMMON.requiredUrl("destination");
    private static final Schema EMAIL_SCHEMA = COMMON.text("email_from", "noreply@loginrocket.com")
            .text("email_from_name")
            .choice("email_renderer", "markdown", "html", "html+text", "text")
            .requiredText("email_subject")
            .requiredText("email_template")
            .text("email_to")
            .choice("user_type", "all", "human", "api");

    public AppHookRules(Environment environment) {
        super(environment, "app_hook", "hk");
    }

    @Override
    Settings settings(Call call) {
        return call.store().appHooks();
    }

    /** A hook of no realm is for all of them, and seen from all of them. */
    @Override
    boolean isVisible(Call call, Setting hook) {
        String realmId = hook.text(REALM_ID);
        return call.inRealm() == null
                || realmId == null
                || realmId.equals(call.realm().id());
    }

    @Override
    void apply(Call call, Fields fields, JsonObject values, @Nullable Setting before) {
        Errors errors = fields.errors();
        String type = WEBHOOK;
        if (before != null || !fields.isBlank(HOOK_TYPE)) {
            type = kind(fields, HOOK_TYPE, Set.of(WEBHOOK, EMAIL), values, before);
        } else {
            values.put(HOOK_TYPE, type);
        }
        if (type == null) {
            return;
        }
        applyRealm(call, fields, values, before == null);
        (type.equals(EMAIL) ? EMAIL_SCHEMA : WEBHOOK_SCHEMA).apply(fields, values, before == null);
        if (before == null && !fields.has(EVENT_TYPE)) {
            errors.addAbout(EVENT_TYPE, "can't be blank");
        }
        JsonArray types = values.getJsonArray(EVENT_TYPE, new JsonArray());
        for (int i = 0; i < types.size(); i++) {
            if (!EventTypes.isKnown(types.getString(i))) {
                errors.addAbout(EVENT_TYPE, "is not included in the list");
                return;
            }
        }
        if (type.equals(EMAIL) && (types.size() != 1 || !types.getString(0).startsWith("user."))) {
            errors.addAbout(EVENT_TYPE, "must be exactly one of the user events");
        }
    }

    /** A realm that is null on purpose means all; the dispatcher has found the one that is named. */
    private static void applyRealm(Call call, Fields fields, JsonObject values, boolean creating) {
        if (fields.has(REALM_ID)) {
            values.put(REALM_ID, fields.isBlank(REALM_ID) ? null : call.realm().id());
        } else if (creating) {
            values.put(REALM_ID, call.inRealm() == null ? null : call.realm().id());
        }
    }

    /**
     * Sends a ping to a hook and returns the id of its event.
     *
     * @throws IllegalArgumentException if there is no such hook
     */
    public static String ping(Environment environment, Store store, String hookId) {
        Setting hook = store.appHooks().get(hookId);
        if (hook == null) {
            throw new IllegalArgumentException("There is no app hook " + hookId);
        }
        String realmId = hook.text(REALM_ID);
        Call call = new Call(Map.of(), new JsonObject(), store, realmId == null ? null : store.realm(realmId));
        return EventRecorder.ping(environment, call, hook).id();
    }
}
