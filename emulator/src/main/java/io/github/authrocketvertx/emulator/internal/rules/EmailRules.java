package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.PendingToken.Purpose;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Verifies e-mail addresses. */
public final class EmailRules {

    private static final String REQUESTED = "requested";

    private final Environment environment;

    public EmailRules(Environment environment) {
        this.environment = environment;
    }

    /** Starts a verification if that change of a user asks for one. */
    static void startIfAsked(Environment environment, Call call, @Nullable User before, User after) {
        boolean wasRequested = before != null && before.emailVerification().equals(REQUESTED);
        if (after.emailVerification().equals(REQUESTED) && !wasRequested) {
            start(environment, call, after);
        }
    }

    private static String start(Environment environment, Call call, User user) {
        String token = environment.issue(call.realm(), Purpose.EMAIL_VERIFICATION, user.id(), details(user));
        environment.record("user.email.verification_requested", user, call);
        return token;
    }

    /** The token is for the address it was sent to, not for one the user takes later. */
    private static JsonObject details(User user) {
        return new JsonObject().put("email", user.email());
    }

    public Answer request(Call call) {
        User user = UserRules.find(call);
        if (!user.isActive() || !user.isHuman() || user.email() == null) {
            throw environment
                    .errors()
                    .add("base", "User must be active, human and have an email")
                    .refusal();
        }
        User changed = user.toBuilder().emailVerification(REQUESTED).build();
        call.realm().users().put(changed);
        String token = start(environment, call, changed);
        return Answer.ok(UserView.alone(call.realm(), changed).put("token", token));
    }

    public Answer verify(Call call) {
        Fields fields = new Fields(call.root("user"), environment.errors());
        PendingToken token = environment.goodToken(call.realm(), Purpose.EMAIL_VERIFICATION, fields.text("token"));
        User user = PathUser.matching(call, token);
        if (token == null || user == null || !user.isActive() || !details(user).equals(token.details())) {
            throw environment.errors().add("token", "Token is invalid").refusal();
        }
        User changed = user.toBuilder().emailVerification("verified").build();
        call.realm().users().put(changed);
        call.realm().tokens().remove(token.token());
        environment.record("user.email.verified", changed, call);
        return Answer.ok(UserView.alone(call.realm(), changed));
    }
}
