package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealmsTest extends CallerTest {

    private String token(String user, String realm) throws Exception {
        JsonObject body = Caller.rooted("session", "user_id", user).put("realm_id", realm);
        return caller.post("sessions", body).json().getString("token");
    }

    @Test
    void startsARealmWithAPasswordProviderAndNothingElse() throws Exception {
        JsonObject realm = caller.create("realms", "realm", "name", "R1");
        assertTrue(realm.getString("id").startsWith("rl_"));
        assertEquals("realm", realm.getString("object"));
        assertEquals("active", realm.getString("state"));
        assertEquals("standard", realm.getString("username_validation_human"));
        assertEquals(true, realm.getBoolean("require_unique_emails"));
        assertEquals("hash", realm.getString("api_key_policy"));
        assertEquals("hs256", realm.getString("jwt_algo"));
        assertEquals(new JsonArray(), realm.getJsonArray("jwt_fields"));
        assertEquals("managed", realm.getString("session_type"));
        assertEquals(360, realm.getInteger("session_minutes"));
        assertEquals(0, realm.getInteger("api_key_minutes"));
        assertTrue(realm.getString("jwt_key").startsWith("jsk_"));
        String in = "?realm_id=" + realm.getString("id");
        Reply providers = caller.get("auth_providers" + in);
        assertEquals(List.of("password"), providers.each("provider_type"));
        assertEquals(8, providers.collection().getJsonObject(0).getInteger("min_length"));
        assertEquals(0, caller.get("users" + in).collection().size());
        assertEquals(0, caller.get("orgs" + in).collection().size());
        assertEquals(realm, caller.get("realms/" + realm.getString("id")).json());
    }

    @Test
    void leavesADeletedRealmToBeSeenButNotAsActive() throws Exception {
        String id = caller.create("realms", "realm", "name", "R1").getString("id");
        assertEquals(200, caller.get("realms/" + id + "?state=active").status());
        assertEquals(404, caller.get("realms/" + id + "?state=inactive").status());
        assertEquals(204, caller.delete("realms/" + id, "").status());
        assertEquals(404, caller.get("realms/" + id + "?state=active").status());
        assertEquals(200, caller.get("realms/" + id).status());
        assertEquals(404, caller.delete("realms/" + id, "").status());
        assertEquals(404, caller.get("users?realm_id=" + id).status());
        assertEquals(404, caller.get("realms/rl_1").status());
        assertFalse(caller.get("realms").each("id").contains(id));
    }

    @Test
    void changesAndListsRealms() throws Exception {
        String id = caller.create("realms", "realm", "name", "B", "custom", Caller.object("a", 1))
                .getString("id");
        caller.create("realms", "realm", "name", "A", "reference", "x");
        Reply updated = caller.put("realms/" + id, Caller.rooted("realm", "session_minutes", 60));
        assertEquals(60, updated.json().getInteger("session_minutes"));
        assertEquals("B", updated.json().getString("name"));
        assertEquals(
                List.of("A", "B", "First realm"), caller.get("realms?sort=name").each("name"));
        assertEquals(List.of("First realm", "B", "A"), caller.get("realms").each("name"));
        assertEquals(List.of("A"), caller.get("realms?reference=x").each("name"));
        JsonObject last = caller.get("realms?expand=custom&after=" + caller.emulator.realmId() + "&max_results=1")
                .collection()
                .getJsonObject(0);
        assertEquals(1, last.getJsonObject("custom").getInteger("a"));
        assertEquals(400, caller.get("realms?max_results=101").status());
        for (Object[] bad : new Object[][] {
            {"name", null},
            {"state", "closed"},
            {"session_minutes", -1},
            {"session_minutes", "soon"},
            {"jwt_fields", new JsonArray().add("orgs")},
            {"jwt_fields", new JsonArray().add("email")},
            {"jwt_algo", "none"},
            {"require_unique_emails", "perhaps"}
        }) {
            Reply refused = caller.put("realms/" + id, Caller.rooted("realm", bad));
            assertEquals(422, refused.status(), refused.text());
            assertEquals(Set.of((String) bad[0]), refused.errors().fieldNames());
        }
    }

    @Test
    void emptiesARealm() throws Exception {
        caller.createUser("sam");
        caller.create("orgs", "org", "name", "Widgets");
        Reply reset = caller.post("realms/" + caller.emulator.realmId() + "/reset", new JsonObject());
        assertEquals(200, reset.status());
        assertEquals(caller.emulator.jwtKey(), reset.json().getString("jwt_key"));
        assertEquals(0, caller.get("users").collection().size());
        assertEquals(0, caller.get("orgs").collection().size());
        assertEquals(List.of("realm.updated"), caller.eventTypes());
        caller.createUser("sam");
    }

    @Test
    void keepsRealmsApart() throws Exception {
        String other = caller.create("realms", "realm", "name", "Other").getString("id");
        String user = caller.createUser("sam").getString("id");
        assertEquals(404, caller.get("users/sam?realm_id=" + other).status());
        assertEquals(404, caller.get("users/" + user + "?realm_id=" + other).status());
        JsonObject there = Caller.user("sam");
        there.getJsonObject("user").put("realm_id", other);
        assertEquals(other, caller.post("users", there).json().getString("realm_id"));
        assertEquals(422, caller.post("users", there).status());
        JsonObject stranger = Caller.rooted("membership", "user_id", user).put("realm_id", other);
        assertEquals(422, caller.post("memberships", stranger).status());
        String org = caller.create("orgs", "org", "name", "Widgets").getString("id");
        assertEquals(
                404,
                caller.delete("orgs/" + org, Caller.object("realm_id", other).encode())
                        .status());
        assertEquals(
                404, caller.delete("orgs/" + org + "?realm_id=" + other, "").status());
    }

    @Test
    void letsAKeyDoWhatItsLevelAllows() throws Exception {
        String[] keys = {
            caller.emulator.createApiKey(Permission.READ),
            caller.emulator.createApiKey(Permission.WRITE),
            caller.emulator.createApiKey(Permission.ADMIN_REALM)
        };
        String realm = Caller.rooted("realm", "name", "R").encode();
        int[][] expected = {{200, 403, 403, 403}, {200, 201, 403, 403}, {200, 201, 201, 200}};
        for (int i = 0; i < keys.length; i++) {
            JsonObject user = Caller.user("sam" + i);
            assertEquals(expected[i][0], with(keys[i], "GET", "realms", ""));
            assertEquals(expected[i][1], with(keys[i], "POST", "users", user.encode()));
            assertEquals(expected[i][2], with(keys[i], "POST", "realms", realm));
            assertEquals(expected[i][3], with(keys[i], "GET", "jwt_keys", ""));
        }
    }

    private int with(String key, String method, String path, String body) throws Exception {
        return caller.send(caller.request(method, path, body).setHeader("x-authrocket-api-key", key))
                .status();
    }

    @Test
    void signsWithAPublicKeyWhenTold() throws Exception {
        String realm = caller.emulator.realmId();
        String user = caller.createUser("sam").getString("id");
        String before = token(user, realm);
        String secret = caller.emulator.jwtKey();
        Reply updated = caller.put("realms/" + realm, Caller.rooted("realm", "jwt_algo", "rs256"));
        String pem = updated.json().getString("jwt_key");
        assertTrue(pem.contains("PUBLIC KEY") && pem.length() > 256);
        assertEquals(pem, caller.emulator.jwtKey());
        String after = token(user, realm);
        assertEquals("RS256", Jwt.part(after, 0).getString("alg"));
        assertTrue(Jwt.verifies(after, pem));
        assertTrue(Jwt.verifies(before, secret));
        // Tokens in use go on being taken.
        assertEquals(200, caller.get("sessions/" + before).status());
        assertEquals(200, caller.get("sessions/" + after).status());
        String forged = after.substring(0, after.lastIndexOf('.') + 1) + "AAAA";
        assertEquals(404, caller.get("sessions/" + forged).status());
    }

    @Test
    void replacesTheKeysOfTokens() throws Exception {
        String realm = caller.emulator.realmId();
        String user = caller.createUser("sam").getString("id");
        String first = token(user, realm);
        String firstKey = caller.get("jwt_keys").each("id").get(0);
        JsonObject second = caller.create("jwt_keys", "jwt_key", "algo", "hs256", "use", "sign");
        assertEquals(Set.of("id", "algo", "expired", "key", "realm_id", "use"), second.fieldNames());
        assertEquals(second.getString("key"), caller.emulator.jwtKey());
        assertTrue(Jwt.verifies(token(user, realm), second.getString("key")));
        assertEquals(
                List.of(second.getString("id"), firstKey),
                caller.get("jwt_keys").each("id"));
        assertEquals(200, caller.get("sessions/" + first).status());

        assertEquals(204, caller.delete("jwt_keys/" + firstKey, "").status());
        assertEquals(404, caller.get("sessions/" + first).status());
        assertEquals(true, caller.get("jwt_keys/" + firstKey).json().getBoolean("expired"));
        caller.emulator.clock().advance(Duration.ofMinutes(61));
        assertEquals(404, caller.get("jwt_keys/" + firstKey).status());

        // The last one is followed by another.
        caller.delete("jwt_keys/" + second.getString("id"), "");
        assertNotEquals(second.getString("key"), caller.emulator.jwtKey());
        JsonObject given = caller.create("jwt_keys", "jwt_key", "algo", "hs256", "use", "sign", "key", "jsk_mine");
        assertEquals("jsk_mine", given.getString("key"));
        assertEquals("jsk_mine", caller.get("realms/" + realm).json().getString("jwt_key"));
        JsonObject rsa = caller.create("jwt_keys", "jwt_key", "algo", "rs256", "use", "sign");
        assertEquals("rs256", caller.get("realms/" + realm).json().getString("jwt_algo"));
        assertTrue(Jwt.verifies(token(user, realm), rsa.getString("key")));
        assertEquals(
                Set.of("algo", "use"),
                caller.post("jwt_keys", Caller.rooted("jwt_key", "algo", "es256"))
                        .errors()
                        .fieldNames());
        assertEquals(405, caller.put("jwt_keys/" + firstKey, new JsonObject()).status());
    }

    @Test
    void putsIntoTokensWhatTheRealmWants() throws Exception {
        String realm = caller.emulator.realmId();
        JsonObject sam = Caller.user("sam");
        sam.getJsonObject("user")
                .put("first_name", "Sam")
                .put("last_name", "Jones")
                .put("custom", Caller.object("plan", "gold"));
        String user = caller.post("users", sam).json().getString("id");
        String org = caller.create("orgs", "org", "name", "Widgets", "custom", Caller.object("tier", 1))
                .getString("id");
        caller.create(
                "memberships",
                "membership",
                "user_id",
                user,
                "org_id",
                org,
                "permissions",
                "admin",
                "custom",
                Caller.object("since", 2020));
        assertEquals(
                Set.of("aud", "iat", "exp", "tk", "uid", "un", "fn", "ln", "n"),
                Jwt.claims(token(user, realm)).fieldNames());
        JsonArray fields = new JsonArray().add("memberships");
        caller.put("realms/" + realm, Caller.rooted("realm", "jwt_fields", fields));
        JsonObject bare = Caller.object("p", new JsonArray().add("admin"), "oid", org);
        assertEquals(new JsonArray().add(bare), Jwt.claims(token(user, realm)).getJsonArray("m"));
        fields.add("orgs").add("custom");
        caller.put("realms/" + realm, Caller.rooted("realm", "jwt_fields", fields, "session_minutes", 0));
        JsonObject claims = Jwt.claims(token(user, realm));
        bare.put("cs", Caller.object("since", 2020)).put("o", "Widgets").put("ocs", Caller.object("tier", 1));
        assertEquals(new JsonArray().add(bare), claims.getJsonArray("m"));
        assertEquals(Caller.object("plan", "gold"), claims.getJsonObject("cs"));
        assertEquals("Sam Jones", claims.getString("n"));
        assertFalse(claims.containsKey("exp"));
    }

    @Test
    void storesNoUnmanagedSessions() throws Exception {
        String realm = caller.emulator.realmId();
        String user = caller.createUser("sam").getString("id");
        caller.put("realms/" + realm, Caller.rooted("realm", "session_type", "unmanaged"));
        String token = token(user, realm);
        assertFalse(Jwt.claims(token).getString("tk").startsWith("kss_"));
        assertEquals(404, caller.get("sessions/" + token).status());
        assertEquals(0, caller.get("sessions?user_id=" + user).collection().size());
        assertEquals(404, caller.delete("sessions/" + token, "").status());
    }

    @Test
    void takesEmailAddressesForUsernamesWhenTold() throws Exception {
        String realm = caller.emulator.realmId();
        caller.put("realms/" + realm, Caller.rooted("realm", "username_validation_human", "email"));
        JsonObject noName = Caller.user("sam");
        noName.getJsonObject("user").remove("username");
        assertEquals("sam@example.com", caller.post("users", noName).json().getString("username"));
        assertEquals(422, caller.post("users", Caller.user("kim")).status());
        caller.put("realms/" + realm, Caller.rooted("realm", "require_unique_emails", false));
        JsonObject twin = Caller.user("kim@example.com");
        twin.getJsonObject("user").put("email", "sam@example.com");
        assertEquals(201, caller.post("users", twin).status());
    }

    @Test
    void hasNoMoreRealmsThanTold() throws Exception {
        AssumedRules rules = AssumedRules.builder().maxRealms(1).build();
        Caller other = new Caller(new EmulatorOptions().withRules(rules), HttpClient.Version.HTTP_2);
        try {
            assertEquals(
                    422,
                    other.post("realms", Caller.rooted("realm", "name", "R")).status());
        } finally {
            other.close();
        }
    }
}
