package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpenRealmTest extends CallerTest {

    private EmulatorRealm one;
    private EmulatorRealm other;

    @BeforeEach
    void openRealms() {
        one = caller.emulator.openRealm("One");
        other = caller.emulator.openRealm("Other");
    }

    private HttpRequest.Builder request(EmulatorRealm by, String method, String path, String body) {
        return caller.bare(method, path, body)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-Authrocket-Api-Key", by.apiKey());
    }

    private Reply get(EmulatorRealm by, String path) throws Exception {
        return caller.send(request(by, "GET", path, "").header("X-Authrocket-Realm", by.id()));
    }

    private Reply post(EmulatorRealm by, String path, JsonObject body) throws Exception {
        return caller.send(request(by, "POST", path, body.encode()).header("X-Authrocket-Realm", by.id()));
    }

    private static List<String> verbs(List<RecordedRequest> requests) {
        return requests.stream().map(request -> request.method().name()).toList();
    }

    @Test
    void faultsMeetTheRequestsOfTheirRealmOnly() throws Exception {
        one.faults().next().answer(503, null, "");
        assertEquals(200, get(other, "users").status());
        assertEquals(503, get(one, "users").status());
        assertEquals(0, one.faults().remaining());
    }

    @Test
    void aRuleOfTheEmulatorComesBeforeThoseOfRealms() throws Exception {
        one.faults().next().answer(503, null, "");
        caller.emulator.faults().next().answer(502, null, "");
        assertEquals(502, get(one, "users").status());
        assertEquals(503, get(one, "users").status());
    }

    @Test
    void aSecondFactorIsGivenByIdOrNameInThatRealmOnly() throws Exception {
        one.plant(with -> with.human("Ada", "ada@example.com", "correct horse"));
        other.plant(with -> with.human("ada", "ada@example.com", "correct horse", user -> user.id("usr_ada")));
        other.enableTotp("Ada");
        assertEquals(1, totps(other));
        other.enableTotp("usr_ada");
        assertEquals(2, totps(other));
        assertEquals(0, totps(one));

        var unknown = assertThrows(IllegalArgumentException.class, () -> one.enableTotp("usr_ada"));
        assertEquals("The realm has no user with the id or username usr_ada", unknown.getMessage());
    }

    private long totps(EmulatorRealm in) throws Exception {
        return get(in, "users/ada?expand=credentials").json().getJsonArray("credentials").stream()
                .filter(credential -> "totp".equals(((JsonObject) credential).getString("credential_type")))
                .count();
    }

    @Test
    void requestsAreRecordedForTheRealmOfTheirKey() throws Exception {
        get(one, "users/none");
        // Names another realm, and is this one's all the same.
        caller.send(request(one, "GET", "users?realm_id=" + other.id(), ""));
        get(other, "orgs");
        assertEquals(List.of("GET", "GET"), verbs(one.requests()));
        assertEquals("/v1/orgs", other.requests().get(0).path());
        assertEquals(3, caller.emulator.requests().size());
    }

    @Test
    void requestsWithoutAnOwnKeyAreForTheRealmThatTheyName() throws Exception {
        String key = caller.emulator.apiKey();
        JsonObject user = Caller.user("sam");
        user.getJsonObject("user").put("realm_id", one.id());
        HttpRequest.Builder inAttributes = caller.request("POST", "users", user.encode());
        HttpRequest.Builder inQuery = caller.request("GET", "users?realm_id=" + one.id(), "");
        HttpRequest.Builder inHeader = caller.bare("GET", "users", "")
                .header("X-Authrocket-Realm", one.id())
                .header("X-Authrocket-Api-Key", "ko_wrong");
        HttpRequest.Builder malformed = caller.bare("POST", "users", "{\"realm_id\":")
                .header("Content-Type", "application/json")
                .header("X-Authrocket-Realm", one.id())
                .header("X-Authrocket-Api-Key", key);
        assertEquals(201, caller.send(inAttributes).status());
        assertEquals(List.of("sam"), caller.send(inQuery).each("username"));
        caller.send(inHeader);
        caller.send(malformed);
        assertEquals(List.of("POST", "GET", "GET", "POST"), verbs(one.requests()));
        assertTrue(other.requests().isEmpty());
    }

    @Test
    void requestsWithALesserKeyOfTheRealmAreItsOwn() throws Exception {
        String reading = one.createApiKey(Permission.READ);
        HttpRequest.Builder forbidden = caller.bare("DELETE", "users/none", "")
                .header("Accept", "application/json")
                .header("X-Authrocket-Realm", other.id())
                .header("X-Authrocket-Api-Key", reading);
        assertEquals(403, caller.send(forbidden).status());
        assertEquals(1, one.requests().size());
    }

    @Test
    void loginRocketOfTheRealmLogsInItsUsers() throws Exception {
        one.plant(realm -> realm.human("sam", "sam@example.com", "correct horse"));
        other.faults().next().answer(503, null, "");
        JsonObject login = new JsonObject().put("username", "sam").put("password", "correct horse");
        assertTrue(login(one, login).containsKey("token"));
        assertEquals(1, one.requests().size());
        assertTrue(other.requests().isEmpty());
    }

    private JsonObject login(EmulatorRealm realm, JsonObject body) throws Exception {
        return caller.send(HttpRequest.newBuilder(URI.create(realm.loginRocketUrl() + "login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.encode())))
                .json();
    }

    @Test
    void waitsForARequestOfTheRealm() throws Exception {
        Future<RecordedRequest> waiting = other.awaitRequest(RecordedRequest::ended);
        get(one, "users");
        assertFalse(waiting.isComplete());
        get(other, "orgs");
        assertEquals("/v1/orgs", Caller.await(waiting).path());
    }

    @Test
    void webhooksAreThoseOfTheRealm() throws Exception {
        try (Receiver receiver = new Receiver()) {
            hook(one, receiver.url("/one"));
            hook(other, receiver.url("/other"));
            receiver.answers(Receiver.NEVER);
            post(other, "users", Caller.user("kim"));
            receiver.take();
            post(one, "users", Caller.user("sam"));
            // That of the other realm is still under way.
            List<WebhookDelivery> all = Caller.await(one.webhooks().awaitAll());
            assertEquals(1, all.size());
            assertEquals(one.id(), all.get(0).realmId());
            assertEquals(WebhookDelivery.State.COMPLETED, all.get(0).state());
            assertEquals(1, other.webhooks().deliveries().size());
            assertEquals(0, other.webhooks().deliveries().get(0).attempts());
            String foreign = other.webhooks().deliveries().get(0).notificationId();
            assertThrows(IllegalArgumentException.class, () -> one.webhooks().redeliver(foreign));
            assertEquals(
                    all.get(0).notificationId(),
                    Caller.await(one.webhooks().await(delivery -> true)).notificationId());
        }
    }

    private void hook(EmulatorRealm realm, String destination) throws Exception {
        JsonObject hook = Caller.object("destination", destination, "event_type", new JsonArray().add("user.created"));
        assertEquals(
                201,
                post(
                                realm,
                                "app_hooks",
                                Caller.rooted(
                                        "app_hook",
                                        hook.stream()
                                                .flatMap(entry ->
                                                        java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                                                .toArray()))
                        .status());
    }

    @Test
    void verifiesTokensByTheRealmsOwnKey() {
        assertNotEquals(one.jwtKey(), other.jwtKey());
    }

    @Test
    void plantingTellsWhatCannotBe() {
        SeedDataException failure = assertThrows(
                SeedDataException.class, () -> one.plant(realm -> realm.human("sam", "nowhere", "correct horse")));
        assertTrue(String.valueOf(failure.getMessage()).startsWith("users[0].email"), failure.getMessage());
        assertThrows(SeedDataException.class, () -> one.plant(realm -> realm.id("rl_else")));
    }

    @Test
    void plantingChangesTheRealmItself() throws Exception {
        one.plant(realm -> realm.set("name", "Renamed"));
        assertEquals("Renamed", get(one, "realms/" + one.id()).json().getString("name"));
    }

    @Test
    void aResetKeepsKeyAndAppAndNothingThatATestMade() throws Exception {
        post(one, "users", Caller.user("sam"));
        one.faults().next().answer(503, null, "");
        one.reset();
        assertTrue(one.requests().isEmpty());
        assertTrue(get(one, "users").collection().isEmpty());
        assertTrue(get(one, "events").collection().isEmpty());
        assertEquals(
                "error",
                login(one, new JsonObject().put("username", "sam"))
                        .fieldNames()
                        .iterator()
                        .next());
    }

    @Test
    void aClosedRealmLeavesNothingBehind() throws Exception {
        int before = size();
        EmulatorRealm third = caller.emulator.openRealm("Third");
        post(third, "app_hooks", new JsonObject());
        post(third, "users", Caller.user("sam"));
        third.faults().next().answer(503, null, "");
        third.close();
        assertEquals(before, size());
        assertTrue(third.requests().isEmpty());
        assertEquals(403, get(third, "users").status());
        assertEquals(200, get(one, "users").status());
    }

    /** How much there is of realms, keys, hooks and events. */
    private int size() {
        return Objects.requireNonNull(
                caller.emulator.inspect(store -> store.realms().size()
                        + store.apiKeyValues().size()
                        + store.appHooks().byId().size()
                        + store.events().byId().size()));
    }

    @Test
    void theStatusPageShowsTheFaultsOfRealms() throws Exception {
        one.faults().next().stall();
        Reply page = caller.send(HttpRequest.newBuilder(URI.create(caller.emulator.statusPageUrl()))
                .header("Accept", "text/html"));
        assertTrue(page.text().contains(one.id() + ", any request: never answers, 1 times"));
    }

    @Test
    void tellsNoKey() {
        assertFalse(one.toString().contains(one.apiKey()));
    }
}
