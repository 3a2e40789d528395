package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.AssumedRules;
import io.github.authrocketvertx.emulator.internal.store.Ids;
import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all rules share: time, ids, the open decisions, and the few things every resource does with them. */
public record Environment(Clock clock, Ids ids, AssumedRules assumed, RsaKeys rsaKeys, Links links) {

    /** Where a call that makes something has the id to give it. No request can set it. */
    static final String NEW_ID = "new_id";

    private static final int SECRET_LENGTH = 22;
    private static final Duration SOCIAL_LOGIN_LIFETIME = Duration.ofMinutes(30);

    /** Now, in the milliseconds that the service's times have. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    public Errors errors() {
        return new Errors(assumed.messageBesideErrors());
    }

    /** The id for what {@code call} makes: a new one, unless seed data has one for it. */
    String newId(Call call, String prefix) {
        String given = call.path().get(NEW_ID);
        if (given == null) {
            return ids.next(prefix);
        }
        if (!given.matches(prefix + "_[A-Za-z0-9]+")) {
            throw Refusal.badRequest("the id " + given + " must be " + prefix + "_ and letters or digits");
        }
        return given;
    }

    /** Records an event about a user, if known. */
    public void record(String eventType, @Nullable User user, Call call) {
        record(eventType, user == null ? Map.of() : Map.of("user_id", user.id()), call);
    }

    /** Records an event about the {@code subjects}, ids by {@code user_id} and the like. */
    public void record(String eventType, Map<String, String> subjects, Call call) {
        Realm realm = call.inRealm();
        EventRecorder.record(this, call, eventType, realm, subjects);
    }

    /** The answer to a delete that was done; {@code resource} gives what is gone. */
    public Answer deleted(Supplier<JsonObject> resource) {
        return assumed.deleteStatus() == Answer.OK ? Answer.ok(resource.get()) : Answer.noContent();
    }

    /** Makes and keeps a token for {@code subject}. */
    public String issue(Realm realm, PendingToken.Purpose purpose, String subject, JsonObject details) {
        String value = purpose == PendingToken.Purpose.SIGNUP
                ? ids.next(purpose.prefix())
                : purpose.prefix() + "_" + ids.secret(SECRET_LENGTH);
        Instant now = now();
        realm.tokens().add(new PendingToken(value, purpose, subject, now.plus(lifetime(purpose)), details), now);
        return value;
    }

    /** Returns the token if it is known, meant for {@code purpose} and still good; else null. */
    public @Nullable PendingToken goodToken(Realm realm, PendingToken.Purpose purpose, @Nullable String value) {
        PendingToken token = value == null ? null : realm.tokens().get(value);
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
            case SOCIAL_LOGIN -> SOCIAL_LOGIN_LIFETIME;
        };
    }
}
