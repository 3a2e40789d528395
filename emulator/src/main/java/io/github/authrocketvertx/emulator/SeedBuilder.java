package io.github.authrocketvertx.emulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts seed data together.
 *
 * <pre>{@code
 * SeedData data = SeedData.builder()
 *         .realm("Mine", realm -> realm.id("rl_mine")
 *                 .human("sam", "sam@example.com", "correct horse")
 *                 .org("Widgets", org -> org.id("org_w"))
 *                 .member("sam", "Widgets", "owner"))
 *         .build();
 * }</pre>
 *
 * <p>To be used by one thread. Whether the data can be taken is found out when an emulator takes it.
 */
public final class SeedBuilder {

    private final JsonArray realms = new JsonArray();

    SeedBuilder() {}

    /** Adds a realm; the first one becomes the emulator's first realm. */
    public SeedBuilder realm(String name, Consumer<RealmSeed> contents) {
        RealmSeed realm = new RealmSeed(name);
        contents.accept(realm);
        realms.add(realm.json);
        return this;
    }

    /** Returns the data. */
    public SeedData build() {
        return SeedData.of(new JsonObject().put("realms", realms));
    }

    /** A realm in the making. */
    public static final class RealmSeed {

        private final JsonObject json;

        /** For a new realm of that name, or for one that is there if it is null. */
        RealmSeed(@Nullable String name) {
            json = new JsonObject()
                    .put("users", new JsonArray())
                    .put("orgs", new JsonArray())
                    .put("memberships", new JsonArray());
            if (name != null) {
                json.put("name", name);
            }
        }

        JsonObject json() {
            return json;
        }

        /** Gives it that id, {@code rl_} and letters or digits. */
        public RealmSeed id(String id) {
            return set("id", id);
        }

        /** Sets an attribute by the name that the API has for it, such as {@code jwt_algo}. */
        public RealmSeed set(String attribute, @Nullable Object value) {
            json.put(attribute, value);
            return this;
        }

        /** Adds a human. */
        public RealmSeed human(String username, String email, String password) {
            return human(username, email, password, user -> {});
        }

        /** Adds a human with more attributes. */
        public RealmSeed human(String username, String email, String password, Consumer<Attributes> more) {
            JsonObject user = new JsonObject()
                    .put("user_type", "human")
                    .put("username", username)
                    .put("email", email)
                    .put("password", password);
            return add("users", user, more);
        }

        /** Adds an API user with that key. */
        public RealmSeed apiUser(String username, String apiKey) {
            JsonObject user = new JsonObject()
                    .put("user_type", "api")
                    .put("username", username)
                    .put("api_key", apiKey);
            return add("users", user, more -> {});
        }

        /** Adds an org. */
        public RealmSeed org(String name) {
            return org(name, more -> {});
        }

        /** Adds an org with more attributes. */
        public RealmSeed org(String name, Consumer<Attributes> more) {
            return add("orgs", new JsonObject().put("name", name), more);
        }

        /** Makes a user a member of an org, by their names or ids, with those permissions; of none if it is null. */
        public RealmSeed member(String user, @Nullable String org, String... permissions) {
            JsonObject membership =
                    new JsonObject().put("user", user).put("permissions", new JsonArray(Arrays.asList(permissions)));
            if (org != null) {
                membership.put("org", org);
            }
            return add("memberships", membership, more -> {});
        }

        private RealmSeed add(String list, JsonObject item, Consumer<Attributes> more) {
            more.accept(new Attributes(item));
            json.getJsonArray(list).add(item);
            return this;
        }
    }

    /** The attributes of something in the making. */
    public static final class Attributes {

        private final JsonObject json;

        private Attributes(JsonObject json) {
            this.json = json;
        }

        /** Gives it that id: the prefix for its kind, such as {@code usr_}, and letters or digits. */
        public Attributes id(String id) {
            return set("id", id);
        }

        /** Sets an attribute by the name that the API has for it, such as {@code reference}. */
        public Attributes set(String attribute, @Nullable Object value) {
            json.put(attribute, value);
            return this;
        }
    }
}
