package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class OrgsTest extends CallerTest {

    private String newOrg(String name) throws Exception {
        return caller.create("orgs", "org", "name", name).getString("id");
    }

    @Test
    void makesReadsChangesAndDeletesAnOrg() throws Exception {
        JsonObject org = caller.create(
                "orgs",
                "org",
                "name",
                "Widgets",
                "reference",
                "r-1",
                "custom",
                Caller.object("tier", new JsonArray().add("a").add("b")));
        assertTrue(org.getString("id").startsWith("org_0v"));
        assertEquals("org", org.getString("object"));
        assertEquals("active", org.getString("state"));
        String path = "orgs/" + org.getString("id");
        assertEquals(org, caller.get(path).json());
        Reply updated = caller.put(path, Caller.rooted("org", "name", "Widgets 2", "state", "inactive"));
        assertEquals("Widgets 2", updated.json().getString("name"));
        assertEquals("inactive", updated.json().getString("state"));
        assertEquals("r-1", updated.json().getString("reference"));
        assertEquals(
                Set.of("name"),
                caller.put(path, Caller.rooted("org", "name", "")).errors().fieldNames());
        Reply refused = caller.post("orgs", Caller.rooted("org", "state", "closed"));
        assertEquals(422, refused.status());
        assertEquals(Set.of("name", "state"), refused.errors().fieldNames());
        assertEquals(204, caller.delete(path, "").status());
        assertEquals(404, caller.get(path).status());
        assertEquals(List.of("org.created", "org.updated", "org.deleted"), caller.eventTypes());
    }

    @Test
    void listsOrgsByNameOrByAge() throws Exception {
        for (String name : List.of("b", "C", "a")) {
            newOrg(name);
        }
        caller.create("orgs", "org", "name", "d", "reference", "x", "state", "inactive");
        assertEquals(List.of("a", "b", "C", "d"), caller.get("orgs").each("name"));
        assertEquals(List.of("b", "C", "a", "d"), caller.get("orgs?sort=id").each("name"));
        assertEquals(
                List.of("d", "C"),
                caller.get("orgs?direction=desc&max_results=2").each("name"));
        assertEquals(List.of("d"), caller.get("orgs?reference=x&state=inactive").each("name"));
        assertEquals(List.of(), caller.get("orgs?reference=y").each("name"));
        String first = caller.get("orgs?max_results=1").each("id").get(0);
        Reply next = caller.get("orgs?max_results=2&after=" + first);
        assertEquals(List.of("b", "C"), next.each("name"));
        assertTrue(next.json().getBoolean("more_results"));
        assertFalse(next.collection().getJsonObject(0).containsKey("custom"));
        assertTrue(
                caller.get("orgs?expand[]=custom").collection().getJsonObject(0).containsKey("custom"));
        assertEquals(400, caller.get("orgs?sort=age").status());
        assertEquals(400, caller.get("orgs?max_results=1001").status());
    }

    @Test
    void letsAUserBelongToOrgsAndToNone() throws Exception {
        String user = caller.createUser("sam").getString("id");
        String org = newOrg("Widgets");
        JsonObject inOrg = caller.create("memberships", "membership", "user_id", user, "org_id", org);
        assertTrue(inOrg.getString("id").startsWith("mb_"));
        assertEquals(new JsonArray(), inOrg.getJsonArray("permissions"));
        assertNull(inOrg.getValue("expires_at"));
        JsonObject alone = caller.create("memberships", "membership", "user_id", user, "permissions", "owner");
        assertEquals(new JsonArray().add("owner"), alone.getJsonArray("permissions"));
        assertEquals(
                422,
                caller.post("memberships", Caller.rooted("membership", "user_id", user))
                        .status());
        assertEquals(
                422,
                caller.post("memberships", Caller.rooted("membership", "user_id", user, "org_id", org))
                        .status());

        Reply got = caller.get("users/sam?expand=memberships");
        assertEquals(2, got.json().getInteger("membership_count"));
        JsonArray expanded = got.json().getJsonArray("memberships");
        assertEquals("Widgets", expanded.getJsonObject(0).getJsonObject("org").getString("name"));
        assertFalse(expanded.getJsonObject(1).containsKey("org"));
        JsonObject ofOrg = caller.get("orgs/" + org + "?expands=custom,memberships")
                .json()
                .getJsonArray("memberships")
                .getJsonObject(0);
        assertEquals("sam", ofOrg.getJsonObject("user").getString("username"));
        JsonObject login = caller.post(
                        "users/sam/authenticate?expand=memberships", Caller.object("password", "correct horse"))
                .json();
        assertEquals(2, login.getJsonArray("memberships").size());

        JsonObject byOrg = caller.get("memberships?org_id=" + org).collection().getJsonObject(0);
        assertTrue(byOrg.containsKey("user") && !byOrg.containsKey("org"));
        JsonObject byUser =
                caller.get("memberships?user_id=" + user).collection().getJsonObject(0);
        assertTrue(byUser.containsKey("org") && !byUser.containsKey("user"));
        Reply both = caller.get("memberships?org_id=" + org + "&user_id=" + user);
        assertEquals(1, both.collection().size());
        JsonObject byBoth = both.collection().getJsonObject(0);
        assertFalse(byBoth.containsKey("org") || byBoth.containsKey("user"));
        assertEquals(400, caller.get("memberships").status());
    }

    @Test
    void checksPermissions() throws Exception {
        String user = caller.createUser("sam").getString("id");
        JsonObject made = caller.create(
                "memberships",
                "membership",
                "user_id",
                user,
                "permissions",
                new JsonArray().add("Owner").add("billing:read;x.*_-"));
        String path = "memberships/" + made.getString("id");
        JsonArray many = new JsonArray();
        for (int i = 0; i < 21; i++) {
            many.add("p" + i);
        }
        for (Object bad : List.of("a b", "a".repeat(63), "ä", new JsonArray().add(""), new JsonObject(), many)) {
            Reply refused = caller.put(path, Caller.rooted("membership", "permissions", bad));
            assertEquals(422, refused.status(), bad.toString());
            assertEquals(Set.of("permissions"), refused.errors().fieldNames());
        }
        many.remove(20);
        assertEquals(
                200,
                caller.put(path, Caller.rooted("membership", "permissions", many))
                        .status());
        Reply emptied = caller.put(path, Caller.rooted("membership", "permissions", new JsonArray()));
        assertEquals(new JsonArray(), emptied.json().getJsonArray("permissions"));
        assertEquals(
                422,
                caller.put(path, Caller.rooted("membership", "user_id", "usr_1"))
                        .status());
        assertEquals(
                Set.of("user_id", "org_id"),
                caller.post("memberships", Caller.rooted("membership", "org_id", "org_1"))
                        .errors()
                        .fieldNames());
        Reply form = caller.send(caller.bare("PUT", path, "membership[permissions][]=a&membership[permissions][]=b")
                .header("accept", "application/json")
                .header("content-type", "application/x-www-form-urlencoded")
                .header("x-authrocket-api-key", caller.emulator.apiKey())
                .header("x-authrocket-realm", caller.emulator.realmId()));
        assertEquals(new JsonArray().add("a").add("b"), form.json().getJsonArray("permissions"));
    }

    @Test
    void deletesAMembershipWhenItsTimeIsOver() throws Exception {
        String user = caller.createUser("sam").getString("id");
        long soon = caller.emulator.clock().instant().getEpochSecond() + 60;
        JsonObject made = caller.create("memberships", "membership", "user_id", user, "expires_at", soon);
        assertEquals(soon, made.getLong("expires_at"));
        String path = "memberships/" + made.getString("id");
        assertEquals(200, caller.get(path).status());
        caller.emulator.clock().advance(Duration.ofSeconds(61));
        assertEquals(404, caller.get(path).status());
        assertEquals(0, caller.get("users/sam").json().getInteger("membership_count"));
        assertEquals(List.of("user.created", "membership.created", "membership.deleted"), caller.eventTypes());
        for (Object bad : List.of("soon", -1, "9e99", "1e-999999999", "1e999999999", new JsonArray())) {
            assertEquals(
                    422,
                    caller.post("memberships", Caller.rooted("membership", "user_id", user, "expires_at", bad))
                            .status());
        }
    }

    @Test
    void deletesMembershipsWithTheirUserAndTheirOrg() throws Exception {
        String sam = caller.createUser("sam").getString("id");
        String kim = caller.createUser("kim").getString("id");
        String org = newOrg("Widgets");
        caller.create("memberships", "membership", "user_id", sam, "org_id", org);
        String kims = caller.create("memberships", "membership", "user_id", kim, "org_id", org)
                .getString("id");
        caller.delete("users/" + sam, "");
        assertEquals(List.of(kims), caller.get("memberships?org_id=" + org).each("id"));
        caller.delete("orgs/" + org, "");
        assertEquals(404, caller.get("memberships/" + kims).status());
        assertEquals(
                List.of("membership.deleted", "user.deleted", "membership.deleted", "org.deleted"),
                caller.eventTypes().subList(5, 9));
    }

    @Test
    void listsMembershipsOfTheWholeRealmWhenTold() throws Exception {
        AssumedRules rules = AssumedRules.builder()
                .membershipListNeedsFilter(false)
                .maxPermissions(1)
                .build();
        Caller other = new Caller(new EmulatorOptions().withRules(rules), HttpClient.Version.HTTP_1_1);
        try {
            String user = other.createUser("sam").getString("id");
            other.create("memberships", "membership", "user_id", user);
            assertEquals(1, other.get("memberships").collection().size());
            JsonArray two = new JsonArray().add("a").add("b");
            JsonObject body = Caller.rooted("membership", "user_id", user, "permissions", two);
            assertTrue(other.post("memberships", body).errors().containsKey("permissions"));
        } finally {
            other.close();
        }
    }
}
