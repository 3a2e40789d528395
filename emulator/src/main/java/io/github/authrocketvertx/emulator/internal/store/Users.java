package io.github.authrocketvertx.emulator.internal.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The users of a realm with their indices. */
public final class Users {

    private final NavigableMap<String, User> byId = new TreeMap<>();
    private final NavigableMap<String, User> byUsername = new TreeMap<>();
    private final MultiIndex byEmail = new MultiIndex();
    private final MultiIndex byReference = new MultiIndex();
    /** Of API users and of inactive ones only: most users are neither, and a search for those others finds soon. */
    private final MultiIndex rare = new MultiIndex();

    private final Map<String, String> userIdByLogin = new HashMap<>();
    private final Map<String, String> userIdByCredential = new HashMap<>();

    /** Users in the order of their ids, which is the order of their creation. */
    public NavigableMap<String, User> byId() {
        return Collections.unmodifiableNavigableMap(byId);
    }

    /** Users in the order of their lower-cased usernames. */
    public NavigableMap<String, User> byUsername() {
        return Collections.unmodifiableNavigableMap(byUsername);
    }

    public @Nullable User get(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** Ids of the users with that lower-cased e-mail address. */
    public SortedSet<String> idsByEmail(String email) {
        return byEmail.get(email);
    }

    public SortedSet<String> idsByReference(String reference) {
        return byReference.get(reference);
    }

    public SortedSet<String> idsOfApiUsers() {
        return rare.get(User.API);
    }

    public SortedSet<String> idsOfInactive() {
        return rare.get(User.INACTIVE);
    }

    public @Nullable User byApiKeyDigest(String digest) {
        return get(userIdByLogin.get(loginKey(Credential.API_KEY, digest)));
    }

    /** Finds the user whom a third-party provider of that type knows by that id. */
    public @Nullable User byProviderUser(String providerType, String providerUserId) {
        return get(userIdByLogin.get(loginKey(providerType, providerUserId)));
    }

    private static String loginKey(String type, String key) {
        return type + '\0' + key;
    }

    /** What alone identifies the user of that credential; null for credentials that come with a username. */
    private static @Nullable String loginKey(Credential credential) {
        String key = credential.type().equals(Credential.API_KEY)
                ? credential.digest()
                : credential.detail(Credential.PROVIDER_USER_ID);
        return key == null ? null : loginKey(credential.type(), key);
    }

    public @Nullable User byCredential(String credentialId) {
        return get(userIdByCredential.get(credentialId));
    }

    /** Adds the user, or puts it in the place of the one with the same id. */
    public void put(User user) {
        remove(user.id());
        String id = user.id();
        byId.put(id, user);
        byUsername.put(user.username(), user);
        if (user.email() != null) {
            byEmail.add(user.email(), id);
        }
        if (user.reference() != null) {
            byReference.add(user.reference(), id);
        }
        if (!user.isHuman()) {
            rare.add(User.API, id);
        }
        if (!user.isActive()) {
            rare.add(User.INACTIVE, id);
        }
        for (Credential credential : user.credentials()) {
            userIdByCredential.put(credential.id(), id);
            String login = loginKey(credential);
            if (login != null) {
                userIdByLogin.put(login, id);
            }
        }
    }

    public void remove(String id) {
        User user = byId.remove(id);
        if (user == null) {
            return;
        }
        byUsername.remove(user.username());
        if (user.email() != null) {
            byEmail.remove(user.email(), id);
        }
        if (user.reference() != null) {
            byReference.remove(user.reference(), id);
        }
        rare.remove(User.API, id);
        rare.remove(User.INACTIVE, id);
        for (Credential credential : user.credentials()) {
            userIdByCredential.remove(credential.id());
            String login = loginKey(credential);
            if (login != null) {
                userIdByLogin.remove(login);
            }
        }
    }

    void clear() {
        byId.clear();
        byUsername.clear();
        byEmail.clear();
        byReference.clear();
        rare.clear();
        userIdByLogin.clear();
        userIdByCredential.clear();
    }
}
