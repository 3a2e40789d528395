package io.github.authrocketvertx.emulator.internal.store;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All data of one account. Not safe for concurrent use: whoever runs the rules holds the one lock.
 */
public final class Store {

    private final String accountId;
    private final Map<String, ApiKey> apiKeys = new LinkedHashMap<>();
    private final NavigableMap<String, Realm> realms = new TreeMap<>();
    private final Settings appHooks = new Settings();
    private final EventLog events;
    private final Outbox outbox = new Outbox();

    public Store(String accountId, int eventLimit) {
        this.accountId = accountId;
        this.events = new EventLog(eventLimit);
    }

    public String accountId() {
        return accountId;
    }

    public void add(ApiKey key) {
        apiKeys.put(key.value(), key);
    }

    public @Nullable ApiKey apiKey(String value) {
        return apiKeys.get(value);
    }

    /** The keys themselves. */
    public Set<String> apiKeyValues() {
        return Collections.unmodifiableSet(apiKeys.keySet());
    }

    /** Returns whether there was such a key. */
    public boolean removeApiKey(String value) {
        return apiKeys.remove(value) != null;
    }

    /** Takes users, orgs, events and app hooks away from a realm. */
    public void empty(String realmId) {
        Realm realm = realms.get(realmId);
        if (realm != null) {
            realm.wipe();
        }
        for (String hookId : appHooks.idsOf("realm_id", realmId)) {
            appHooks.remove(hookId);
        }
        events.removeOfRealm(realmId);
    }

    /** Takes a realm away without a trace. */
    public void forget(String realmId) {
        empty(realmId);
        realms.remove(realmId);
        apiKeys.values().removeIf(key -> realmId.equals(key.realmId()));
    }

    public void add(Realm realm) {
        realms.put(realm.id(), realm);
    }

    /** Returns the realm, if there is one that was not deleted. */
    public @Nullable Realm realm(String id) {
        Realm realm = realms.get(id);
        return realm == null || realm.isDeleted() ? null : realm;
    }

    /** Returns the realm, be it deleted or not. */
    public @Nullable Realm realmOrShell(String id) {
        return realms.get(id);
    }

    public Collection<Realm> realms() {
        return Collections.unmodifiableCollection(realms.values());
    }

    /** Realms by id, the shells of deleted ones among them. */
    public NavigableMap<String, Realm> realmsById() {
        return Collections.unmodifiableNavigableMap(realms);
    }

    /** The hooks of all realms; one without a {@code realm_id} is for every realm. */
    public Settings appHooks() {
        return appHooks;
    }

    public EventLog events() {
        return events;
    }

    /** The webhooks to be sent. */
    public Outbox outbox() {
        return outbox;
    }
}
