package io.github.authrocketvertx.emulator.internal.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * One realm: its users, orgs and what hangs on them. Nothing here is visible from another realm.
 */
public final class Realm {

    private final String id;
    private final Instant createdAt;
    private RealmSettings settings;
    private boolean deleted;
    private final Users users = new Users();
    private final Orgs orgs = new Orgs();
    private final Memberships memberships = new Memberships();
    private final Sessions sessions = new Sessions();
    private final Tokens tokens = new Tokens();
    private final JwtKeys jwtKeys = new JwtKeys();
    private final Settings authProviders = new Settings();
    private final Settings loginPolicies = new Settings();
    private final Map<String, Deque<Instant>> failedLogins = new HashMap<>();

    public Realm(String id, Instant createdAt, RealmSettings settings) {
        this.id = id;
        this.createdAt = createdAt;
        this.settings = settings;
    }

    public String id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public RealmSettings settings() {
        return settings;
    }

    public void settings(RealmSettings changed) {
        this.settings = changed;
    }

    /** Whether only its shell is left. */
    public boolean isDeleted() {
        return deleted;
    }

    public Users users() {
        return users;
    }

    public Orgs orgs() {
        return orgs;
    }

    public Memberships memberships() {
        return memberships;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Tokens tokens() {
        return tokens;
    }

    public JwtKeys jwtKeys() {
        return jwtKeys;
    }

    public Settings authProviders() {
        return authProviders;
    }

    public Settings loginPolicies() {
        return loginPolicies;
    }

    /** The times of a user's latest failed logins, oldest first; empty at first, and free to change. */
    public Deque<Instant> failedLogins(String userId) {
        return failedLogins.computeIfAbsent(userId, unused -> new ArrayDeque<>());
    }

    public void forgetFailedLogins(String userId) {
        failedLogins.remove(userId);
    }

    /** Removes the user with its sessions, memberships and outstanding tokens. */
    public void remove(User user) {
        users.remove(user.id());
        sessions.removeOfUser(user.id());
        tokens.removeOf(user.id());
        failedLogins.remove(user.id());
        for (Membership membership : memberships.ofUser(user.id())) {
            memberships.remove(membership.id());
        }
    }

    /** Removes all users and orgs and what hangs on them; the configuration stays. */
    public void wipe() {
        users.clear();
        orgs.clear();
        memberships.clear();
        sessions.clear();
        tokens.clear();
        failedLogins.clear();
    }

    /** Leaves a shell without anything in it. */
    public void delete() {
        wipe();
        authProviders.clear();
        loginPolicies.clear();
        deleted = true;
    }
}
