package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Membership;
import io.github.authrocketvertx.emulator.internal.store.Org;
import io.github.authrocketvertx.emulator.internal.store.Orgs;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Lists, gets, creates, changes and deletes orgs. */
public final class OrgRules {

    private static final String ROOT = "org";
    private static final int MAX_RESULTS = 1000;
    private static final Schema SCHEMA =
            Schema.empty().requiredText("name").state().text("reference").custom();

    private final Environment environment;

    public OrgRules(Environment environment) {
        this.environment = environment;
    }

    private static Org find(Call call) {
        Org org = call.realm().orgs().get(call.id());
        if (org == null) {
            throw Refusal.notFound("Org");
        }
        return org;
    }

    public Answer list(Call call) {
        Orgs orgs = call.realm().orgs();
        boolean byName = call.sort("name", "id").equals("name");
        boolean withCustom = call.expands("custom");
        String reference = call.text("reference");
        String state = call.text("state");
        NavigableMap<String, Org> index = byName ? orgs.byName() : orgs.byId();
        if (reference != null) {
            index = new TreeMap<>();
            for (String id : orgs.idsByReference(reference)) {
                Org org = Objects.requireNonNull(orgs.get(id));
                index.put(byName ? Orgs.nameKey(org) : id, org);
            }
        }
        return new Listing(call, MAX_RESULTS, false)
                .page(
                        index,
                        after -> {
                            Org last = orgs.get(after);
                            return !byName ? after : last == null ? null : Orgs.nameKey(last);
                        },
                        org -> state == null || state.equals(org.state()),
                        org -> OrgView.inList(call.realm(), org, withCustom));
    }

    public Answer get(Call call) {
        Org org = find(call);
        JsonObject json = OrgView.alone(call.realm(), org);
        if (call.expands("memberships")) {
            json.put("memberships", MembershipView.ofOrg(call.realm(), org.id()));
        }
        return Answer.ok(json);
    }

    public Answer create(Call call) {
        JsonObject values = new JsonObject();
        apply(call, values, true);
        Org org = made(environment.newId(call, "org"), environment.now(), values);
        call.realm().orgs().put(org);
        environment.record("org.created", Map.of("org_id", org.id()), call);
        return Answer.created(OrgView.alone(call.realm(), org));
    }

    public Answer update(Call call) {
        Org before = find(call);
        JsonObject values = OrgView.alone(call.realm(), before);
        apply(call, values, false);
        Org org = made(before.id(), before.createdAt(), values);
        call.realm().orgs().put(org);
        environment.record("org.updated", Map.of("org_id", org.id()), call);
        return Answer.ok(OrgView.alone(call.realm(), org));
    }

    private void apply(Call call, JsonObject values, boolean creating) {
        Fields fields = new Fields(call.root(ROOT), environment.errors());
        SCHEMA.apply(fields, values, creating);
        fields.errors().refuseIfAny();
    }

    private static Org made(String id, Instant createdAt, JsonObject values) {
        return new Org(
                id,
                createdAt,
                values.getString("name"),
                values.getString("state"),
                values.getString("reference"),
                values.getJsonObject("custom"));
    }

    /** Deletes the org and, before it, its memberships. */
    public Answer delete(Call call) {
        Org org = find(call);
        Realm realm = call.realm();
        for (Membership membership : realm.memberships().ofOrg(org.id())) {
            MembershipRules.delete(environment, call, membership);
        }
        realm.orgs().remove(org.id());
        environment.record("org.deleted", Map.of("org_id", org.id()), call);
        return environment.deleted(() -> OrgView.alone(realm, org));
    }
}
