package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsersTest extends CallerTest {

    @Test
    void createsAHumanAndFindsItByIdAndByUsername() throws Exception {
        JsonObject body = Caller.user("Sam");
        body.getJsonObject("user")
                .put("first_name", "Sam")
                .put("custom", new JsonObject().put("plan", "gold").put("tags", new JsonArray().add("a")));
        Reply created = caller.post("users", body);
        assertEquals(201, created.status());
        JsonObject user = created.json();
        assertTrue(user.getString("id").matches("usr_0v[0-9A-Za-z]{20}"), user.getString("id"));
        assertEquals("user", user.getString("object"));
        assertEquals("sam", user.getString("username"));
        assertEquals("sam@example.com", user.getString("email"));
        assertEquals("Sam", user.getString("name"));
        assertEquals("none", user.getString("email_verification"));
        assertEquals("gold", user.getJsonObject("custom").getString("plan"));
        assertEquals(
                "password", user.getJsonArray("credentials").getJsonObject(0).getString("credential_type"));
        assertNull(user.getValue("last_login_at"));
        assertFalse(created.text().contains("correct horse"));
        assertTrue(created.text().matches(".*\"created_at\":\\d+\\.\\d{3}[,}].*"), created.text());

        assertEquals(user, caller.get("users/" + user.getString("id")).json());
        assertEquals(user, caller.get("users/SAM").json());
        assertEquals(
                new JsonArray(),
                caller.get("users/sam?expand=memberships").json().getJsonArray("memberships"));
        assertEquals(404, caller.get("users/nobody").status());
    }

    @Test
    void takesAUsernameWithReservedCharactersAsOneSegment() throws Exception {
        String name = "a/b+c d%";
        JsonObject body = Caller.user(name);
        body.getJsonObject("user").put("email", "odd@example.com");
        assertEquals(201, caller.post("users", body).status());
        assertEquals(name, caller.get("users/a%2Fb+c%20d%25").json().getString("username"));
        assertEquals(name, caller.get("users/a%2fb%2Bc%20d%25").json().getString("username"));
        assertEquals(400, caller.get("users/%ff").status());
    }

    @Test
    void refusesWhatDoesNotValidate() throws Exception {
        caller.createUser("sam");
        Reply twice = caller.post("users", Caller.user("SAM"));
        assertEquals(422, twice.status());
        assertEquals(
                new JsonArray().add("Username has already been taken"),
                twice.errors().getJsonArray("username"));
        assertEquals(
                new JsonArray().add("Email has already been taken"),
                twice.errors().getJsonArray("email"));
        assertNotNull(twice.json().getString("message"));

        Reply empty = caller.post("users", Caller.inUser("user_type", "human"));
        assertEquals(422, empty.status());
        assertEquals(Set.of("username", "email", "password"), empty.errors().fieldNames());
        assertEquals(
                422, caller.post("users", Caller.inUser("user_type", "cat")).status());
        assertEquals(422, caller.post("users", Caller.inUser("x", 1)).status());
        JsonObject odd = Caller.user("odd");
        odd.getJsonObject("user")
                .put("password", "short")
                .put("password_confirmation", "other")
                .put("username", new JsonObject())
                .put("custom", new JsonObject().put("deep", new JsonObject()));
        assertEquals(
                Set.of("username", "custom", "password", "password_confirmation"),
                caller.post("users", odd).errors().fieldNames());
    }

    @Test
    void givesAnApiUserAKeyThatWorksAtOnce() throws Exception {
        Reply created = caller.post("users", Caller.inUser("user_type", "api"));
        assertEquals(201, created.status());
        String key = created.json().getString("api_key");
        assertNotNull(created.json().getString("username"));
        assertNotNull(created.json().getString("name"));
        Reply login = caller.post("users/authenticate_key", new JsonObject().put("api_key", key));
        assertEquals(200, login.status());
        assertEquals(created.json().getString("id"), login.json().getString("id"));
        assertNotNull(login.json().getString("token"));
        assertFalse(login.json().containsKey("api_key"));
        JsonObject wrong = new JsonObject().put("api_key", key + "x");
        assertEquals(401, caller.post("users/authenticate_key", wrong).status());
    }

    @Test
    void updatesWhatIsSentAndLeavesTheRest() throws Exception {
        String path = "users/" + caller.createUser("sam").getString("id");
        JsonObject change = new JsonObject().put("first_name", "Samuel").put("username", "Sammy");
        Reply updated = caller.put(path, new JsonObject().put("user", change));
        assertEquals(200, updated.status());
        assertEquals("Samuel", updated.json().getString("first_name"));
        assertEquals("sam@example.com", updated.json().getString("email"));
        assertEquals(404, caller.get("users/sam").status());
        assertEquals(200, caller.get("users/sammy").status());
        Reply cleared = caller.put(path, Caller.inUser("first_name", null));
        assertNull(cleared.json().getValue("first_name"));
        assertEquals("sammy", cleared.json().getString("name"));
        assertEquals(422, caller.put(path, Caller.inUser("username", null)).status());
        assertEquals(422, caller.put(path, Caller.inUser("user_type", "api")).status());
        assertEquals(
                400, caller.put(path, new JsonObject().put("first_name", "x")).status());
    }

    @Test
    void deletesAUserAndFreesItsName() throws Exception {
        JsonObject user = caller.createUser("sam");
        Reply deleted = caller.delete("users/" + user.getString("id"), "");
        assertEquals(204, deleted.status());
        assertEquals("", deleted.text());
        assertEquals(404, caller.get("users/sam").status());
        assertEquals(404, caller.delete("users/sam", "").status());
        caller.createUser("sam");
        String realm =
                new JsonObject().put("realm_id", caller.emulator.realmId()).encode();
        assertEquals(204, caller.delete("users/sam", realm).status());
    }

    @Test
    void pagesThroughAListInBothDirections() throws Exception {
        for (int i = 0; i < 5; i++) {
            caller.createUser("user" + (4 - i));
        }
        assertEquals(List.of("user4", "user3", "user2", "user1", "user0"), pages("max_results=2"));
        assertEquals(List.of("user0", "user1", "user2", "user3", "user4"), pages("max_results=2&direction=desc"));
        assertEquals(List.of("user0", "user1", "user2", "user3", "user4"), pages("max_results=3&sort=username"));
        assertEquals(400, caller.get("users?max_results=0").status());
        assertEquals(400, caller.get("users?max_results=1001").status());
        assertEquals(400, caller.get("users?direction=up").status());
    }

    private List<String> pages(String query) throws Exception {
        List<String> names = new ArrayList<>();
        String after = "";
        while (true) {
            JsonObject page = caller.get("users?" + query + after).json();
            JsonArray users = page.getJsonArray("collection");
            names.addAll(usernames(users));
            if (!page.getBoolean("more_results")) {
                return names;
            }
            after = "&after=" + users.getJsonObject(users.size() - 1).getString("id");
        }
    }

    private static List<String> usernames(JsonArray users) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < users.size(); i++) {
            names.add(users.getJsonObject(i).getString("username"));
        }
        return names;
    }

    @Test
    void filtersListsAndLeavesCustomOutUnlessAsked() throws Exception {
        JsonObject sam = Caller.user("sam");
        sam.getJsonObject("user").put("reference", "r1").put("custom", new JsonObject().put("k", "v"));
        caller.post("users", sam);
        caller.createUser("eve");
        caller.put("users/eve", Caller.inUser("state", "inactive"));
        caller.post("users", Caller.inUser("user_type", "api"));
        assertEquals(List.of("sam"), usernames(list("username=SAM")));
        assertEquals(List.of("eve"), usernames(list("email=Eve%40example.com")));
        assertEquals(List.of("sam"), usernames(list("reference=r1")));
        assertEquals(List.of("eve"), usernames(list("state=inactive")));
        assertEquals(List.of("sam", "eve"), usernames(list("user_type=human")));
        assertEquals(List.of(), usernames(list("username=sam&reference=r2")));
        assertFalse(list("username=sam").getJsonObject(0).containsKey("custom"));
        for (String expand : List.of("expand=custom", "expands=x,custom", "expand%5B%5D=custom")) {
            JsonObject found = list("username=sam&" + expand).getJsonObject(0);
            assertEquals("v", found.getJsonObject("custom").getString("k"));
        }
    }

    private JsonArray list(String query) throws Exception {
        return caller.get("users?" + query).json().getJsonArray("collection");
    }

    @Test
    void keepsRealmsApart() throws Exception {
        String other = caller.emulator.createRealm("Other");
        caller.createUser("sam");
        assertEquals(404, caller.get("users/sam?realm_id=" + other).status());
        JsonObject inRoot = Caller.user("sam");
        inRoot.getJsonObject("user").put("realm_id", other);
        Reply created = caller.post("users", inRoot);
        assertEquals(201, created.status());
        assertEquals(other, created.json().getString("realm_id"));
        JsonObject topLevel = Caller.user("eve").put("realm_id", other);
        assertEquals(other, caller.post("users", topLevel).json().getString("realm_id"));
        assertEquals(404, caller.get("users?realm_id=rl_x").status());
    }

    @Test
    void makesAUserOfASignupToken() throws Exception {
        JsonObject attributes = Caller.user("sam").getJsonObject("user");
        attributes.remove("user_type");
        Reply token = caller.post("user_tokens", new JsonObject().put("user_token", attributes));
        assertEquals(201, token.status());
        String id = token.json().getString("id");
        assertTrue(id.startsWith("utk_"));
        assertFalse(token.json().containsKey("password"));
        assertEquals(token.json(), caller.get("user_tokens/" + id).json());
        assertEquals(
                "sam", caller.post("users", Caller.inUser("token", id)).json().getString("username"));
        assertEquals(422, caller.post("users", Caller.inUser("token", id)).status());
        JsonObject login = new JsonObject().put("password", "correct horse");
        assertEquals(200, caller.post("users/sam/authenticate", login).status());
    }
}
