package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the tests of the official PHP client, which ran against the service itself, expect; one test for each thing.
 * All of it happens in a realm made for the occasion, as there.
 */
class CheckListTest extends CallerTest {

    private String in = "";

    @BeforeEach
    void makeARealm() throws Exception {
        in = "?realm_id=" + caller.create("realms", "realm", "name", "PHP test").getString("id");
    }

    private JsonObject sam() throws Exception {
        JsonObject body = Caller.user("sam");
        body.getJsonObject("user").put("first_name", "Sam");
        Reply reply = caller.post("users" + in, body);
        assertEquals(201, reply.status(), reply.text());
        return reply.json();
    }

    private Reply login(String password) throws Exception {
        return caller.post("users/sam/authenticate" + in, Caller.object("password", password));
    }

    @Test
    void aNewRealmHasOnePasswordProviderToWhichOthersCanBeAdded() throws Exception {
        Reply providers = caller.get("auth_providers" + in);
        assertEquals(1, providers.collection().size());
        JsonObject password = providers.collection().getJsonObject(0);
        assertEquals(8, password.getInteger("min_length"));
        Reply updated = caller.put(
                "auth_providers/" + password.getString("id") + in, Caller.rooted("auth_provider", "min_length", 12));
        assertEquals(12, updated.json().getInteger("min_length"));
        for (String type : List.of("facebook", "google", "totp")) {
            caller.create("auth_providers" + in, "auth_provider", "provider_type", type);
        }
        assertEquals(
                List.of("facebook", "google"),
                caller.get("auth_providers/authorize" + in + "&redirect_uri=https%3A%2F%2Fa.example%2F")
                        .each("provider_type"));
    }

    @Test
    void anUnknownRealmIsNotFoundNorIsADeletedOneAmongTheActive() throws Exception {
        assertEquals(404, caller.get("realms/rl_0v0000000000000000000x").status());
        String id = in.substring("?realm_id=".length());
        assertEquals(204, caller.delete("realms/" + id, "").status());
        assertEquals(404, caller.get("realms/" + id + "?state=active").status());
    }

    @Test
    void aUserIsFoundByUsernameAndHasACredentialToChangeThePassword() throws Exception {
        String credential = sam().getJsonArray("credentials").getJsonObject(0).getString("id");
        assertEquals("Sam", caller.get("users/sam" + in).json().getString("first_name"));
        Reply changed =
                caller.put("credentials/" + credential + in, Caller.rooted("credential", "password", "battery staple"));
        assertEquals(200, changed.status());
        assertEquals(200, login("battery staple").status());
    }

    @Test
    void anApiUserNeedsNothingAndHasAKeyAtOnce() throws Exception {
        Reply made = caller.post("users" + in, Caller.inUser("user_type", "api"));
        assertEquals(201, made.status());
        JsonObject key = Caller.object("api_key", made.json().getString("api_key"));
        assertEquals(200, caller.post("users/authenticate_key" + in, key).status());
    }

    @Test
    void aPasswordIsRightOrWrong() throws Exception {
        sam();
        assertEquals(401, login("wrong").status());
        assertTrue(login("correct horse").json().getValue("token") instanceof String);
        JsonObject change = Caller.rooted("user", "current_password", "wrong", "password", "battery staple");
        Reply refused = caller.put("users/sam/update_password" + in, change);
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Current password does not match"));
    }

    @Test
    void aMembershipMayGoWithoutAnOrg() throws Exception {
        String user = sam().getString("id");
        String org = caller.create("orgs" + in, "org", "name", "Widgets").getString("id");
        caller.create("memberships" + in, "membership", "user_id", user, "org_id", org);
        JsonObject alone = caller.create("memberships" + in, "membership", "user_id", user);
        assertEquals(new JsonArray(), alone.getJsonArray("permissions"));
        assertEquals(
                2,
                caller.get("memberships" + in + "&user_id=" + user).collection().size());
    }

    @Test
    void aTokenVerifiesWithTheKeyOfItsRealm() throws Exception {
        String user = sam().getString("id");
        String realm = "realms/" + in.substring("?realm_id=".length());
        for (String algorithm : List.of("hs256", "rs256")) {
            Reply updated = caller.put(realm, Caller.rooted("realm", "jwt_algo", algorithm));
            String key = updated.json().getString("jwt_key");
            assertEquals(algorithm.equals("rs256"), key.contains("PUBLIC KEY"));
            JsonObject session = caller.create("sessions" + in, "session", "user_id", user);
            assertTrue(Jwt.verifies(session.getString("token"), key));
        }
    }

    @Test
    void aWrongCodeDoesNotVerifyAPhone() throws Exception {
        String user = sam().getString("id");
        String provider = caller.create("auth_providers" + in, "auth_provider", "provider_type", "totp")
                .getString("id");
        JsonObject credential = caller.create(
                "credentials" + in,
                "credential",
                "user_id",
                user,
                "credential_type",
                "totp",
                "auth_provider_id",
                provider,
                "name",
                "Phone");
        assertTrue(credential.getString("id").startsWith("crd_"));
        Reply refused = caller.post(
                "credentials/" + credential.getString("id") + "/verify" + in,
                Caller.rooted("credential", "code", "000000"));
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Verification failed"));
    }

    @Test
    void aTokenSentByEmailIsGoodOnce() throws Exception {
        sam();
        String token = caller.post("users/sam/generate_password_token" + in, new JsonObject())
                .json()
                .getString("password_reset_token");
        assertTrue(token.startsWith("kpw_"));
        JsonObject reset = Caller.rooted("user", "token", token, "password", "battery staple");
        assertEquals(
                200,
                caller.post("users/sam/reset_password_with_token" + in, reset).status());
        assertEquals(
                Set.of("token"),
                caller.post("users/sam/reset_password_with_token" + in, reset)
                        .errors()
                        .fieldNames());
        String email = caller.post("users/sam/request_email_verification" + in, new JsonObject())
                .json()
                .getString("token");
        assertNotNull(email);
        assertEquals(
                200,
                caller.post("users/sam/verify_email" + in, Caller.inUser("token", email))
                        .status());
    }
}
