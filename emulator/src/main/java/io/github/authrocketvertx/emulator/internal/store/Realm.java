package io.github.authrocketvertx.emulator.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One realm: its users with their indices, and what hangs on them. Nothing here is visible from another realm.
 */
public final class Realm {

    private final String id;
    private RealmSettings settings;
    private final NavigableMap<String, User> usersById = new TreeMap<>();
    private final NavigableMap<String, User> usersByUsername = new TreeMap<>();
    private final Map<String, TreeSet<String>> userIdsByEmail = new HashMap<>();
    private final Map<String, String> userIdByApiKeyDigest = new HashMap<>();
    private final Map<String, PendingToken> tokens = new HashMap<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();

    public Realm(String id, RealmSettings settings) {
        this.id = id;
        this.settings = settings;
    }

    public String id() {
        return id;
    }

    public RealmSettings settings() {
        return settings;
    }

    public void settings(RealmSettings changed) {
        this.settings = changed;
    }

    /** Users in the order of their ids, which is the order of their creation. */
    public NavigableMap<String, User> usersById() {
        return Collections.unmodifiableNavigableMap(usersById);
    }

    /** Users in the order of their lower-cased usernames. */
    public NavigableMap<String, User> usersByUsername() {
        return Collections.unmodifiableNavigableMap(usersByUsername);
    }

    /** Ids of the users with that lower-cased e-mail address. */
    public Iterable<String> userIdsByEmail(String email) {
        TreeSet<String> found = userIdsByEmail.get(email);
        return found == null ? List.of() : Collections.unmodifiableSet(found);
    }

    public @Nullable User userByApiKeyDigest(String digest) {
        String userId = userIdByApiKeyDigest.get(digest);
        return userId == null ? null : usersById.get(userId);
    }

    /** Adds the user, or puts it in the place of the one with the same id. */
    public void put(User user) {
        User old = usersById.put(user.id(), user);
        if (old != null) {
            unindex(old);
        }
        usersByUsername.put(user.username(), user);
        String email = user.email();
        if (email != null) {
            userIdsByEmail.computeIfAbsent(email, unused -> new TreeSet<>()).add(user.id());
        }
        for (Credential credential : user.credentials()) {
            if (credential.isActive(Credential.API_KEY) && credential.digest() != null) {
                userIdByApiKeyDigest.put(credential.digest(), user.id());
            }
        }
    }

    /** Removes the user with its sessions and outstanding tokens. */
    public void remove(User user) {
        User old = usersById.remove(user.id());
        if (old == null) {
            return;
        }
        unindex(old);
        removeSessionsOf(user.id());
        tokens.values().removeIf(token -> token.subject().equals(user.id()));
    }

    private void unindex(User user) {
        usersByUsername.remove(user.username());
        String email = user.email();
        TreeSet<String> sameEmail = email == null ? null : userIdsByEmail.get(email);
        if (sameEmail != null) {
            sameEmail.remove(user.id());
            if (sameEmail.isEmpty()) {
                userIdsByEmail.remove(email);
            }
        }
        for (Credential credential : user.credentials()) {
            if (credential.digest() != null) {
                userIdByApiKeyDigest.remove(credential.digest());
            }
        }
    }

    public void add(PendingToken token) {
        tokens.put(token.token(), token);
    }

    public @Nullable PendingToken token(String value) {
        return tokens.get(value);
    }

    public void removeToken(String value) {
        tokens.remove(value);
    }

    public void add(Session session) {
        sessions.put(session.id(), session);
    }

    public @Nullable Session session(String sessionId) {
        return sessions.get(sessionId);
    }

    public void removeSessionsOf(String userId) {
        sessions.values().removeIf(session -> session.userId().equals(userId));
    }

    public void add(Event event) {
        events.add(event);
    }

    public List<Event> events() {
        return Collections.unmodifiableList(events);
    }
}
