package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
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
    void tellsWhatIsWrong() {
        refuse("{\"people\": []}", "people");
        refuse("{\"users\": {}}", "users");
        refuse("{\"users\": [{\"username\": \"sam\"}]}", "users[0]");
        refuse("{\"realms\": [{\"name\": \"A\", \"orgs\": [{\"id\": \"x\", \"name\": \"B\"}]}]}", "realms[0].orgs[0]");
        refuse("{\"memberships\": [{\"user\": \"sam\"}]}", "no user sam");
    }

    private static void refuse(String data, String told) {
        Vertx vertx = Vertx.vertx();
        try {
            EmulatorOptions options = new EmulatorOptions().withSeedData(new JsonObject(data));
            ExecutionException failure = assertThrows(
                    ExecutionException.class, () -> Caller.await(AuthRocketEmulator.start(vertx, options)));
            assertEquals(IllegalArgumentException.class, failure.getCause().getClass());
            assertTrue(failure.getCause().getMessage().contains(told), failure.getMessage());
        } finally {
            vertx.close();
        }
    }

    @Test
    void readsAFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("seed.json"), DATA.encode());
        EmulatorOptions options = CommandLine.parse("--seed", file.toString(), "--loginrocket-port=0")
                .options();
        assertEquals(DATA, options.seedData());
        Files.writeString(file, "{");
        assertThrows(CommandLine.UsageException.class, () -> CommandLine.parse("--seed", file.toString()));
        assertThrows(CommandLine.UsageException.class, () -> CommandLine.parse("--seed", directory.toString()));
    }
}
