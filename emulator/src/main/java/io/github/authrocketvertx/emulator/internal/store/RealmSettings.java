package io.github.authrocketvertx.emulator.internal.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;

/** How a realm is set up. Immutable; made of attributes that were checked before. */
public final class RealmSettings {

    private final JsonObject values;

    public RealmSettings(JsonObject values) {
        this.values = values.copy();
    }

    /** All attributes; a copy. */
    public JsonObject values() {
        return values.copy();
    }

    public String name() {
        return values.getString("name", "");
    }

    /** Whether the usernames of humans must be e-mail addresses. */
    public boolean emailUsernames() {
        return "email".equals(values.getString("username_validation_human"));
    }

    public boolean requireUniqueEmails() {
        return values.getBoolean("require_unique_emails", true);
    }

    /** What generated API keys start with. */
    public String apiKeyPrefix() {
        String prefix = values.getString("api_key_prefix");
        return prefix == null ? "" : prefix;
    }

    /** Whether API keys can be read later, and not only when they are made. */
    public boolean readableApiKeys() {
        return "encrypt".equals(values.getString("api_key_policy"));
    }

    /** Which optional claims login tokens carry: {@code custom}, {@code memberships}, {@code orgs}. */
    public Set<String> jwtFields() {
        Set<String> fields = new LinkedHashSet<>();
        JsonArray list = values.getJsonArray("jwt_fields", new JsonArray());
        for (int i = 0; i < list.size(); i++) {
            fields.add(list.getString(i));
        }
        return fields;
    }

    /** Whether logins of humans are stored as sessions. */
    public boolean managedSessions() {
        return !"unmanaged".equals(values.getString("session_type"));
    }

    /** Lifetime of a human's login token; 0 for none. */
    public int sessionMinutes() {
        return values.getInteger("session_minutes", 0);
    }

    /** Lifetime of a login token got with an API key; 0 for none. */
    public int apiKeyMinutes() {
        return values.getInteger("api_key_minutes", 0);
    }

    @Override
    public String toString() {
        return "RealmSettings[" + name() + "]";
    }
}
