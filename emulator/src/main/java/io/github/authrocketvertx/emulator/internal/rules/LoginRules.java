package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.AssumedRules.SecondFactorAnswer;
import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.PendingToken.Purpose;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.RealmSettings;
import io.github.authrocketvertx.emulator.internal.store.Session;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Logs users in: by password, by API key, by the code that follows a password. */
public final class LoginRules {

    private static final String FAILED = "user.login.failed";
    private static final String SUCCEEDED = "user.login.succeeded";
    private static final Duration API_LOGIN_NOTED = Duration.ofHours(24);

    private final Environment environment;

    public LoginRules(Environment environment) {
        this.environment = environment;
    }

    public Answer byPassword(Call call) {
        String password = call.requiredText("password");
        User user = UserRules.find(call);
        Credential credential = user.activeCredential(Credential.PASSWORD);
        String digest = credential == null ? null : credential.digest();
        if (!user.isActive() || digest == null || !Secrets.matches(password, digest)) {
            throw failed(call, user);
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
        String code = fields.text("code");
        Credential credential = user == null ? null : user.activeCredential(Credential.TOTP);
        String secret = credential == null ? null : credential.otpSecret();
        if (token == null
                || user == null
                || !user.isActive()
                || secret == null
                || code == null
                || !Totp.accepts(secret, environment.now(), code)) {
            // The token stays good until it expires: a mistyped code may be typed again.
            throw failed(call, user == null ? PathUser.named(call) : user);
        }
        call.realm().tokens().remove(token.token());
        return loggedIn(call, user);
    }

    public Answer byApiKey(Call call) {
        Realm realm = call.realm();
        User user = realm.users().byApiKeyDigest(Secrets.digest(call.requiredText("api_key")));
        if (user == null || !user.isActive()) {
            throw failed(call, user);
        }
        Instant now = environment.now();
        Instant last = user.lastLoginAt();
        User seen = user;
        if (last == null || !now.isBefore(last.plus(API_LOGIN_NOTED))) {
            seen = user.toBuilder().lastLoginAt(now).build();
            realm.users().put(seen);
        }
        environment.record(SUCCEEDED, seen, call);
        RealmSettings settings = realm.settings();
        // Never a stored session, so the token's session id must not look like one.
        String token = LoginTokens.make(
                realm, seen, environment.ids().next("tk"), now, expiry(now, settings.apiKeyMinutes()));
        return Answer.ok(UserView.expanded(call, seen).put("token", token));
    }

    private Answer loggedIn(Call call, User user) {
        Realm realm = call.realm();
        RealmSettings settings = realm.settings();
        Instant now = environment.now();
        User seen = user.toBuilder().lastLoginAt(now).build();
        realm.users().put(seen);
        Instant expiresAt = expiry(now, settings.sessionMinutes());
        boolean managed = settings.managedSessions() && user.isHuman();
        String sessionId = environment.ids().next(managed ? "kss" : "tk");
        if (managed) {
            realm.sessions().add(new Session(sessionId, user.id(), now, expiresAt, call.request()));
        }
        environment.record(SUCCEEDED, seen, call);
        String token = LoginTokens.make(realm, seen, sessionId, now, expiresAt);
        return Answer.ok(UserView.expanded(call, seen).put("token", token));
    }

    private static @Nullable Instant expiry(Instant now, int minutes) {
        return minutes == 0 ? null : now.plus(Duration.ofMinutes(minutes));
    }

    private Refusal failed(Call call, @Nullable User user) {
        environment.record(FAILED, user, call);
        return Refusal.loginFailed();
    }
}
