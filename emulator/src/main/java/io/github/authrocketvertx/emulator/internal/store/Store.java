package io.github.authrocketvertx.emulator.internal.store;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All data of one account. Not safe for concurrent use: whoever runs the rules holds the one lock.
 */
public final class Store {

    private final String accountId;
    private final Map<String, ApiKey> apiKeys = new LinkedHashMap<>();
    private final Map<String, Realm> realms = new LinkedHashMap<>();

    public Store(String accountId) {
        this.accountId = accountId;
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

    /** Returns whether there was such a key. */
    public boolean removeApiKey(String value) {
        return apiKeys.remove(value) != null;
    }

    public void add(Realm realm) {
        realms.put(realm.id(), realm);
    }

    public @Nullable Realm realm(String id) {
        return realms.get(id);
    }

    public Collection<Realm> realms() {
        return Collections.unmodifiableCollection(realms.values());
    }
}
