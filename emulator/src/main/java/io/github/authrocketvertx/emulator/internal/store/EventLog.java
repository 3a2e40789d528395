package io.github.authrocketvertx.emulator.internal.store;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The latest events of an account; the oldest go when there are too many. */
public final class EventLog {

    private final int limit;
    private final NavigableMap<String, Event> byId = new TreeMap<>();

    public EventLog(int limit) {
        this.limit = limit;
    }

    public void add(Event event) {
        byId.put(event.id(), event);
        while (byId.size() > limit) {
            byId.pollFirstEntry();
        }
    }

    /** Puts the event in the place of the one with the same id, if that is still kept. */
    public void replace(Event event) {
        byId.replace(event.id(), event);
    }

    /** Events in the order of their ids, oldest first. */
    public NavigableMap<String, Event> byId() {
        return Collections.unmodifiableNavigableMap(byId);
    }

    public void clear() {
        byId.clear();
    }

    public void removeOfRealm(String realmId) {
        byId.values().removeIf(event -> realmId.equals(event.realmId()));
    }
}
