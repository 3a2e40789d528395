package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.RequestInfo;
import io.github.authrocketvertx.emulator.internal.store.Session;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Lists, gets, opens and ends managed sessions. */
public final class SessionRules {

    private static final int MAX_RESULTS = 1000;
    private static final String USER_ID = "user_id";

    private final Environment environment;

    public SessionRules(Environment environment) {
        this.environment = environment;
    }

    /** Finds the session by its id or by its whole login token. */
    private Session find(Call call) {
        Session session = findOrNull(environment, call.realm(), call.id());
        if (session == null) {
            throw Refusal.notFound("Session");
        }
        return session;
    }

    static @Nullable Session findOrNull(Environment environment, Realm realm, String idOrToken) {
        Instant now = environment.now();
        if (idOrToken.indexOf('.') < 0) {
            return realm.sessions().get(idOrToken, now);
        }
        JsonObject claims = LoginTokens.claims(realm, idOrToken, now);
        return claims == null ? null : realm.sessions().get(claims.getString("tk"), now);
    }

    public Answer list(Call call) {
        Realm realm = call.realm();
        Instant now = environment.now();
        call.sort("id");
        String userId = call.text(USER_ID);
        NavigableMap<String, Session> index =
                userId == null ? realm.sessions().byId() : realm.sessions().ofUser(userId, now);
        return new Listing(call, MAX_RESULTS, false)
                .page(index, after -> after, session -> !session.isOver(now), session -> bare(realm, session));
    }

    public Answer get(Call call) {
        return Answer.ok(view(call, find(call)));
    }

    private static JsonObject view(Call call, Session session) {
        Realm realm = call.realm();
        JsonObject json = bare(realm, session);
        User user = realm.users().get(session.userId());
        if (user == null) {
            return json;
        }
        JsonObject userJson = UserView.alone(realm, user);
        if (call.expands("memberships")) {
            userJson.put("memberships", MembershipView.ofUser(realm, user.id()));
            json.put("memberships", MembershipView.ofUser(realm, user.id()));
        }
        if (call.expands("token")) {
            // With what is known of the user now, but for no longer than the first token.
            json.put("token", LoginTokens.make(realm, user, session.id(), session.createdAt(), session.expiresAt()));
        }
        return json.put("user", userJson);
    }

    private static JsonObject bare(Realm realm, Session session) {
        Instant expiresAt = session.expiresAt();
        return new JsonObject()
                .put("id", session.id())
                .put("object", "session")
                .put("realm_id", realm.id())
                .put(USER_ID, session.userId())
                .put("created_at", UserView.seconds(session.createdAt()))
                .put("expires_at", expiresAt == null ? null : expiresAt.getEpochSecond())
                .put("request", requestJson(session.request()));
    }

    static JsonObject requestJson(RequestInfo request) {
        return new JsonObject().put("ip", request.ip()).put("client", request.client());
    }

    public Answer create(Call call) {
        Realm realm = call.realm();
        Errors errors = environment.errors();
        Fields fields = new Fields(call.root("session"), errors);
        User user = realm.users().get(fields.text(USER_ID));
        if (user == null) {
            throw errors.add(USER_ID, fields.isBlank(USER_ID) ? "User can't be blank" : "User is invalid")
                    .refusal();
        }
        if (!user.isActive()) {
            throw errors.add(USER_ID, "User must be active").refusal();
        }
        Logins.Opened opened = Logins.open(environment, realm, user, call.request());
        return Answer.created(view(call, opened.session()).put("token", opened.token()));
    }

    public Answer delete(Call call) {
        Session session = find(call);
        call.realm().sessions().remove(session);
        return environment.deleted(() -> bare(call.realm(), session));
    }

    /** The older way to have a login token checked: gives the login it came from. */
    public Answer validate(Call call) {
        Session session = find(call.withPath(Map.of("id", call.path().getOrDefault("token", ""))));
        JsonObject json = view(call, session);
        return Answer.ok(json.put("object", "event")
                .put("event_type", Logins.SUCCEEDED)
                .put("event_at", json.getValue("created_at")));
    }
}
