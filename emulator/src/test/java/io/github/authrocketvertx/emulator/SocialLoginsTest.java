package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SocialLoginsTest extends CallerTest {

    private static final String REDIRECT = "redirect_uri=https%3A%2F%2Fapp.example%2Fcb%3Fx%3D1";

    private String addProvider(String type) throws Exception {
        return caller.create(
                        "auth_providers",
                        "auth_provider",
                        "provider_type",
                        type,
                        "client_id",
                        "ci",
                        "client_secret",
                        "cs",
                        "scopes",
                        "email")
                .getString("id");
    }

    private String state(String path) throws Exception {
        String url = caller.get(path).json().getString("url");
        for (String pair : URI.create(url).getRawQuery().split("&", -1)) {
            if (pair.startsWith("state=")) {
                return URLDecoder.decode(pair.substring(6), UTF_8);
            }
        }
        throw new AssertionError(url);
    }

    @Test
    void keepsAuthProviders() throws Exception {
        String google = addProvider("google");
        JsonObject made = caller.get("auth_providers/" + google).json();
        assertEquals("auth_provider", made.getString("object"));
        assertEquals("active", made.getString("state"));
        assertEquals(caller.emulator.realmId(), made.getString("realm_id"));
        String password =
                caller.get("auth_providers?provider_type=password").each("id").get(0);
        Reply updated = caller.put("auth_providers/" + password, Caller.rooted("auth_provider", "min_length", 10));
        assertEquals(10, updated.json().getInteger("min_length"));
        JsonObject sam = Caller.user("sam");
        sam.getJsonObject("user").put("password", "nine char");
        assertEquals(Set.of("password"), caller.post("users", sam).errors().fieldNames());
        for (Object[] bad :
                new Object[][] {{"provider_type", "retina"}, {"provider_type", ""}, {"provider_type", "login_rocket"}
                }) {
            assertEquals(
                    Set.of("provider_type"),
                    caller.post("auth_providers", Caller.rooted("auth_provider", bad))
                            .errors()
                            .fieldNames());
        }
        assertEquals(
                422,
                caller.put("auth_providers/" + google, Caller.rooted("auth_provider", "provider_type", "slack"))
                        .status());
        assertEquals(204, caller.delete("auth_providers/" + google, "").status());
        assertEquals(404, caller.get("auth_providers/" + google).status());
    }

    @Test
    void listsOnlyThirdPartyProvidersToAuthorizeWith() throws Exception {
        addProvider("totp");
        String facebook = addProvider("facebook");
        addProvider("google");
        Reply listed = caller.get("auth_providers/authorize?" + REDIRECT + "&nonce=n+1");
        assertEquals(List.of("facebook", "google"), listed.each("provider_type"));
        assertEquals(
                Set.of("id", "provider_type", "url"),
                listed.collection().getJsonObject(0).fieldNames());
        assertEquals(400, caller.get("auth_providers/authorize").status());
        assertEquals(
                422, caller.get("auth_providers/authorize?redirect_uri=nowhere").status());
        assertEquals(
                facebook,
                caller.get("auth_providers/facebook/authorize?" + REDIRECT)
                        .json()
                        .getString("id"));
        assertEquals(
                404, caller.get("auth_providers/password/authorize?" + REDIRECT).status());
        caller.put("auth_providers/" + facebook, Caller.rooted("auth_provider", "state", "inactive"));
        assertEquals(
                404,
                caller.get("auth_providers/" + facebook + "/authorize?" + REDIRECT)
                        .status());
    }

    @Test
    void signsUpAndLogsInByACode() throws Exception {
        String path = "auth_providers/" + addProvider("google") + "/authorize?" + REDIRECT + "&nonce=n1";
        JsonObject first =
                Caller.object("code", caller.emulator.socialCode("sam"), "state", state(path), "nonce", "n1");
        Reply signedUp = caller.post("auth_providers/authorize", first);
        assertEquals(200, signedUp.status());
        assertEquals("user", signedUp.json().getString("object"));
        assertTrue(Jwt.verifies(signedUp.json().getString("token"), caller.emulator.jwtKey()));
        Reply again = caller.post("auth_providers/authorize", first);
        assertEquals(422, again.status());
        JsonObject second =
                Caller.object("code", caller.emulator.socialCode("sam"), "state", state(path), "nonce", "n1");
        assertEquals(
                signedUp.json().getString("id"),
                caller.post("auth_providers/authorize", second).json().getString("id"));
        String credential =
                signedUp.json().getJsonArray("credentials").getJsonObject(0).getString("id");
        assertEquals("sam", caller.get("credentials/" + credential).json().getString("provider_user_id"));
    }

    @Test
    void tellsWhereToTryAgain() throws Exception {
        String path = "auth_providers/" + addProvider("google") + "/authorize?" + REDIRECT + "&nonce=n1";
        String good = caller.emulator.socialCode("sam");
        for (JsonObject bad : List.of(
                Caller.object("code", "bad", "nonce", "n1"),
                Caller.object("code", good, "nonce", "n2"),
                Caller.object("code", good))) {
            Reply refused = caller.post("auth_providers/authorize", bad.put("state", state(path)));
            assertEquals(422, refused.status());
            assertTrue(refused.json().getString("retry_url").startsWith("http"));
        }
        String old = state(path);
        caller.emulator.clock().advance(Duration.ofMinutes(30));
        JsonObject late = Caller.object("code", good, "state", old, "nonce", "n1");
        assertEquals(422, caller.post("auth_providers/authorize", late).status());
        assertEquals(
                400,
                caller.post("auth_providers/authorize", Caller.object("code", "c"))
                        .status());
        caller.createUser("sam");
        JsonObject taken = Caller.object("code", good, "state", state(path), "nonce", "n1");
        Reply refused = caller.post("auth_providers/authorize", taken);
        assertEquals(Set.of("username", "email"), refused.errors().fieldNames());
        assertTrue(refused.json().containsKey("retry_url"));
    }

    @Test
    void givesASignupTokenWhenTheRealmWantsThat() throws Exception {
        addProvider("google");
        String rocket = caller.get("auth_providers?provider_type=login_rocket")
                .each("id")
                .get(0);
        caller.put("auth_providers/" + rocket, Caller.rooted("auth_provider", "signup_mode", "user_token"));
        JsonObject body = Caller.object("access_token", caller.emulator.socialAccessToken("kim@example.org"));
        Reply reply = caller.post("auth_providers/google/authorize", body);
        assertEquals("user_token", reply.json().getString("object"));
        assertEquals("google", reply.json().getString("credential_type"));
        assertFalse(reply.json().containsKey("social"));
        assertFalse(reply.json().containsKey("token"));
        JsonObject user = caller.create("users", "user", "token", reply.json().getString("id"));
        assertEquals("kim@example.org", user.getString("email"));
        Reply login = caller.post("auth_providers/google/authorize", body);
        assertEquals(user.getString("id"), login.json().getString("id"));
        caller.put("users/" + user.getString("id"), Caller.inUser("state", "inactive"));
        assertEquals(422, caller.post("auth_providers/google/authorize", body).status());
        caller.put("auth_providers/" + rocket, Caller.rooted("auth_provider", "signup", false));
        body.put("access_token", caller.emulator.socialAccessToken("ann"));
        assertEquals(422, caller.post("auth_providers/google/authorize", body).status());
    }
}
