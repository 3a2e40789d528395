package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.PendingToken.Purpose;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonObject;

/** Resets and changes passwords. */
public final class PasswordRules {

    private final Environment environment;

    public PasswordRules(Environment environment) {
        this.environment = environment;
    }

    public Answer generateToken(Call call) {
        User user = UserRules.find(call);
        if (!user.isActive() || !user.isHuman()) {
            throw environment
                    .errors()
                    .add("base", "User must be active and human")
                    .refusal();
        }
        String token = environment.issue(call.realm(), Purpose.PASSWORD_RESET, user.id(), new JsonObject());
        environment.record("user.password_token.created", user, call);
        JsonObject json = UserView.alone(call.realm(), user);
        for (String key : environment.assumed().resetTokenKeys()) {
            json.put(key, token);
        }
        return Answer.ok(json);
    }

    public Answer resetWithToken(Call call) {
        Errors errors = environment.errors();
        Fields fields = new Fields(call.root("user"), errors);
        PendingToken token = environment.goodToken(call.realm(), Purpose.PASSWORD_RESET, fields.text("token"));
        User user = PathUser.matching(call, token);
        if (token == null || user == null || !user.isActive()) {
            environment.record("user.password_token.failed", PathUser.named(call), call);
            throw errors.add("token", "Token is invalid").refusal();
        }
        // A password that will not do leaves the token good for another try.
        User changed = withNewPassword(call, user, fields);
        call.realm().users().put(changed);
        call.realm().tokens().remove(token.token());
        environment.record("user.password_token.consumed", changed, call);
        return Answer.ok(UserView.alone(call.realm(), changed));
    }

    public Answer update(Call call) {
        User user = UserRules.find(call);
        Errors errors = environment.errors();
        Fields fields = new Fields(call.root("user"), errors);
        String current = fields.text("current_password");
        Credential credential = user.activeCredential(Credential.PASSWORD);
        String digest = credential == null ? null : credential.digest();
        if (current == null || digest == null || !Secrets.matches(current, digest)) {
            throw errors.add("current_password", "Current password does not match")
                    .refusal();
        }
        User changed = withNewPassword(call, user, fields);
        call.realm().users().put(changed);
        environment.record("user.updated", changed, call);
        return Answer.ok(UserView.alone(call.realm(), changed));
    }

    private User withNewPassword(Call call, User user, Fields fields) {
        String password = UserAttributes.newPassword(environment, call.realm(), fields);
        if (password == null) {
            throw fields.errors().refusal();
        }
        Logins.passwordChanged(environment, call.realm(), user);
        return user.toBuilder()
                .passwordDigest(environment.ids().next("crd"), Secrets.saltedDigest(password, environment.ids()))
                .build();
    }
}
