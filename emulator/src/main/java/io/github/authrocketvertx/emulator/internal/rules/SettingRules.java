package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.Settings;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists, gets, creates, changes and deletes one kind of setting. */
abstract class SettingRules {

    private static final int MAX_RESULTS = 100;

    final Environment environment;
    private final String root;
    private final String idPrefix;

    /** {@code root} is the singular name, under which the attributes stand. */
    SettingRules(Environment environment, String root, String idPrefix) {
        this.environment = environment;
        this.root = root;
        this.idPrefix = idPrefix;
    }

    abstract Settings settings(Call call);

    /** Puts into {@code values} what was sent, adding an error for all that cannot be; {@code before} is null on creation. */
    abstract void apply(Call call, Fields fields, JsonObject values, @Nullable Setting before);

    /** The orders that a list can have, the default first. */
    String[] sorts() {
        return new String[] {"id"};
    }

    /** Whether the call may see it. */
    boolean isVisible(Call call, Setting setting) {
        return true;
    }

    /** Whether a list is to have it. */
    boolean isWanted(Call call, Setting setting) {
        return isVisible(call, setting);
    }

    JsonObject view(Call call, Setting setting) {
        JsonObject json = new JsonObject().put("id", setting.id()).put("object", root);
        Realm realm = call.inRealm();
        json.put("realm_id", realm == null ? null : realm.id());
        return json.mergeIn(setting.values()).put("created_at", UserView.seconds(setting.createdAt()));
    }

    final Setting find(Call call) {
        Setting setting = settings(call).get(call.id());
        if (setting == null || !isVisible(call, setting)) {
            String words = root.replace('_', ' ');
            throw Refusal.notFound(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        }
        return setting;
    }

    public final Answer list(Call call) {
        boolean byName = call.sort(sorts()).equals("name");
        Settings settings = settings(call);
        NavigableMap<String, Setting> index = byName ? byName(settings) : settings.byId();
        return new Listing(call, MAX_RESULTS, false)
                .page(
                        index,
                        after -> {
                            Setting last = settings.get(after);
                            return !byName ? after : last == null ? null : nameKey(last);
                        },
                        setting -> isWanted(call, setting),
                        setting -> view(call, setting));
    }

    private static NavigableMap<String, Setting> byName(Settings settings) {
        NavigableMap<String, Setting> byName = new TreeMap<>();
        settings.byId().values().forEach(setting -> byName.put(nameKey(setting), setting));
        return byName;
    }

    private static String nameKey(Setting setting) {
        return Objects.requireNonNullElse(setting.text("name"), "").toLowerCase(Locale.ROOT) + '\0' + setting.id();
    }

    public final Answer get(Call call) {
        return Answer.ok(view(call, find(call)));
    }

    public final Answer create(Call call) {
        Fields fields = new Fields(call.root(root), environment.errors());
        JsonObject values = new JsonObject();
        apply(call, fields, values, null);
        fields.errors().refuseIfAny();
        Setting setting = new Setting(environment.ids().next(idPrefix), environment.now(), values);
        settings(call).put(setting);
        record("created", setting, call);
        return Answer.created(view(call, setting));
    }

    public final Answer update(Call call) {
        Setting before = find(call);
        Fields fields = new Fields(call.root(root), environment.errors());
        JsonObject values = before.values();
        apply(call, fields, values, before);
        fields.errors().refuseIfAny();
        Setting setting = before.with(values);
        settings(call).put(setting);
        record("updated", setting, call);
        return Answer.ok(view(call, setting));
    }

    public final Answer delete(Call call) {
        Setting setting = find(call);
        settings(call).remove(setting.id());
        record("deleted", setting, call);
        return environment.deleted(() -> view(call, setting));
    }

    private void record(String what, Setting setting, Call call) {
        Map<String, String> subjects = new HashMap<>();
        subjects.put(root + "_id", setting.id());
        environment.record(root + "." + what, subjects, call);
    }

    /** Reads an attribute that says which kind of setting it is and that never changes. */
    static @Nullable String kind(
            Fields fields, String name, Set<String> kinds, JsonObject values, @Nullable Setting before) {
        if (before == null) {
            if (fields.isBlank(name)) {
                fields.errors().addAbout(name, "can't be blank");
                return null;
            }
            String kind = fields.choice(name, kinds, "");
            values.put(name, kind);
            return kind.isEmpty() ? null : kind;
        }
        if (fields.has(name) && !Objects.equals(before.text(name), fields.text(name))) {
            fields.errors().addAbout(name, "can't be changed");
        }
        return before.text(name);
    }
}
