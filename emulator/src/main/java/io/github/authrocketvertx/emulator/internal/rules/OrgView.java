package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Org;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.vertx.core.json.JsonObject;

/** Writes orgs as JSON. */
final class OrgView {

    private OrgView() {}

    /** The org as it stands in a list: without custom attributes unless asked for. */
    static JsonObject inList(Realm realm, Org org, boolean withCustom) {
        JsonObject json = new JsonObject()
                .put("id", org.id())
                .put("object", "org")
                .put("realm_id", realm.id())
                .put("name", org.name())
                .put("reference", org.reference())
                .put("state", org.state())
                .put("created_at", UserView.seconds(org.createdAt()));
        return withCustom ? json.put("custom", org.custom()) : json;
    }

    /** The org by itself. */
    static JsonObject alone(Realm realm, Org org) {
        return inList(realm, org, true);
    }
}
