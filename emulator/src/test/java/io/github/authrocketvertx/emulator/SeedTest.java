package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTest extends CallerTest {

    private static final JsonObject DATA = new JsonObject("""
            {
              "realms": [
                {
                  "id": "rl_mine", "name": "Mine", "jwt_algo": "rs256",
                  "users": [
                    {"id": "usr_sam", "username": "sam", "email": "sam@example.com", "password": "correct horse"},
                    {"user_type": "api", "username": "robot", "api_key": "robots-key"}
                  ],
                  "orgs": [{"id": "org_w", "name": "Widgets", "custom": {"tier": 1}}],
                  "memberships": [
                    {"user": "sam", "org": "Widgets", "permissions": ["owner"]},
                    {"user": "usr_sam"}
                  ]
                },
                {"name": "Other", "users": [{"username": "sam", "email": "s@example.com", "password": "battery staple"}]}
              ],
              "users": [{"username": "kim", "email": "kim@example.com", "password": "correct horse"}]
            }
            """);

    @Override
    EmulatorOptions options() {
        return new EmulatorOptions().withSeedData(DATA);
    }

    @Test
    void startsWithWhatWasPlantedAndGoesBackToIt() throws Exception {
        String key = caller.emulator.jwtKey();
        for (int round = 0; round < 2; round++) {
            assertEquals("rl_mine", caller.emulator.realmId());
            assertEquals(
                    List.of("Mine", "Other"), caller.get("realms?sort=name").each("name"));
            assertEquals(
                    List.of("kim", "robot", "sam"),
                    caller.get("users?sort=username").each("username"));
            assertEquals(2, caller.get("users/usr_sam").json().getInteger("membership_count"));
            assertEquals(
                    List.of("usr_sam"), caller.get("memberships?org_id=org_w").each("user_id"));
            assertEquals(
                    200,
                    caller.post("users/authenticate_key", Caller.object("api_key", "robots-key"))
                            .status());
            String token = caller.post("users/sam/authenticate", Caller.object("password", "correct horse"))
                    .json()
                    .getString("token");
            assertTrue(Jwt.verifies(token, caller.emulator.jwtKey()));
            assertEquals(key, caller.emulator.jwtKey());
            assertEquals(2, caller.get("events").collection().size());
            caller.delete("users/sam", "");
            caller.emulator.reset();
        }
    }

    @Test
    void tellsWhereInTheDataWhatIsWrong() {
        refuse(
                "{\"people\": []}",
                "seed.json: expected no other members than saved, realms, users, orgs, memberships,"
                        + " found \"people\"");
        refuse("{\"users\": {}}", "seed.json, line 1: users: expected a list of objects, found an object");
        refuse("{\n\"users\": [\n 5]}", "seed.json, line 3: users[0]: expected an object, found 5");
        refuse("{\"users\": [\n{\"username\": \"sam\"}]}", "seed.json, line 2: users[0]: ");
        refuse("""
                {"realms": [{"name": "A", "users": [
                  {"username": "sam", "password": "correct horse",
                   "email": "nowhere"}
                ]}]}
                """, "seed.json, line 3: realms[0].users[0].email: Email is invalid; found \"nowhere\"");
        refuse(
                "{\"users\": [{\"username\": \"s\", \"email\": \"s@example.com\", \"password\": \"hunter2\"}]}",
                "users[0].password: Password is too short (minimum is 8 characters); found a value that is not shown");
        refuse(
                "{\"realms\": [{\"name\": \"A\", \"orgs\": [{\"id\": \"x\", \"name\": \"B\"}]}]}",
                "realms[0].orgs[0]: the id x must be org_ and letters or digits");
        refuse("{\"realms\": [{\"name\": \"A\", \"jwt_algo\": \"none\"}]}", "realms[0].jwt_algo: ");
        refuse("{\"realms\": [{\"id\": 5}]}", "realms[0].id: expected a text, found 5");
        refuse("{\"memberships\": [{\"user\": \"sam\"}]}", "memberships[0]: there is no user sam");
    }

    private static void refuse(String data, String told) {
        Vertx vertx = Vertx.vertx();
        try {
            EmulatorOptions options = new EmulatorOptions().withSeedData(SeedData.parse(data, "seed.json"));
            ExecutionException failure = assertThrows(
                    ExecutionException.class, () -> Caller.await(AuthRocketEmulator.start(vertx, options)));
            assertEquals(SeedDataException.class, failure.getCause().getClass());
            assertTrue(failure.getCause().getMessage().contains(told), failure.getMessage());
        } finally {
            vertx.close();
        }
    }

    @Test
    void tellsWhereAFileIsNoJson() {
        for (String[] bad : new String[][] {
            {"{\n  \"users\": [}", "seed.json, line 2, column"},
            {"", "seed.json, line"},
            {"[]", "expected an object in braces"},
            {"{} {}", "the end after the object"},
            {"{\"a\": \"", "seed.json, line 1"}
        }) {
            SeedDataException failure =
                    assertThrows(SeedDataException.class, () -> SeedData.parse(bad[0], "seed.json"));
            assertTrue(failure.getMessage().contains(bad[1]), failure.getMessage());
        }
    }

    @Test
    void readsWhatJsonHas() {
        String text = "{\"a\":[1,-2.5,1e3,12345678901234567890,true,false,null,{\"b\":\"\\u00e9\"}],\"c\":{}}";
        JsonObject read = SeedData.parse(text, "x").toJson();
        assertEquals(new JsonObject(text), read);
    }

    @Test
    void buildsTheSameDataInJava() {
        SeedData built = SeedData.builder()
                .realm(
                        "Mine",
                        realm -> realm.id("rl_mine")
                                .set("jwt_algo", "rs256")
                                .human("sam", "sam@example.com", "correct horse", user -> user.id("usr_sam"))
                                .apiUser("robot", "robots-key")
                                .org("Widgets", org -> org.id("org_w").set("custom", new JsonObject().put("tier", 1)))
                                .member("sam", "Widgets", "owner")
                                .member("usr_sam", null))
                .realm("Other", realm -> realm.human("sam", "s@example.com", "battery staple"))
                .build();
        JsonObject expected = DATA.copy();
        expected.remove("users");
        JsonObject json = built.toJson();
        for (JsonObject data : List.of(expected, json)) {
            data.getJsonArray("realms").forEach(realm -> normalize((JsonObject) realm));
        }
        assertEquals(expected, json);
    }

    /** Writes out what may be left out. */
    private static void normalize(JsonObject realm) {
        for (String name : List.of("users", "orgs", "memberships")) {
            if (!realm.containsKey(name)) {
                realm.put(name, new JsonArray());
            }
        }
        realm.getJsonArray("users").forEach(user -> {
            if (!((JsonObject) user).containsKey("user_type")) {
                ((JsonObject) user).put("user_type", "human");
            }
        });
        realm.getJsonArray("memberships").forEach(membership -> {
            if (!((JsonObject) membership).containsKey("permissions")) {
                ((JsonObject) membership).put("permissions", new JsonArray());
            }
        });
    }

    @Test
    void readsAFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("seed.json"), DATA.encode());
        EmulatorOptions options = CommandLine.parse("--seed", file.toString(), "--loginrocket-port=0")
                .options();
        assertEquals(DATA, options.seedData().toJson());
        Files.writeString(file, "{");
        assertThrows(CommandLine.UsageException.class, () -> CommandLine.parse("--seed", file.toString()));
        assertThrows(CommandLine.UsageException.class, () -> CommandLine.parse("--seed", directory.toString()));
    }
}
