package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.JwtKey;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.RealmSettings;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Lists, gets, creates, changes, empties and deletes realms. */
public final class RealmRules {

    private static final String ROOT = "realm";
    private static final String JWT_ALGO = "jwt_algo";
    private static final int MAX_RESULTS = 100;

    private final Environment environment;

    public RealmRules(Environment environment) {
        this.environment = environment;
    }

    private static Realm find(Call call) {
        Realm realm = call.store().realm(call.id());
        if (realm == null) {
            throw Refusal.notFound("Realm");
        }
        return realm;
    }

    private static String nameKey(Realm realm) {
        return realm.settings().name().toLowerCase(Locale.ROOT) + '\0' + realm.id();
    }

    public Answer list(Call call) {
        boolean byName = call.sort("id", "name").equals("name");
        boolean withCustom = call.expands("custom");
        String state = call.text("state");
        String reference = call.text("reference");
        NavigableMap<String, Realm> index = new TreeMap<>();
        for (Realm realm : call.store().realms()) {
            JsonObject values = realm.settings().values();
            if (!realm.isDeleted()
                    && (state == null || state.equals(values.getString("state")))
                    && (reference == null || reference.equals(values.getString("reference")))) {
                index.put(byName ? nameKey(realm) : realm.id(), realm);
            }
        }
        return new Listing(call, MAX_RESULTS, false)
                .page(
                        index,
                        after -> {
                            Realm last = call.store().realmOrShell(after);
                            return !byName ? after : last == null ? null : nameKey(last);
                        },
                        realm -> true,
                        realm -> {
                            JsonObject json = view(realm);
                            if (!withCustom) {
                                json.remove("custom");
                            }
                            return json;
                        });
    }

    /** Gets a realm; one that was deleted stays to be seen, but not as an active one. */
    public Answer get(Call call) {
        Realm realm = call.store().realmOrShell(call.id());
        String state = call.text("state");
        JsonObject json = realm == null ? new JsonObject() : view(realm);
        if (realm == null || (state != null && !state.equals(json.getString("state")))) {
            throw Refusal.notFound("Realm");
        }
        return Answer.ok(json);
    }

    static JsonObject view(Realm realm) {
        JsonObject json = new JsonObject().put("id", realm.id()).put("object", ROOT);
        json.mergeIn(realm.settings().values());
        if (realm.isDeleted()) {
            return json.put("state", "inactive");
        }
        JwtKey key = LoginTokens.signingKey(realm);
        return json.put(JWT_ALGO, key.algo())
                .put("jwt_key", key.key())
                // The name it had before there were public keys.
                .put("jwt_secret", key.key())
                .put("created_at", UserView.seconds(realm.createdAt()));
    }

    public Answer create(Call call) {
        Errors errors = environment.errors();
        JsonObject values = new JsonObject();
        apply(new Fields(call.root(ROOT), errors), values, true);
        int most = environment.assumed().maxRealms();
        long now = call.store().realms().stream()
                .filter(realm -> !realm.isDeleted())
                .count();
        if (now >= most) {
            throw errors.add("base", "Account may not have more than " + most + " realms")
                    .refusal();
        }
        Realm realm = NewRealm.make(environment, environment.newId(call, "rl"), values);
        call.store().add(realm);
        environment.record("realm.created", subject(realm), call.in(realm));
        return Answer.created(view(realm));
    }

    private static void apply(Fields fields, JsonObject values, boolean creating) {
        NewRealm.SCHEMA.apply(fields, values, creating);
        JsonArray jwtFields = values.getJsonArray("jwt_fields", new JsonArray());
        if (jwtFields.contains("orgs") && !jwtFields.contains("memberships")) {
            fields.errors().add("jwt_fields", "Jwt fields must have memberships to have orgs");
        }
        fields.errors().refuseIfAny();
    }

    public Answer update(Call call) {
        Realm realm = find(call);
        JsonObject values = realm.settings().values();
        String oldAlgo = LoginTokens.signingKey(realm).algo();
        values.put(JWT_ALGO, oldAlgo);
        apply(new Fields(call.root(ROOT), environment.errors()), values, false);
        realm.settings(new RealmSettings(values));
        if (!values.getString(JWT_ALGO).equals(oldAlgo)) {
            // The old key stays good: tokens in use go on being taken.
            realm.jwtKeys().put(JwtKeyMaker.make(environment, values.getString(JWT_ALGO), null));
        }
        updated(environment, call.in(realm));
        return Answer.ok(view(realm));
    }

    private static Map<String, String> subject(Realm realm) {
        return Map.of("realm_id", realm.id());
    }

    static void updated(Environment environment, Call call) {
        environment.record("realm.updated", subject(call.realm()), call);
    }

    /** Empties the realm of its users and orgs; how it is set up stays. */
    public Answer reset(Call call) {
        Realm realm = find(call);
        realm.wipe();
        call.store().events().removeOfRealm(realm.id());
        updated(environment, call.in(realm));
        return Answer.ok(view(realm));
    }

    public Answer delete(Call call) {
        Realm realm = find(call);
        JsonObject gone = view(realm);
        for (String hookId : call.store().appHooks().idsOf("realm_id", realm.id())) {
            call.store().appHooks().remove(hookId);
        }
        realm.delete();
        environment.record("realm.deleted", subject(realm), call.in(realm));
        return environment.deleted(() -> gone);
    }
}
