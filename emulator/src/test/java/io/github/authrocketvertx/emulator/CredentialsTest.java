package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CredentialsTest extends CallerTest {

    private int login(String password) throws Exception {
        return caller.post("users/sam/authenticate", Caller.object("password", password))
                .status();
    }

    @Test
    void changesAPasswordThroughItsCredential() throws Exception {
        JsonObject user = caller.createUser("sam");
        String path = "credentials/"
                + user.getJsonArray("credentials").getJsonObject(0).getString("id");
        JsonObject credential = caller.get(path).json();
        assertEquals("password", credential.getString("credential_type"));
        assertEquals(user.getString("id"), credential.getString("user_id"));
        assertEquals(
                200,
                caller.put(path, Caller.rooted("credential", "password", "battery staple"))
                        .status());
        assertEquals(200, login("battery staple"));
        assertEquals(
                Set.of("password"),
                caller.put(path, Caller.rooted("credential", "password", "short"))
                        .errors()
                        .fieldNames());
        JsonObject another = Caller.rooted(
                "credential",
                "user_id",
                user.getString("id"),
                "credential_type",
                "password",
                "password",
                "correct horse");
        assertEquals(422, caller.post("credentials", another).status());
        assertEquals(204, caller.delete(path, "").status());
        assertEquals(404, caller.get(path).status());
        assertEquals(401, login("battery staple"));
        assertEquals(201, caller.post("credentials", another).status());
        assertEquals(200, login("correct horse"));
    }

    @Test
    void enrolsAPhone() throws Exception {
        String user = caller.createUser("sam").getString("id");
        String provider = caller.create("auth_providers", "auth_provider", "provider_type", "totp")
                .getString("id");
        JsonObject made = caller.create(
                "credentials",
                "credential",
                "user_id",
                user,
                "credential_type",
                "totp",
                "auth_provider_id",
                provider,
                "name",
                "Phone");
        assertTrue(made.getString("id").startsWith("crd_"));
        assertEquals("new", made.getString("state"));
        String secret = made.getString("otp_secret");
        assertTrue(
                made.getString("provisioning_uri")
                        .matches("otpauth://totp/First%20realm:sam\\?secret=" + secret + "&issuer=First%20realm"),
                made.encode());
        // Not asked for before it is verified.
        assertEquals(
                200,
                caller.post("users/sam/authenticate", Caller.object("password", "correct horse"))
                        .status());
        String path = "credentials/" + made.getString("id");
        Reply wrong = caller.post(path + "/verify", Caller.rooted("credential", "code", "000000"));
        assertEquals(422, wrong.status());
        assertEquals(new JsonArray().add("Verification failed"), wrong.errors().getJsonArray("base"));
        Reply verified =
                caller.post(path + "/verify", Caller.rooted("credential", "code", caller.emulator.totpCode(secret)));
        assertEquals("active", verified.json().getString("state"));
        assertFalse(verified.text().contains(secret));
        assertFalse(caller.get(path).text().contains("provisioning_uri"));

        String token = caller.post("users/sam/authenticate", Caller.object("password", "correct horse"))
                .json()
                .getString("token");
        assertTrue(token.startsWith("kli_"));
        JsonObject code = Caller.rooted("user", "token", token, "code", caller.emulator.totpCode(secret));
        assertEquals(200, caller.post("users/sam/authenticate_code", code).status());
        Reply renamed = caller.put(path, Caller.rooted("credential", "name", "Tablet"));
        assertEquals("Tablet", renamed.json().getString("name"));
    }

    @Test
    void refusesWhatIsNoCredential() throws Exception {
        String user = caller.createUser("sam").getString("id");
        assertEquals(
                Set.of("user_id", "credential_type"),
                caller.post("credentials", Caller.rooted("credential", "x", 1))
                        .errors()
                        .fieldNames());
        // No such provider yet.
        assertEquals(
                Set.of("auth_provider_id", "name"),
                caller.post("credentials", Caller.rooted("credential", "user_id", user, "credential_type", "totp"))
                        .errors()
                        .fieldNames());
        assertEquals(
                422,
                caller.post("credentials", Caller.rooted("credential", "user_id", user, "credential_type", "retina"))
                        .status());
        assertEquals(404, caller.get("credentials/crd_1").status());
        assertEquals(405, caller.get("credentials").status());
    }

    @Test
    void makesApiKeysAndTakesGivenOnes() throws Exception {
        String realm = caller.emulator.realmId();
        caller.put("realms/" + realm, Caller.rooted("realm", "api_key_prefix", "pre-"));
        JsonObject user =
                caller.post("users", Caller.inUser("user_type", "api")).json();
        assertTrue(user.getString("api_key").startsWith("pre-"));
        String id = user.getString("id");
        Reply changed = caller.put("users/" + id, Caller.inUser("api_key", "generate"));
        assertEquals(401, byKey(user.getString("api_key")));
        assertEquals(200, byKey(changed.json().getString("api_key")));
        JsonObject made = caller.create(
                "credentials", "credential", "user_id", id, "credential_type", "api_key", "api_key", "generate");
        assertTrue(made.getString("api_key").startsWith("pre-"));
        assertEquals(200, byKey(made.getString("api_key")));
        String path = "credentials/" + made.getString("id");
        assertFalse(caller.get(path).json().containsKey("api_key"));
        Reply given = caller.put(path, Caller.rooted("credential", "api_key", "mine"));
        assertEquals("mine", given.json().getString("api_key"));
        assertEquals(401, byKey(made.getString("api_key")));
        assertEquals(200, byKey("mine"));
        assertEquals(
                200,
                caller.put(path, Caller.rooted("credential", "api_key", "mine")).status());
        assertEquals(
                422,
                caller.post(
                                "credentials",
                                Caller.rooted(
                                        "credential", "user_id", id, "credential_type", "api_key", "api_key", "mine"))
                        .status());
        caller.delete(path, "");
        assertEquals(401, byKey("mine"));

        caller.put("realms/" + realm, Caller.rooted("realm", "api_key_policy", "encrypt"));
        JsonObject readable =
                caller.post("users", Caller.inUser("user_type", "api")).json();
        assertEquals(
                readable.getString("api_key"),
                caller.get("users/" + readable.getString("id")).json().getString("api_key"));
    }

    private int byKey(String key) throws Exception {
        return caller.post("users/authenticate_key", Caller.object("api_key", key))
                .status();
    }
}
