package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.Membership;
import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.PendingToken.Purpose;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.github.authrocketvertx.emulator.internal.store.Users;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists, gets, creates, changes and deletes users. */
public final class UserRules {

    private static final String ROOT = "user";
    private static final int MAX_RESULTS = 1000;

    private final Environment environment;

    public UserRules(Environment environment) {
        this.environment = environment;
    }

    /** Returns the user with that id or username, or refuses with 404. */
    static User find(Call call) {
        User user = findOrNull(call.realm(), call.id());
        if (user == null) {
            throw Refusal.notFound("User");
        }
        return user;
    }

    static @Nullable User findOrNull(Realm realm, String idOrUsername) {
        User user = realm.users().get(idOrUsername);
        return user != null ? user : realm.users().byUsername().get(idOrUsername.toLowerCase(Locale.ROOT));
    }

    public Answer list(Call call) {
        Realm realm = call.realm();
        Listing listing = new Listing(call, MAX_RESULTS, false);
        boolean withCustom = call.expands("custom");
        boolean byUsername = call.sort("id", "username").equals("username");
        return listing.page(
                index(call, byUsername),
                after -> keyOfLast(realm, after, byUsername),
                wanted(call),
                user -> UserView.inList(realm, user, withCustom));
    }

    private static @Nullable String keyOfLast(Realm realm, String after, boolean byUsername) {
        if (!byUsername) {
            // By id, the place in the order is known even when the user was deleted meanwhile.
            return after;
        }
        User last = realm.users().get(after);
        return last == null ? null : last.username();
    }

    /** Uses an index where a filter has one, so that a look-up in a large realm does not read all users. */
    private static NavigableMap<String, User> index(Call call, boolean byUsername) {
        Users users = call.realm().users();
        String username = call.text("username");
        String email = call.text("email");
        String reference = call.text("reference");
        if (username != null) {
            User user = users.byUsername().get(username.toLowerCase(Locale.ROOT));
            return pick(users, user == null ? Set.of() : Set.of(user.id()), byUsername);
        }
        if (email != null) {
            return pick(users, users.idsByEmail(email.toLowerCase(Locale.ROOT)), byUsername);
        }
        if (reference != null) {
            return pick(users, users.idsByReference(reference), byUsername);
        }
        if (User.INACTIVE.equals(call.text("state"))) {
            return pick(users, users.idsOfInactive(), byUsername);
        }
        if (User.API.equals(call.text("user_type"))) {
            return pick(users, users.idsOfApiUsers(), byUsername);
        }
        return byUsername ? users.byUsername() : users.byId();
    }

    private static NavigableMap<String, User> pick(Users users, Set<String> ids, boolean byUsername) {
        NavigableMap<String, User> found = new TreeMap<>();
        for (String id : ids) {
            User user = users.get(id);
            if (user != null) {
                found.put(byUsername ? user.username() : id, user);
            }
        }
        return found;
    }

    private static Predicate<User> wanted(Call call) {
        String email = call.text("email");
        String reference = call.text("reference");
        String state = call.text("state");
        String userType = call.text("user_type");
        return user -> (email == null || email.toLowerCase(Locale.ROOT).equals(user.email()))
                && (reference == null || reference.equals(user.reference()))
                && (state == null || state.equals(user.state()))
                && (userType == null || userType.equals(user.userType()));
    }

    public Answer get(Call call) {
        return Answer.ok(UserView.expanded(call, find(call)));
    }

    public Answer create(Call call) {
        JsonObject attributes = call.root(ROOT);
        Object token = attributes.getValue("token");
        if (token == null) {
            return created(call, create(call, attributes, null));
        }
        PendingToken signup = environment.goodToken(call.realm(), Purpose.SIGNUP, token.toString());
        if (signup == null) {
            throw environment.errors().add("token", "Token is invalid").refusal();
        }
        JsonObject merged = signup.details().copy().mergeIn(attributes.copy());
        Made made = create(call, merged, SocialProfile.of(signup));
        call.realm().tokens().remove(signup.token());
        return created(call, made);
    }

    /** A new user; {@code apiKey} is the key to show this once. */
    record Made(User user, @Nullable String apiKey) {}

    private static Answer created(Call call, Made made) {
        JsonObject json = UserView.expanded(call, made.user());
        return Answer.created(made.apiKey() == null ? json : json.put("api_key", made.apiKey()));
    }

    /** Makes a user; {@code social}, if any, stands for the password. */
    Made create(Call call, JsonObject attributes, @Nullable SocialProfile social) {
        Realm realm = call.realm();
        Errors errors = environment.errors();
        Fields fields = new Fields(attributes, errors);
        String type = fields.text("user_type");
        if (type == null || !(type.equals(User.HUMAN) || type.equals(User.API))) {
            errors.addAbout("user_type", type == null ? "can't be blank" : "is not included in the list");
            throw errors.refusal();
        }
        User.Builder builder = User.builder(environment.newId(call, "usr"), type, environment.now());
        new UserAttributes(environment, realm, fields, true, social == null).apply(builder);
        String apiKey = builder.isHuman() ? null : ApiKeys.chosen(environment, realm, fields, null);
        errors.refuseIfAny();
        if (apiKey != null) {
            builder.addCredential(ApiKeys.credential(realm, environment.ids().next("crd"), apiKey));
        }
        if (social != null) {
            builder.addCredential(social.credential(environment.ids().next("crd")));
        }
        User user = builder.build();
        realm.users().put(user);
        environment.record("user.created", user, call);
        EmailRules.startIfAsked(environment, call, null, user);
        return new Made(user, apiKey);
    }

    public Answer update(Call call) {
        Realm realm = call.realm();
        User before = find(call);
        Errors errors = environment.errors();
        Fields fields = new Fields(call.root(ROOT), errors);
        if (fields.has("user_type") && !before.userType().equals(fields.text("user_type"))) {
            errors.addAbout("user_type", "can't be changed");
        }
        User.Builder builder = before.toBuilder();
        new UserAttributes(environment, realm, fields, false).apply(builder);
        String apiKey = null;
        if (!before.isHuman() && fields.has(Credential.API_KEY)) {
            apiKey = ApiKeys.chosen(environment, realm, fields, before);
            Credential old = before.activeCredential(Credential.API_KEY);
            if (old == null) {
                builder.addCredential(
                        ApiKeys.credential(realm, environment.ids().next("crd"), apiKey));
            } else {
                builder.replaceCredential(ApiKeys.credential(realm, old.id(), apiKey));
            }
        }
        errors.refuseIfAny();
        User user = builder.build();
        realm.users().put(user);
        if (!user.isActive()) {
            realm.sessions().removeOfUser(user.id());
        }
        if (fields.has("password")) {
            Logins.passwordChanged(environment, realm, user);
        }
        environment.record("user.updated", user, call);
        EmailRules.startIfAsked(environment, call, before, user);
        JsonObject json = UserView.expanded(call, user);
        return Answer.ok(apiKey == null ? json : json.put(Credential.API_KEY, apiKey));
    }

    public Answer delete(Call call) {
        User user = find(call);
        Realm realm = call.realm();
        JsonObject gone = UserView.alone(realm, user);
        for (Membership membership : realm.memberships().ofUser(user.id())) {
            MembershipRules.delete(environment, call, membership);
        }
        realm.remove(user);
        environment.record("user.deleted", user, call);
        return environment.deleted(() -> gone);
    }
}
