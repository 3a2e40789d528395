package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.User;
import org.jspecify.annotations.Nullable;

/** The keys of users, not to be taken for those of the account. */
final class ApiKeys {

    private static final int LENGTH = 40;

    private ApiKeys() {}

    /**
     * Returns the key that was sent, or a new one if none was or {@code generate}; one in use by another user is an
     * error.
     */
    static String chosen(Environment environment, Realm realm, Fields fields, @Nullable User owner) {
        String sent = fields.isBlank(Credential.API_KEY) ? null : fields.text(Credential.API_KEY);
        if (sent == null || sent.equals("generate")) {
            return realm.settings().apiKeyPrefix() + environment.ids().secret(LENGTH);
        }
        User user = realm.users().byApiKeyDigest(Secrets.digest(sent));
        if (user != null && (owner == null || !owner.id().equals(user.id()))) {
            fields.errors().add(Credential.API_KEY, "Api key has already been taken");
        }
        return sent;
    }

    static Credential credential(Realm realm, String id, String apiKey) {
        boolean readable = realm.settings().readableApiKeys();
        return Credential.apiKey(id, Secrets.digest(apiKey), readable ? apiKey : null);
    }
}
