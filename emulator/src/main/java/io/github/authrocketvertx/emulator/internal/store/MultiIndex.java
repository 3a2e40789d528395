package io.github.authrocketvertx.emulator.internal.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds ids by a key that several things may share. Most keys have one id, which is kept bare: a set for each would
 * cost more than all else in a large realm.
 */
final class MultiIndex {

    private final Map<String, Object> idsByKey = new HashMap<>();

    void add(String key, String id) {
        Object old = idsByKey.putIfAbsent(key, id);
        if (old instanceof Ids set) {
            set.add(id);
        } else if (old != null && !old.equals(id)) {
            Ids set = new Ids();
            set.add(old.toString());
            set.add(id);
            idsByKey.put(key, set);
        }
    }

    void remove(String key, String id) {
        Object old = idsByKey.get(key);
        if (old instanceof Ids set) {
            set.remove(id);
            if (set.size() == 1) {
                idsByKey.put(key, set.first());
            }
        } else if (old != null && old.equals(id)) {
            idsByKey.remove(key);
        }
    }

    /** Returns the ids in their order; a set that does not change. */
    SortedSet<String> get(String key) {
        Object found = idsByKey.get(key);
        if (found == null) {
            return Collections.emptySortedSet();
        }
        // A copy: the caller may change what is indexed while it goes through the ids.
        Ids copy = new Ids();
        if (found instanceof Ids set) {
            copy.addAll(set);
        } else {
            copy.add(found.toString());
        }
        return Collections.unmodifiableSortedSet(copy);
    }

    int count(String key) {
        Object found = idsByKey.get(key);
        return found == null ? 0 : found instanceof Ids set ? set.size() : 1;
    }

    void clear() {
        idsByKey.clear();
    }

    /** Told apart from a bare id by its class. */
    private static final class Ids extends TreeSet<String> {
        private static final long serialVersionUID = 1L;
    }
}
