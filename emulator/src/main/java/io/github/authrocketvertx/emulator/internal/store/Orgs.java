package io.github.authrocketvertx.emulator.internal.store;

import java.util.Collections;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The orgs of a realm. */
public final class Orgs {

    private final NavigableMap<String, Org> byId = new TreeMap<>();
    private final NavigableMap<String, Org> byName = new TreeMap<>();
    private final MultiIndex byReference = new MultiIndex();

    /** Orgs in the order of their ids, which is the order of their creation. */
    public NavigableMap<String, Org> byId() {
        return Collections.unmodifiableNavigableMap(byId);
    }

    /** Orgs in the order of their names; the keys are those of {@link #nameKey}. */
    public NavigableMap<String, Org> byName() {
        return Collections.unmodifiableNavigableMap(byName);
    }

    /** Where an org stands in {@link #byName()}: by its name regardless of case, and by its id among equal names. */
    public static String nameKey(Org org) {
        return org.name().toLowerCase(Locale.ROOT) + '\0' + org.id();
    }

    public @Nullable Org get(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    public SortedSet<String> idsByReference(String reference) {
        return byReference.get(reference);
    }

    /** Adds the org, or puts it in the place of the one with the same id. */
    public void put(Org org) {
        remove(org.id());
        byId.put(org.id(), org);
        byName.put(nameKey(org), org);
        if (org.reference() != null) {
            byReference.add(org.reference(), org.id());
        }
    }

    public void remove(String id) {
        Org old = byId.remove(id);
        if (old != null) {
            byName.remove(nameKey(old));
            if (old.reference() != null) {
                byReference.remove(old.reference(), id);
            }
        }
    }

    void clear() {
        byId.clear();
        byName.clear();
        byReference.clear();
    }
}
