package io.github.authrocketvertx.emulator.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settings of one kind, by id. */
public final class Settings {

    private final NavigableMap<String, Setting> byId = new TreeMap<>();

    public NavigableMap<String, Setting> byId() {
        return Collections.unmodifiableNavigableMap(byId);
    }

    public @Nullable Setting get(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** Adds the setting, or puts it in the place of the one with the same id. */
    public void put(Setting setting) {
        byId.put(setting.id(), setting);
    }

    public void remove(String id) {
        byId.remove(id);
    }

    /** Returns the oldest active one whose {@code name} has that value, or null. */
    public @Nullable Setting firstActive(String name, String value) {
        for (Setting setting : byId.values()) {
            if (setting.isActive() && value.equals(setting.text(name))) {
                return setting;
            }
        }
        return null;
    }

    /** Returns the ids of those whose {@code name} has that value. */
    public List<String> idsOf(String name, String value) {
        List<String> ids = new ArrayList<>();
        for (Setting setting : byId.values()) {
            if (value.equals(setting.text(name))) {
                ids.add(setting.id());
            }
        }
        return ids;
    }

    void clear() {
        byId.clear();
    }
}
