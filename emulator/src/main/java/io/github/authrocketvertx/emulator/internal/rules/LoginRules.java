package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.AssumedRules.SecondFactorAnswer;
import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.PendingToken.Purpose;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Logs users in: by password, by API key, by the code that follows a password. */
public final class LoginRules {

    private final Environment environment;

    public LoginRules(Environment environment) {
        this.environment = environment;
    }

    public Answer byPassword(Call call) {
        String password = call.requiredText("password");
        User user = UserRules.find(call);
        Logins.requireAttemptsLeft(environment, call, user);
        Credential credential = user.activeCredential(Credential.PASSWORD);
        String digest = credential == null ? null : credential.digest();
        if (!user.isActive() || digest == null || !Secrets.matches(password, digest)) {
            throw Logins.failed(environment, call, user);
        }
        if (user.activeCredential(Credential.TOTP) != null) {
            return firstStep(call, user);
        }
        return loggedIn(call, user);
    }

    private Answer firstStep(Call call, User user) {
        String token = environment.issue(call.realm(), Purpose.SECOND_FACTOR, user.id(), new JsonObject());
        environment.record("user.login.initiated", user, call);
        if (environment.assumed().secondFactorAnswer() == SecondFactorAnswer.TOKEN_ONLY) {
            return Answer.ok(new JsonObject().put("token", token));
        }
        return Answer.ok(UserView.expanded(call, user).put("token", token));
    }

    public Answer byCode(Call call) {
        Fields fields = new Fields(call.root("user"), environment.errors());
        PendingToken token = environment.goodToken(call.realm(), Purpose.SECOND_FACTOR, fields.text("token"));
        User user = PathUser.matching(call, token);
        Logins.requireAttemptsLeft(environment, call, user);
        String code = fields.text("code");
        if (token == null || user == null || !user.isActive() || !hasCode(user, code)) {
            // The token stays good until it expires: a mistyped code may be typed again.
            throw Logins.failed(environment, call, user == null ? PathUser.named(call) : user);
        }
        call.realm().tokens().remove(token.token());
        return loggedIn(call, user);
    }

    /** Whether one of the user's second factors gives that code now. */
    private boolean hasCode(User user, @Nullable String code) {
        for (Credential credential : user.credentials()) {
            String secret = credential.isActive(Credential.TOTP) ? credential.otpSecret() : null;
            if (secret != null && code != null && Totp.accepts(secret, environment.now(), code)) {
                return true;
            }
        }
        return false;
    }

    public Answer byApiKey(Call call) {
        Realm realm = call.realm();
        User user = realm.users().byApiKeyDigest(Secrets.digest(call.requiredText("api_key")));
        if (user == null || !user.isActive()) {
            throw Logins.failed(environment, call, user);
        }
        return loggedIn(call, user);
    }

    private Answer loggedIn(Call call, User user) {
        String token = Logins.token(environment, call, user);
        User seen = Objects.requireNonNull(call.realm().users().get(user.id()));
        return Answer.ok(UserView.expanded(call, seen).put("token", token));
    }
}
