package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Connected apps, app hooks, and what they are told of. */
class EventsTest extends CallerTest {

    @Test
    void keepsConnectedApps() throws Exception {
        JsonArray uris = new JsonArray().add("https://app.example/a").add("https://app.example/b");
        JsonObject app = caller.create(
                "login_policies",
                "login_policy",
                "name",
                "App",
                "login_handler",
                "https://app.example/login",
                "redirect_uris",
                uris);
        assertTrue(app.getString("id").startsWith("lpl_"));
        assertEquals("login_policy", app.getString("object"));
        assertEquals(uris, app.getJsonArray("redirect_uris"));
        assertEquals(
                new JsonArray().add(app.getString("subdomain") + ".e1.loginrocket.com"), app.getJsonArray("domains"));
        String path = "login_policies/" + app.getString("id");
        Reply updated = caller.put(path, Caller.rooted("login_policy", "footer", "f", "subdomain", "Mine"));
        assertEquals("f", updated.json().getString("footer"));
        assertEquals("mine", updated.json().getString("subdomain"));
        assertEquals("App", updated.json().getString("name"));
        Reply refused = caller.post("login_policies", Caller.rooted("login_policy", "subdomain", "mine"));
        assertEquals(
                Set.of("name", "login_handler", "subdomain"), refused.errors().fieldNames());
        caller.put(path, Caller.rooted("login_policy", "name", "Zebra"));
        assertEquals(List.of("First app", "Zebra"), caller.get("login_policies").each("name"));
        assertEquals(
                List.of("Zebra", "First app"),
                caller.get("login_policies?sort=id&direction=desc").each("name"));
        assertEquals(204, caller.delete(path, "").status());
        assertEquals(404, caller.get(path).status());
    }

    @Test
    void keepsAppHooks() throws Exception {
        JsonArray types = new JsonArray().add("user.created").add("user.updated");
        JsonObject hook = caller.create(
                "app_hooks",
                "app_hook",
                "hook_type",
                "webhook",
                "destination",
                "https://u:p@app.example/hook",
                "event_type",
                types,
                "delay",
                5);
        assertTrue(hook.getString("id").startsWith("hk_"));
        assertEquals(caller.emulator.realmId(), hook.getString("realm_id"));
        assertEquals(types, hook.getJsonArray("event_type"));
        String path = "app_hooks/" + hook.getString("id");
        Reply updated = caller.put(path, Caller.rooted("app_hook", "event_type", new JsonArray()));
        assertEquals(new JsonArray(), updated.json().getJsonArray("event_type"));
        assertEquals(5, updated.json().getInteger("delay"));
        assertEquals(
                422,
                caller.put(path, Caller.rooted("app_hook", "hook_type", "email"))
                        .status());
        for (Object bad : List.of("user.eaten", new JsonArray().add("x"), new JsonObject())) {
            assertEquals(
                    Set.of("event_type"),
                    caller.put(path, Caller.rooted("app_hook", "event_type", bad))
                            .errors()
                            .fieldNames());
        }
        assertEquals(
                Set.of("event_type", "destination"),
                caller.post("app_hooks", Caller.rooted("app_hook", "x", 1))
                        .errors()
                        .fieldNames());
        assertEquals(
                Set.of("event_type", "email_subject", "email_template"),
                caller.post("app_hooks", Caller.rooted("app_hook", "hook_type", "email", "event_type", "org.created"))
                        .errors()
                        .fieldNames());
        JsonObject email = caller.create(
                "app_hooks",
                "app_hook",
                "hook_type",
                "email",
                "event_type",
                "user.created",
                "email_subject",
                "Hello",
                "email_template",
                "{{token}}");
        assertEquals("markdown", email.getString("email_renderer"));
        assertEquals("all", email.getString("user_type"));
        String other = caller.create("realms", "realm", "name", "Other").getString("id");
        assertEquals(404, caller.get(path + "?realm_id=" + other).status());
        JsonObject everywhere = caller.create(
                "app_hooks", "app_hook", "realm_id", null, "destination", "https://a.example/", "event_type", "user.*");
        assertNull(everywhere.getValue("realm_id"));
        assertEquals(
                List.of(everywhere.getString("id")),
                caller.get("app_hooks?realm_id=" + other).each("id"));
        assertEquals(3, caller.get("app_hooks").collection().size());
        assertEquals(204, caller.delete(path, "").status());
    }

    @Test
    void findsEvents() throws Exception {
        String sam = caller.createUser("sam").getString("id");
        caller.emulator.clock().advance(Duration.ofDays(1));
        caller.createUser("kim");
        caller.post("users/sam/authenticate", Caller.object("password", "wrong"));
        caller.post("users/sam/authenticate", Caller.object("password", "correct horse"));
        caller.post("users/sam/request_email_verification", new JsonObject());
        Reply all = caller.get("events");
        assertEquals(
                List.of(
                        "user.email.verification_requested",
                        "user.login.succeeded",
                        "user.login.failed",
                        "user.created",
                        "user.created"),
                all.each("event_type"));
        JsonObject last = all.collection().getJsonObject(4);
        assertEquals(sam, last.getString("user_id"));
        assertEquals(caller.emulator.realmId(), last.getString("realm_id"));
        assertFalse(last.containsKey("notifications"));
        assertEquals(
                List.of("user.login.failed", "user.login.succeeded", "user.email.verification_requested"),
                caller.get("events?user_id=" + sam + "&event_type[]=user.login&event_type[]=user.email&direction=asc")
                        .each("event_type"));
        assertEquals(
                2, caller.get("events?event_type=user.created").collection().size());
        long yesterday = caller.emulator.clock().instant().getEpochSecond() - 3600;
        assertEquals(
                4,
                caller.get("events?created_at_after=" + yesterday).collection().size());
        Reply page = caller.get("events?max_results=2");
        assertTrue(page.json().getBoolean("more_results"));
        assertEquals(
                List.of("user.login.failed", "user.created", "user.created"),
                caller.get("events?after=" + page.each("id").get(1)).each("event_type"));
        caller.emulator.clock().advance(Duration.ofHours(29 * 24 + 12));
        assertEquals(4, caller.get("events").collection().size());
        assertEquals(5, caller.get("events?created_at_after=").collection().size());
        assertEquals(400, caller.get("events?created_at_after=soon").status());
        JsonObject one = caller.get("events/" + last.getString("id")).json();
        assertEquals(new JsonArray(), one.remove("notifications"));
        assertEquals(last, one);
        assertEquals(404, caller.get("events/ev_1").status());
    }

    @Test
    void notesWhoIsToBeTold() throws Exception {
        caller.create("app_hooks", "app_hook", "destination", "https://a.example/", "event_type", new JsonArray());
        String hook = caller.create(
                        "app_hooks",
                        "app_hook",
                        "hook_type",
                        "email",
                        "event_type",
                        "user.created",
                        "user_type",
                        "api",
                        "email_subject",
                        "Hello",
                        "email_template",
                        "{{token}}")
                .getString("id");
        caller.createUser("sam");
        caller.post("users", Caller.inUser("user_type", "api"));
        JsonArray events = caller.get("events?event_type=user.created&expand=notifications&direction=asc")
                .collection();
        assertEquals(1, events.getJsonObject(0).getJsonArray("notifications").size());
        JsonArray both = events.getJsonObject(1).getJsonArray("notifications");
        assertEquals(2, both.size());
        JsonObject email = both.getJsonObject(1);
        assertTrue(email.getString("id").startsWith("ent_"));
        assertEquals(hook, email.getString("app_hook_id"));
        assertEquals("email", email.getString("hook_type"));
        assertEquals("in_progress", email.getString("state"));
        assertEquals(0, email.getInteger("attempts"));
    }

    @Test
    void recordsEveryChangeOfConfiguration() throws Exception {
        String realm = caller.create("realms", "realm", "name", "R").getString("id");
        String in = "?realm_id=" + realm;
        caller.put("realms/" + realm, Caller.rooted("realm", "name", "S"));
        String provider = caller.create("auth_providers" + in, "auth_provider", "provider_type", "totp")
                .getString("id");
        caller.put("auth_providers/" + provider + in, Caller.rooted("auth_provider", "name", "x"));
        caller.delete("auth_providers/" + provider + in, "");
        String app = caller.create(
                        "login_policies" + in, "login_policy", "name", "A", "login_handler", "https://a.example/")
                .getString("id");
        caller.delete("login_policies/" + app + in, "");
        caller.create("jwt_keys" + in, "jwt_key", "algo", "hs256", "use", "sign");
        caller.delete("realms/" + realm, "");
        assertEquals(
                List.of(
                        "realm.created",
                        "realm.updated",
                        "auth_provider.created",
                        "auth_provider.updated",
                        "auth_provider.deleted",
                        "login_policy.created",
                        "login_policy.deleted",
                        "realm.updated",
                        "realm.deleted"),
                caller.eventTypes());
        assertEquals(0, caller.get("events").collection().size());
        Reply account = caller.send(caller.bare("GET", "events?auth_provider_id=" + provider, "")
                .header("accept", "application/json")
                .header("x-authrocket-api-key", caller.emulator.apiKey()));
        assertEquals(3, account.collection().size());
    }

    @Test
    void keepsTheLatestEventsOnly() throws Exception {
        Caller other = new Caller(new EmulatorOptions().withEventLimit(2), HttpClient.Version.HTTP_1_1);
        try {
            String first = other.createUser("a").getString("id");
            other.createUser("b");
            other.createUser("c");
            Reply listed = other.get("events");
            assertEquals(2, listed.collection().size());
            assertNotEquals(first, listed.each("user_id").get(1));
        } finally {
            other.close();
        }
    }
}
