package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.PendingToken.Purpose;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonObject;

/** Signup tokens: users to be, who become users when their token is brought back. */
public final class UserTokenRules {

    private static final String PASSWORD = "password";

    private final Environment environment;

    public UserTokenRules(Environment environment) {
        this.environment = environment;
    }

    public Answer create(Call call) {
        Realm realm = call.realm();
        Errors errors = environment.errors();
        JsonObject attributes = call.root("user_token");
        // Checked as the user it is to become, so that a good token makes a good user.
        User.Builder future = User.builder("", User.HUMAN, environment.now());
        new UserAttributes(environment, realm, new Fields(attributes, errors), true).apply(future);
        errors.refuseIfAny();
        User user = future.build();
        JsonObject details = new JsonObject()
                .put("user_type", User.HUMAN)
                .put("username", user.username())
                .put("email", user.email())
                .put("first_name", user.firstName())
                .put("last_name", user.lastName())
                .put(PASSWORD, String.valueOf(attributes.getValue(PASSWORD)));
        return Answer.created(issue(environment, realm, details));
    }

    public Answer get(Call call) {
        PendingToken token = environment.goodToken(call.realm(), Purpose.SIGNUP, call.id());
        if (token == null) {
            throw Refusal.notFound("User token");
        }
        return Answer.ok(view(call.realm(), token.token(), token.details()));
    }

    /** Makes a signup token of checked details and shows it. */
    static JsonObject issue(Environment environment, Realm realm, JsonObject details) {
        return view(realm, environment.issue(realm, Purpose.SIGNUP, "", details), details);
    }

    private static JsonObject view(Realm realm, String id, JsonObject details) {
        JsonObject json = details.copy();
        json.remove(SocialProfile.DETAILS);
        json.remove(PASSWORD);
        json.remove("user_type");
        return json.put("id", id)
                .put("object", "user_token")
                .put("realm_id", realm.id())
                .put("credential_type", SocialProfile.typeOf(details, PASSWORD));
    }
}
