package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.SeedDataException;
import io.github.authrocketvertx.emulator.internal.state.Node;
import io.github.authrocketvertx.emulator.internal.state.RealmReader;
import io.github.authrocketvertx.emulator.internal.store.Org;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Data to start with. It goes through the same rules as calls do, so that nothing gets in that a call could not have
 * brought in.
 */
public final class Seed {

    private static final String SAVED = "saved";
    private static final String REALMS = "realms";
    private static final String USERS = "users";
    private static final String ORGS = "orgs";
    private static final String MEMBERSHIPS = "memberships";
    private static final String REALM = "realm";
    private static final String ORG = "org";
    private static final String USER = "user";
    private static final String ID = "id";

    private final JsonObject data;

    /** Looks at nothing but the names of the lists; the rest is checked when it is planted. */
    public Seed(JsonObject data) {
        this.data = data;
        Node.of(data, "").allowOnly(SAVED, REALMS, USERS, ORGS, MEMBERSHIPS);
    }

    /** The id of the first realm, if the data tells. */
    public @Nullable String firstRealmId() {
        String name = items(data, REALMS, "").isEmpty() ? SAVED : REALMS;
        List<JsonObject> realms = items(data, name, "");
        Object id = realms.isEmpty() ? null : realms.get(0).getValue(ID);
        if (id != null && !(id instanceof String)) {
            throw SeedDataException.of(name + "[0].id", "a text", id);
        }
        return (String) id;
    }

    /**
     * Puts the data into {@code store}, in which the first realm is already.
     *
     * @throws SeedDataException if some of it cannot be; tells where and why
     */
    public void plant(Environment environment, Store store, String firstRealmId) {
        Call call = new Call(Map.of(), new JsonObject(), store, null);
        Node.of(data, "").list(SAVED).forEach(saved -> RealmReader.read(store, saved));
        List<JsonObject> realms = items(data, REALMS, "");
        for (int i = 0; i < realms.size(); i++) {
            String where = "realms[" + i + "]";
            plant(environment, call, i == 0 ? firstRealmId : null, realms.get(i), where);
        }
        plant(environment, inRealm(call, store, firstRealmId), data, "");
        store.events().clear();
    }

    /**
     * Puts users, orgs and memberships into a realm, and changes what is set of the realm itself.
     *
     * @throws SeedDataException if some of it cannot be; tells where and why
     */
    public static void plant(Environment environment, Store store, String realmId, JsonObject contents) {
        Object id = contents.getValue(ID);
        if (id != null && !id.equals(realmId)) {
            throw SeedDataException.of(ID, realmId + ", since the realm is there already", id);
        }
        plant(environment, new Call(Map.of(), new JsonObject(), store, null), realmId, contents, "");
    }

    /** Makes a realm, or changes the one of that id, and fills it. */
    private static void plant(
            Environment environment, Call call, @Nullable String existing, JsonObject data, String where) {
        RealmRules rules = new RealmRules(environment);
        JsonObject realm = data.copy();
        JsonObject inside = new JsonObject();
        for (String name : List.of(USERS, ORGS, MEMBERSHIPS)) {
            inside.put(name, realm.remove(name));
        }
        Object id = realm.remove(ID);
        JsonObject body = new JsonObject().put(REALM, realm);
        String[] realmId = {String.valueOf(existing)};
        if (existing == null) {
            attempt(
                    where,
                    body,
                    made -> realmId[0] = idOf(
                            rules.create(named(call, Environment.NEW_ID, id).with(made))));
        } else if (!realm.isEmpty()) {
            attempt(
                    where,
                    body,
                    changes -> rules.update(named(call, ID, existing).with(changes)));
        }
        plant(environment, inRealm(call, call.store(), realmId[0]), inside, where.isEmpty() ? "" : where + ".");
    }

    private static Call inRealm(Call call, Store store, String realmId) {
        Realm realm = store.realm(realmId);
        if (realm == null) {
            throw new IllegalStateException("The realm was made just now: " + realmId);
        }
        return call.in(realm);
    }

    private static Call named(Call call, String name, @Nullable Object id) {
        return id == null ? call.withPath(Map.of()) : call.withPath(Map.of(name, id.toString()));
    }

    private static String idOf(Answer answer) {
        return answer.body() == null ? "" : answer.body().toJsonObject().getString(ID);
    }

    private static void plant(Environment environment, Call call, JsonObject data, String where) {
        UserRules users = new UserRules(environment);
        OrgRules orgs = new OrgRules(environment);
        MembershipRules memberships = new MembershipRules(environment);
        each(data, USERS, where, call, (made, attributes) -> {
            JsonObject user = attributes.containsKey("user_type") ? attributes : attributes.put("user_type", "human");
            users.create(made.with(new JsonObject().put(USER, user)));
        });
        each(data, ORGS, where, call, (made, org) -> orgs.create(made.with(new JsonObject().put(ORG, org))));
        each(data, MEMBERSHIPS, where, call, (made, membership) -> {
            Object user = membership.remove(USER);
            Object org = membership.remove(ORG);
            if (user != null) {
                membership.put("user_id", userId(call.realm(), user.toString()));
            }
            if (org != null) {
                membership.put("org_id", orgId(call.realm(), org.toString()));
            }
            memberships.create(made.with(new JsonObject().put("membership", membership)));
        });
    }

    private static String userId(Realm realm, String idOrUsername) {
        User user = UserRules.findOrNull(realm, idOrUsername);
        if (user == null) {
            throw Refusal.badRequest("there is no user " + idOrUsername);
        }
        return user.id();
    }

    private static String orgId(Realm realm, String idOrName) {
        Org org = realm.orgs().get(idOrName);
        if (org != null) {
            return org.id();
        }
        for (Org candidate : realm.orgs().byName().values()) {
            if (candidate.name().equals(idOrName)) {
                return candidate.id();
            }
        }
        throw Refusal.badRequest("there is no org " + idOrName);
    }

    /** Makes one thing of its attributes. */
    @FunctionalInterface
    private interface Maker {
        void make(Call call, JsonObject attributes);
    }

    private static void each(JsonObject data, String name, String where, Call call, Maker maker) {
        List<JsonObject> items = items(data, name, where);
        for (int i = 0; i < items.size(); i++) {
            JsonObject attributes = items.get(i).copy();
            Call named = named(call, Environment.NEW_ID, attributes.remove(ID));
            attempt(where + name + "[" + i + "]", attributes, made -> maker.make(named, made));
        }
    }

    private static void attempt(String where, JsonObject attributes, Consumer<JsonObject> work) {
        JsonObject sent = attributes.copy();
        try {
            work.accept(attributes);
        } catch (Refusal refusal) {
            throw told(where, refusal.answer(), sent);
        }
    }

    /** The first of what the rules say, with the value that they say it about. */
    private static SeedDataException told(String where, Answer answer, JsonObject sent) {
        JsonObject body =
                answer.body() == null ? new JsonObject() : answer.body().toJsonObject();
        JsonObject errors = body.getJsonObject("errors");
        if (errors == null || errors.isEmpty()) {
            return SeedDataException.refused(where, answer.errorText(), null);
        }
        String field = errors.fieldNames().iterator().next();
        JsonObject attributes = sent.getJsonObject(REALM, sent);
        Object found = attributes.getValue(field);
        String path = found == null ? where : where + "." + field;
        return SeedDataException.refused(path, errors.getJsonArray(field).getString(0), found);
    }

    private static List<JsonObject> items(JsonObject data, String name, String where) {
        Object value = data.getValue(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray list)) {
            throw SeedDataException.of(where + name, "a list of objects", value);
        }
        List<JsonObject> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.getValue(i) instanceof JsonObject object)) {
                throw SeedDataException.of(where + name + "[" + i + "]", "an object", list.getValue(i));
            }
            objects.add(object);
        }
        return objects;
    }
}
