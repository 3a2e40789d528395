package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Membership;
import io.github.authrocketvertx.emulator.internal.store.Org;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;

/** Writes memberships as JSON. */
final class MembershipView {

    private MembershipView() {}

    /** The membership, without its user and its org but for their ids. */
    static JsonObject bare(Membership membership) {
        Instant expiresAt = membership.expiresAt();
        return new JsonObject()
                .put("id", membership.id())
                .put("object", "membership")
                .put("user_id", membership.userId())
                .put("org_id", membership.orgId())
                .put("permissions", new JsonArray(new ArrayList<>(membership.permissions())))
                .put("expires_at", expiresAt == null ? null : expiresAt.getEpochSecond())
                .put("custom", membership.custom());
    }

    static JsonObject withUser(Realm realm, Membership membership) {
        JsonObject json = bare(membership);
        User user = realm.users().get(membership.userId());
        return user == null ? json : json.put("user", UserView.inList(realm, user, true));
    }

    static JsonObject withOrg(Realm realm, Membership membership) {
        JsonObject json = bare(membership);
        Org org = realm.orgs().get(membership.orgId());
        return org == null ? json : json.put("org", OrgView.alone(realm, org));
    }

    /** The org's memberships, each with its user. */
    static JsonArray ofOrg(Realm realm, String orgId) {
        JsonArray all = new JsonArray();
        realm.memberships().ofOrg(orgId).forEach(membership -> all.add(withUser(realm, membership)));
        return all;
    }

    /** The user's memberships, each with its org if it has one. */
    static JsonArray ofUser(Realm realm, String userId) {
        JsonArray all = new JsonArray();
        realm.memberships().ofUser(userId).forEach(membership -> all.add(withOrg(realm, membership)));
        return all;
    }
}
