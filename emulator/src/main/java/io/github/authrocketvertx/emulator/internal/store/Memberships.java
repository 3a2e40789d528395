package io.github.authrocketvertx.emulator.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The memberships of a realm. */
public final class Memberships {

    private final NavigableMap<String, Membership> byId = new TreeMap<>();
    private final MultiIndex byUser = new MultiIndex();
    private final MultiIndex byOrg = new MultiIndex();
    /** Those that expire, in the order in which they do. */
    private final NavigableMap<Instant, List<String>> expiring = new TreeMap<>();

    /** Memberships in the order of their ids, which is the order of their creation. */
    public NavigableMap<String, Membership> byId() {
        return Collections.unmodifiableNavigableMap(byId);
    }

    public @Nullable Membership get(String id) {
        return byId.get(id);
    }

    public List<Membership> ofUser(String userId) {
        return all(byUser.get(userId));
    }

    public int countOfUser(String userId) {
        return byUser.count(userId);
    }

    public List<Membership> ofOrg(String orgId) {
        return all(byOrg.get(orgId));
    }

    private List<Membership> all(SortedSet<String> ids) {
        List<Membership> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            Membership membership = byId.get(id);
            if (membership != null) {
                found.add(membership);
            }
        }
        return found;
    }

    /** Adds the membership, or puts it in the place of the one with the same id. */
    public void put(Membership membership) {
        remove(membership.id());
        String id = membership.id();
        byId.put(id, membership);
        byUser.add(membership.userId(), id);
        if (membership.orgId() != null) {
            byOrg.add(membership.orgId(), id);
        }
        Instant expiresAt = membership.expiresAt();
        if (expiresAt != null) {
            expiring.computeIfAbsent(expiresAt, unused -> new ArrayList<>(1)).add(id);
        }
    }

    public void remove(String id) {
        Membership old = byId.remove(id);
        if (old == null) {
            return;
        }
        byUser.remove(old.userId(), id);
        if (old.orgId() != null) {
            byOrg.remove(old.orgId(), id);
        }
        Instant expiresAt = old.expiresAt();
        List<String> together = expiresAt == null ? null : expiring.get(expiresAt);
        if (together != null) {
            together.remove(id);
            if (together.isEmpty()) {
                expiring.remove(expiresAt);
            }
        }
    }

    /** Returns those whose time is over at {@code now}. */
    public List<Membership> expired(Instant now) {
        if (expiring.isEmpty()) {
            return List.of();
        }
        List<Membership> over = new ArrayList<>();
        for (List<String> ids : expiring.headMap(now, true).values()) {
            for (String id : ids) {
                Membership membership = byId.get(id);
                if (membership != null) {
                    over.add(membership);
                }
            }
        }
        return over;
    }

    void clear() {
        byId.clear();
        byUser.clear();
        byOrg.clear();
        expiring.clear();
    }
}
