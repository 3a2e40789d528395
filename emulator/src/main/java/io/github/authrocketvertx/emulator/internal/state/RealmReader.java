package io.github.authrocketvertx.emulator.internal.state;

import io.github.authrocketvertx.emulator.SeedDataException;
import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.JwtKey;
import io.github.authrocketvertx.emulator.internal.store.Membership;
import io.github.authrocketvertx.emulator.internal.store.Org;
import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.RealmSettings;
import io.github.authrocketvertx.emulator.internal.store.RequestInfo;
import io.github.authrocketvertx.emulator.internal.store.Session;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.Settings;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.github.authrocketvertx.emulator.internal.store.User;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes realms of what {@link RealmWriter} has written. Wrong data is a {@link SeedDataException}. */
public final class RealmReader {

    private static final String CREATED_AT = "created_at";
    private static final String USER_ID = "user_id";

    private final Store store;
    private final Node node;
    private final Realm realm;

    private RealmReader(Store store, Node node) {
        this.store = store;
        this.node = node;
        this.realm = new Realm(node.id("id", "rl"), node.time(CREATED_AT), new RealmSettings(node.object("settings")));
    }

    /** Puts the realm into the store, in the place of the one with its id, if any. Does nothing if it is not right. */
    public static Realm read(Store store, Node node) {
        RealmReader reader = new RealmReader(store, node);
        List<Setting> hooks = reader.fill();
        String id = reader.realm.id();
        store.appHooks().idsOf("realm_id", id).forEach(store.appHooks()::remove);
        hooks.forEach(store.appHooks()::put);
        store.add(reader.realm);
        return reader.realm;
    }

    private List<Setting> fill() {
        node.allowOnly(
                "id",
                CREATED_AT,
                "settings",
                "jwt_keys",
                "auth_providers",
                "login_policies",
                "app_hooks",
                "users",
                "orgs",
                "memberships",
                "sessions",
                "tokens");
        if (realm.settings().name().isEmpty()) {
            throw node.wrong("settings", "an object with a name");
        }
        node.list("jwt_keys").forEach(key -> realm.jwtKeys().put(jwtKey(key)));
        if (realm.jwtKeys().current() == null) {
            throw node.wrong("jwt_keys", "a key that has not expired");
        }
        settings("auth_providers", "ap", realm.authProviders());
        settings("login_policies", "lpl", realm.loginPolicies());
        requireFreeSubdomains();
        node.list("users").forEach(user -> realm.users().put(user(user)));
        node.list("orgs").forEach(org -> realm.orgs().put(org(org)));
        node.list("memberships").forEach(membership -> realm.memberships().put(membership(membership)));
        node.list("sessions").forEach(session -> realm.sessions().add(session(session)));
        node.list("tokens").forEach(token -> realm.tokens().add(token(token), Instant.MIN));
        return node.list("app_hooks").stream().map(hook -> setting(hook, "hk")).toList();
    }

    private void settings(String name, String prefix, Settings into) {
        node.list(name).forEach(setting -> into.put(setting(setting, prefix)));
    }

    private static Setting setting(Node from, String prefix) {
        return new Setting(from.id("id", prefix), from.time(CREATED_AT), from.object("values"));
    }

    /** Host names of apps are one space for all realms. */
    private void requireFreeSubdomains() {
        for (Realm other : store.realms()) {
            if (!other.id().equals(realm.id())) {
                for (Setting app : realm.loginPolicies().byId().values()) {
                    String subdomain = app.text("subdomain");
                    if (subdomain != null
                            && !other.loginPolicies()
                                    .idsOf("subdomain", subdomain)
                                    .isEmpty()) {
                        throw node.wrong("login_policies", "subdomains that no other realm has, not " + subdomain);
                    }
                }
            }
        }
    }

    private static JwtKey jwtKey(Node from) {
        String algo = from.oneOf("algo", JwtKey.HS256, JwtKey.RS256);
        KeyPair pair = algo.equals(JwtKey.RS256) ? pair(from) : null;
        return new JwtKey(from.id("id", "jky"), algo, from.text("key"), pair, from.timeOrNull("expired_at"));
    }

    private static KeyPair pair(Node from) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            byte[] encoded = Base64.getDecoder().decode(from.text("private_key"));
            PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (!(secret instanceof RSAPrivateCrtKey rsa)) {
                throw from.wrong("private_key", "an RSA key");
            }
            RSAPublicKeySpec open = new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent());
            return new KeyPair(factory.generatePublic(open), secret);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw from.wrong("private_key", "an RSA key in PKCS #8 and base 64");
        }
    }

    private User user(Node from) {
        User.Builder user = User.builder(
                        from.id("id", "usr"), from.oneOf("user_type", User.HUMAN, User.API), from.time(CREATED_AT))
                .state(from.oneOf("state", User.ACTIVE, User.INACTIVE))
                .username(from.text("username"))
                .email(from.textOrNull("email"))
                .emailVerification(from.oneOf("email_verification", "none", "requested", "verified"))
                .firstName(from.textOrNull("first_name"))
                .lastName(from.textOrNull("last_name"))
                .givenName(from.textOrNull("given_name"))
                .reference(from.textOrNull("reference"))
                .custom(from.object("custom"));
        if (realm.users().byUsername().containsKey(from.text("username"))) {
            throw from.wrong("username", "a name that no other user has");
        }
        Instant lastLoginAt = from.timeOrNull("last_login_at");
        if (lastLoginAt != null) {
            user.lastLoginAt(lastLoginAt);
        }
        from.list("credentials").forEach(credential -> user.addCredential(credential(credential)));
        return user.build();
    }

    private static Credential credential(Node from) {
        Map<String, String> details = from.details("details");
        return new Credential(
                from.id("id", "crd"),
                from.text("type"),
                from.oneOf("state", Credential.NEW, Credential.ACTIVE),
                from.textOrNull("digest"),
                details);
    }

    private static Org org(Node from) {
        return new Org(
                from.id("id", "org"),
                from.time(CREATED_AT),
                from.text("name"),
                from.oneOf("state", User.ACTIVE, User.INACTIVE),
                from.textOrNull("reference"),
                from.object("custom"));
    }

    private Membership membership(Node from) {
        String orgId = from.textOrNull("org_id");
        if (orgId != null && realm.orgs().get(orgId) == null) {
            throw from.wrong("org_id", "the id of an org of this realm");
        }
        return new Membership(
                from.id("id", "mb"),
                from.time(CREATED_AT),
                userId(from),
                orgId,
                from.texts("permissions"),
                from.timeOrNull("expires_at"),
                from.object("custom"));
    }

    private String userId(Node from) {
        String id = from.text(USER_ID);
        if (realm.users().get(id) == null) {
            throw from.wrong(USER_ID, "the id of a user of this realm");
        }
        return id;
    }

    private Session session(Node from) {
        return new Session(
                from.id("id", "kss"),
                userId(from),
                from.time(CREATED_AT),
                from.timeOrNull("expires_at"),
                new RequestInfo(from.textOrNull("ip"), from.textOrNull("client")));
    }

    private static PendingToken token(Node from) {
        String[] purposes = Arrays.stream(PendingToken.Purpose.values())
                .map(purpose -> purpose.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        String purpose = from.oneOf("purpose", purposes).toUpperCase(Locale.ROOT);
        String subject = from.textOrNull("subject");
        return new PendingToken(
                from.text("token"),
                PendingToken.Purpose.valueOf(purpose),
                subject == null ? "" : subject,
                from.time("expires_at"),
                from.object("details"));
    }
}
