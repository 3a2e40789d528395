package io.github.authrocketvertx.emulator.internal.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The managed sessions of a realm. One that has expired is as good as gone and goes when it is next looked for. */
public final class Sessions {

    private static final int FEW = 1000;

    private final NavigableMap<String, Session> byId = new TreeMap<>();
    private final MultiIndex byUser = new MultiIndex();
    private int pruneAbove = FEW;

    /** Adds a session that begins now; now and then drops those that have expired. */
    public void add(Session session) {
        if (byId.size() >= pruneAbove) {
            for (Session old : List.copyOf(byId.values())) {
                if (old.isOver(session.createdAt())) {
                    remove(old);
                }
            }
            pruneAbove = Math.max(FEW, 2 * byId.size());
        }
        byId.put(session.id(), session);
        byUser.add(session.userId(), session.id());
    }

    /** Returns the session if there is one that is good at {@code now}. */
    public @Nullable Session get(String id, Instant now) {
        Session session = byId.get(id);
        if (session != null && session.isOver(now)) {
            remove(session);
            return null;
        }
        return session;
    }

    /** All sessions, those that have expired among them, in the order of their ids. */
    public NavigableMap<String, Session> byId() {
        return Collections.unmodifiableNavigableMap(byId);
    }

    /** The user's sessions that are good at {@code now}, in the order of their ids. */
    public NavigableMap<String, Session> ofUser(String userId, Instant now) {
        NavigableMap<String, Session> found = new TreeMap<>();
        for (String id : byUser.get(userId)) {
            Session session = get(id, now);
            if (session != null) {
                found.put(id, session);
            }
        }
        return found;
    }

    public void remove(Session session) {
        byId.remove(session.id());
        byUser.remove(session.userId(), session.id());
    }

    public void removeOfUser(String userId) {
        for (String id : byUser.get(userId)) {
            byId.remove(id);
            byUser.remove(userId, id);
        }
    }

    void clear() {
        byId.clear();
        byUser.clear();
    }
}
