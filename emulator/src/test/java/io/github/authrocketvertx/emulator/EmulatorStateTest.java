package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorStateTest extends CallerTest {

    @AfterEach
    void forgetOtherData() throws Exception {
        Caller.await(state().reseed(SeedData.of(new JsonObject())));
    }

    private EmulatorState state() {
        return caller.emulator.state();
    }

    /** Fills the first realm with something of everything, and returns a login token of its user sam. */
    private String fill() throws Exception {
        String realm = caller.emulator.realmId();
        caller.put("realms/" + realm, Caller.rooted("realm", "name", "Mine", "jwt_algo", "rs256"));
        String sam = caller.createUser("sam").getString("id");
        caller.put("users/sam", Caller.rooted("user", "custom", new JsonObject().put("a", 1), "reference", "r1"));
        caller.emulator.enableTotp(caller.createUser("kim").getString("id"));
        caller.post("users", Caller.rooted("user", "user_type", "api", "username", "robot", "api_key", "robots-key"));
        String org = caller.create("orgs", "org", "name", "Widgets").getString("id");
        caller.create("memberships", "membership", "user_id", sam, "org_id", org, "permissions", "owner");
        caller.create("app_hooks", "app_hook", "destination", "https://a.example/", "event_type", "user.created");
        caller.create("auth_providers", "auth_provider", "provider_type", "google", "client_secret", "s");
        caller.post("users/sam/generate_password_token", new JsonObject());
        return caller.post("users/sam/authenticate", Caller.object("password", "correct horse"))
                .json()
                .getString("token");
    }

    @Test
    void makesTheSameRealmOfASavedOne() throws Exception {
        String token = fill();
        JsonObject saved = state().save(caller.emulator.realmId());
        String reset =
                caller.emulator.passwordToken(caller.get("users/sam").json().getString("id"));
        List<String> asked = List.of(
                "users/sam?expand=memberships",
                "users/kim",
                "users/robot",
                "orgs",
                "app_hooks",
                "auth_providers",
                "login_policies",
                "jwt_keys",
                "sessions/" + token);
        JsonArray before = new JsonArray();
        for (String path : asked) {
            before.add(caller.get(path).json());
        }
        Caller other = new Caller(new EmulatorOptions().withSeedData(saved), HttpClient.Version.HTTP_2);
        try {
            assertEquals(caller.emulator.realmId(), other.emulator.realmId());
            JsonArray after = new JsonArray();
            for (String path : asked) {
                after.add(other.get(path).json());
            }
            assertEquals(before, after);
            assertEquals(saved, other.emulator.state().save(other.emulator.realmId()));
            assertTrue(Jwt.verifies(token, other.emulator.jwtKey()));
            assertEquals(
                    200,
                    other.post("users/authenticate_key", Caller.object("api_key", "robots-key"))
                            .status());
            Reply login = other.post("users/sam/authenticate", Caller.object("password", "correct horse"));
            assertTrue(Jwt.verifies(login.json().getString("token"), caller.emulator.jwtKey()));
            assertEquals(
                    200,
                    other.post(
                                    "users/sam/reset_password_with_token",
                                    Caller.rooted("user", "token", reset, "password", "battery staple"))
                            .status());
        } finally {
            other.close();
        }
    }

    @Test
    void putsASavedRealmInThePlaceOfTheOldOne(@TempDir Path directory) throws Exception {
        fill();
        Path file = directory.resolve("realm.json");
        String realm = caller.emulator.realmId();
        Caller.await(state().save(realm, file));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        try (var files = Files.list(directory)) {
            assertEquals(List.of(file), files.toList());
        }
        caller.delete("users/sam", "");
        caller.createUser("newcomer");
        caller.create("app_hooks", "app_hook", "destination", "https://b.example/", "event_type", "user.created");
        assertEquals(List.of(realm), Caller.await(state().load(file)));
        assertEquals(
                List.of("kim", "robot", "sam"),
                caller.get("users?sort=username").each("username"));
        assertEquals(List.of("https://a.example/"), caller.get("app_hooks").each("destination"));
    }

    private static JsonObject realm(JsonObject saved) {
        return saved.getJsonArray("saved").getJsonObject(0);
    }

    private void refused(JsonObject saved, Consumer<JsonObject> fault, String message) {
        JsonObject faulty = saved.copy();
        fault.accept(realm(faulty));
        SeedDataException failure = assertThrows(SeedDataException.class, () -> state().load(faulty));
        assertEquals("Seed data: " + message, failure.getMessage());
    }

    @Test
    void tellsWhatIsWrongWithASavedRealm() throws Exception {
        fill();
        JsonObject saved = state().save(caller.emulator.realmId());
        JsonObject before = saved.copy();
        refused(saved, realm -> realm.remove("id"), "saved[0].id: expected a text, found nothing");
        refused(saved, realm -> realm.put("id", "x"), "saved[0].id: expected rl_ and letters or digits, found \"x\"");
        refused(saved, realm -> realm.put("users", 5), "saved[0].users: expected a list, found 5");
        refused(
                saved,
                realm -> realm.getJsonArray("users").getJsonObject(1).put("state", "asleep"),
                "saved[0].users[1].state: expected active or inactive, found \"asleep\"");
        refused(
                saved,
                realm -> realm.getJsonArray("users").getJsonObject(1).put("created_at", "soon"),
                "saved[0].users[1].created_at: expected a time such as 2026-01-01T00:00:00Z, found \"soon\"");
        refused(
                saved,
                realm -> realm.getJsonArray("users").getJsonObject(1).put("username", "sam"),
                "saved[0].users[1].username: expected a name that no other user has, found \"sam\"");
        refused(
                saved,
                realm -> realm.getJsonArray("memberships").getJsonObject(0).put("user_id", "usr_1"),
                "saved[0].memberships[0].user_id: expected the id of a user of this realm, found \"usr_1\"");
        refused(
                saved,
                realm -> realm.getJsonArray("memberships").getJsonObject(0).put("permissions", new JsonArray().add(1)),
                "saved[0].memberships[0].permissions[0]: expected a text, found 1");
        refused(
                saved,
                realm -> realm.getJsonArray("jwt_keys").getJsonObject(1).put("private_key", "AAAA"),
                "saved[0].jwt_keys[1].private_key: expected an RSA key in PKCS #8 and base 64, found a value that is not"
                        + " shown");
        refused(
                saved,
                realm -> realm.put("jwt_keys", new JsonArray()),
                "saved[0].jwt_keys: expected a key that has not expired, found a list of 0");
        refused(
                saved,
                realm -> realm.put("more", 1),
                "saved[0]: expected no other members than id, created_at, settings, jwt_keys, auth_providers,"
                        + " login_policies, app_hooks, users, orgs, memberships, sessions, tokens, found \"more\"");
        refused(
                saved,
                realm -> realm.put("id", "rl_other"),
                "saved[0].login_policies: expected subdomains that no other realm has, not "
                        + realm(saved)
                                .getJsonArray("login_policies")
                                .getJsonObject(0)
                                .getJsonObject("values")
                                .getString("subdomain")
                        + ", found a list of 1");
        assertEquals(before, state().save(caller.emulator.realmId()), "nothing of it was taken");
        assertThrows(IllegalArgumentException.class, () -> state().save("rl_1"));
    }

    @Test
    void tellsTheLineOfAWrongFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("realm.json"), "{\n\"saved\": [\n{\"id\": 5}]}");
        ExecutionException failure = assertThrows(ExecutionException.class, () -> Caller.await(state().load(file)));
        assertEquals(
                "realm.json, line 3: saved[0].id: expected a text, found 5",
                failure.getCause().getMessage());
        assertThrows(ExecutionException.class, () -> Caller.await(state().load(directory.resolve("none.json"))));
    }

    private static SeedData withUser(String name) {
        return SeedData.builder()
                .realm("Mine", realm -> realm.human(name, name + "@example.com", "correct horse"))
                .build();
    }

    @Test
    void startsAnewWithOtherData() throws Exception {
        caller.createUser("old");
        Caller.await(state().reseed(withUser("sam")));
        assertEquals(List.of("sam"), caller.get("users").each("username"));
        caller.createUser("kim");
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> Caller.await(state().reseed(withUser(""))));
        assertEquals(SeedDataException.class, failure.getCause().getClass());
        assertEquals(2, caller.get("users").collection().size(), "all stays as it was");
        SeedData otherId = SeedData.of(new JsonObject("{\"realms\": [{\"id\": \"rl_x\", \"name\": \"X\"}]}"));
        assertThrows(ExecutionException.class, () -> Caller.await(state().reseed(otherId)));
        caller.emulator.reset();
        assertEquals(List.of("sam"), caller.get("users").each("username"));
    }

    @Test
    void followsAFileThatChanges(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("seed.json");
        Files.writeString(file, withUser("sam").toJson().encode());
        BlockingQueue<String> log = new LinkedBlockingQueue<>();
        SeedWatcher watcher = SeedWatcher.start(file, state(), log::add);
        try {
            Files.writeString(directory.resolve("other.json"), "{}");
            // As an editor does: a new file in the place of the old one.
            Path part = directory.resolve("part");
            Files.writeString(part, withUser("kim").toJson().encode());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            assertEquals("Started anew with seed.json", log.poll(20, TimeUnit.SECONDS));
            assertEquals(List.of("kim"), caller.get("users").each("username"));
            Path wrong = directory.resolve("wrong");
            Files.writeString(wrong, "{\"users\": [{\"username\": \"sam\"}]}");
            Files.move(wrong, file, StandardCopyOption.REPLACE_EXISTING);
            String told = log.poll(20, TimeUnit.SECONDS);
            assertTrue(told.startsWith("Not taken: seed.json, line 1: users[0]"), told);
            assertEquals(List.of("kim"), caller.get("users").each("username"));
        } finally {
            watcher.close();
        }
    }
}
