package io.github.authrocketvertx.emulator.internal.state;

import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.JwtKey;
import io.github.authrocketvertx.emulator.internal.store.Membership;
import io.github.authrocketvertx.emulator.internal.store.Org;
import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Session;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a realm with all that {@link RealmReader} needs to make the same realm of it. Events are left out. */
public final class RealmWriter {

    private RealmWriter() {}

    /** Returns the realm as JSON. Holds secrets: digests of passwords, and the keys that sign login tokens. */
    public static JsonObject write(Store store, Realm realm) {
        List<Setting> hooks = new ArrayList<>();
        for (String id : store.appHooks().idsOf("realm_id", realm.id())) {
            Setting hook = store.appHooks().get(id);
            if (hook != null) {
                hooks.add(hook);
            }
        }
        return new JsonObject()
                .put("id", realm.id())
                .put("created_at", time(realm.createdAt()))
                .put("settings", realm.settings().values())
                .put("jwt_keys", all(realm.jwtKeys().byId().values(), RealmWriter::jwtKey))
                .put("auth_providers", all(realm.authProviders().byId().values(), RealmWriter::setting))
                .put("login_policies", all(realm.loginPolicies().byId().values(), RealmWriter::setting))
                .put("app_hooks", all(hooks, RealmWriter::setting))
                .put("users", all(realm.users().byId().values(), RealmWriter::user))
                .put("orgs", all(realm.orgs().byId().values(), RealmWriter::org))
                .put("memberships", all(realm.memberships().byId().values(), RealmWriter::membership))
                .put("sessions", all(realm.sessions().byId().values(), RealmWriter::session))
                .put("tokens", all(realm.tokens().all(), RealmWriter::token));
    }

    private static <T> JsonArray all(Collection<T> items, Function<T, JsonObject> writer) {
        return new JsonArray(items.stream().map(writer).toList());
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static JsonObject jwtKey(JwtKey key) {
        KeyPair pair = key.pair();
        return new JsonObject()
                .put("id", key.id())
                .put("algo", key.algo())
                .put("key", key.key())
                .put(
                        "private_key",
                        pair == null
                                ? null
                                : Base64.getEncoder()
                                        .encodeToString(pair.getPrivate().getEncoded()))
                .put("expired_at", time(key.expiredAt()));
    }

    private static JsonObject setting(Setting setting) {
        return new JsonObject()
                .put("id", setting.id())
                .put("created_at", time(setting.createdAt()))
                .put("values", setting.values());
    }

    private static JsonObject user(User user) {
        return new JsonObject()
                .put("id", user.id())
                .put("user_type", user.userType())
                .put("created_at", time(user.createdAt()))
                .put("state", user.state())
                .put("username", user.username())
                .put("email", user.email())
                .put("email_verification", user.emailVerification())
                .put("first_name", user.firstName())
                .put("last_name", user.lastName())
                .put("given_name", user.givenName())
                .put("reference", user.reference())
                .put("custom", user.custom())
                .put("last_login_at", time(user.lastLoginAt()))
                .put("credentials", all(user.credentials(), RealmWriter::credential));
    }

    private static JsonObject credential(Credential credential) {
        JsonObject details = new JsonObject();
        credential.details().forEach(details::put);
        return new JsonObject()
                .put("id", credential.id())
                .put("type", credential.type())
                .put("state", credential.state())
                .put("digest", credential.digest())
                .put("details", details);
    }

    private static JsonObject org(Org org) {
        return new JsonObject()
                .put("id", org.id())
                .put("created_at", time(org.createdAt()))
                .put("name", org.name())
                .put("state", org.state())
                .put("reference", org.reference())
                .put("custom", org.custom());
    }

    private static JsonObject membership(Membership membership) {
        return new JsonObject()
                .put("id", membership.id())
                .put("created_at", time(membership.createdAt()))
                .put("user_id", membership.userId())
                .put("org_id", membership.orgId())
                .put("permissions", new JsonArray(membership.permissions()))
                .put("expires_at", time(membership.expiresAt()))
                .put("custom", membership.custom());
    }

    private static JsonObject session(Session session) {
        return new JsonObject()
                .put("id", session.id())
                .put("user_id", session.userId())
                .put("created_at", time(session.createdAt()))
                .put("expires_at", time(session.expiresAt()))
                .put("ip", session.request().ip())
                .put("client", session.request().client());
    }

    private static JsonObject token(PendingToken token) {
        return new JsonObject()
                .put("token", token.token())
                .put("purpose", token.purpose().name().toLowerCase(Locale.ROOT))
                .put("subject", token.subject())
                .put("expires_at", time(token.expiresAt()))
                .put("details", token.details().copy());
    }
}
