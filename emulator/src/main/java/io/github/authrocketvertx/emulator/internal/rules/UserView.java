package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Writes users as JSON. */
final class UserView {

    private static final int MILLIS_SCALE = 3;
    /** Enough for all members of a user. */
    private static final int ROOM = 32;

    private UserView() {}

    /** The user as it stands in a list: without credentials, and without custom attributes unless asked for. */
    static JsonObject inList(Realm realm, User user, boolean withCustom) {
        JsonObject json = basics(realm, user);
        if (withCustom) {
            json.put("custom", user.custom());
        }
        return json;
    }

    /** The user by itself. */
    static JsonObject alone(Realm realm, User user) {
        JsonArray credentials = new JsonArray();
        for (Credential credential : user.credentials()) {
            credentials.add(new JsonObject()
                    .put("id", credential.id())
                    .put("credential_type", credential.type())
                    .put("object", "credential"));
        }
        JsonObject json = basics(realm, user).put("custom", user.custom()).put("credentials", credentials);
        Credential key = user.activeCredential(Credential.API_KEY);
        String readable = key == null ? null : key.detail(Credential.API_KEY);
        return readable == null ? json : json.put("api_key", readable);
    }

    /** The user by itself, with the further parts that the call asks for. */
    static JsonObject expanded(Call call, User user) {
        JsonObject json = alone(call.realm(), user);
        if (call.expands("memberships")) {
            json.put("memberships", MembershipView.ofUser(call.realm(), user.id()));
        }
        return json;
    }

    private static JsonObject basics(Realm realm, User user) {
        JsonObject json = new JsonObject(new LinkedHashMap<>(ROOM))
                .put("id", user.id())
                .put("object", "user")
                .put("realm_id", realm.id())
                .put("user_type", user.userType())
                .put("state", user.state())
                .put("username", user.username())
                .put("name", user.name())
                .put("email", user.email())
                .put("reference", user.reference())
                .put("created_at", seconds(user.createdAt()))
                .put("last_login_at", seconds(user.lastLoginAt()))
                .put("membership_count", realm.memberships().countOfUser(user.id()));
        if (user.isHuman()) {
            json.put("email_verification", user.emailVerification())
                    .put("first_name", user.firstName())
                    .put("last_name", user.lastName());
        }
        return json;
    }

    /** Seconds with the milliseconds as a fraction; a decimal, since a double would be written with an exponent. */
    static @Nullable BigDecimal seconds(@Nullable Instant time) {
        return time == null ? null : BigDecimal.valueOf(time.toEpochMilli(), MILLIS_SCALE);
    }
}
