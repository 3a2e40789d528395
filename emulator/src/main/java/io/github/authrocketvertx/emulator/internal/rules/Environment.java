package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.AssumedRules;
import io.github.authrocketvertx.emulator.internal.store.Event;
import io.github.authrocketvertx.emulator.internal.store.Ids;
import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What all rules share: time, ids, the open decisions, and the few things every resource does with them. */
public record Environment(Clock clock, Ids ids, AssumedRules assumed) {

    private static final int SECRET_LENGTH = 22;

    /** Now, in the milliseconds that the service's times have. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    public Errors errors() {
        return new Errors(assumed.messageBesideErrors());
    }

    public void record(String eventType, @Nullable User user, Call call) {
        String userId = user == null ? null : user.id();
        call.realm().add(new Event(ids.next("ev"), eventType, now(), userId, call.request()));
    }

    /** Makes and keeps a token for {@code subject}. */
    public String issue(Realm realm, PendingToken.Purpose purpose, String subject, JsonObject details) {
        String value = purpose == PendingToken.Purpose.SIGNUP
                ? ids.next(purpose.prefix())
                : purpose.prefix() + "_" + ids.secret(SECRET_LENGTH);
        realm.add(new PendingToken(value, purpose, subject, now().plus(lifetime(purpose)), details));
        return value;
    }

    /** Returns the token if it is known, meant for {@code purpose} and still good; else null. */
    public @Nullable PendingToken goodToken(Realm realm, PendingToken.Purpose purpose, @Nullable String value) {
        PendingToken token = value == null ? null : realm.token(value);
        if (token == null || token.purpose() != purpose || !now().isBefore(token.expiresAt())) {
            return null;
        }
        return token;
    }

    private Duration lifetime(PendingToken.Purpose purpose) {
        return switch (purpose) {
            case SECOND_FACTOR -> assumed.secondFactorLifetime();
            case PASSWORD_RESET -> assumed.passwordTokenLifetime();
            case EMAIL_VERIFICATION -> assumed.emailTokenLifetime();
            case SIGNUP -> assumed.signupTokenLifetime();
        };
    }
}
