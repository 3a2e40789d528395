package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.RequestInfo;
import io.github.authrocketvertx.emulator.internal.store.Session;
import io.github.authrocketvertx.emulator.internal.store.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What every kind of login does: opens sessions, notes success, counts failures. */
final class Logins {

    static final String SUCCEEDED = "user.login.succeeded";
    static final String FAILED = "user.login.failed";
    private static final Duration API_LOGIN_NOTED = Duration.ofHours(24);
    private static final int TOO_MANY = 429;

    private Logins() {}

    /** A session, stored or not, and the token for it. */
    record Opened(Session session, String token) {}

    /** Opens a session; it is stored if the realm wants that and the user is a human. */
    static Opened open(Environment environment, Realm realm, User user, RequestInfo request) {
        Instant now = environment.now();
        boolean managed = user.isHuman() && realm.settings().managedSessions();
        int minutes = user.isHuman()
                ? realm.settings().sessionMinutes()
                : realm.settings().apiKeyMinutes();
        Instant expiresAt = minutes == 0 ? null : now.plus(Duration.ofMinutes(minutes));
        // The id in an unmanaged token must not look like that of a stored session.
        String id = environment.ids().next(managed ? "kss" : "tk");
        Session session = new Session(id, user.id(), now, expiresAt, request);
        if (managed) {
            realm.sessions().add(session);
        }
        return new Opened(session, LoginTokens.make(realm, user, id, now, expiresAt));
    }

    /** Logs the user in: notes when, and opens a session. */
    static String token(Environment environment, Call call, User user) {
        Realm realm = call.realm();
        User seen = noted(environment, realm, user);
        realm.forgetFailedLogins(user.id());
        environment.record(SUCCEEDED, seen, call);
        return open(environment, realm, seen, call.request()).token();
    }

    /** Logins with an API key are noted once a day only. */
    private static User noted(Environment environment, Realm realm, User user) {
        Instant now = environment.now();
        Instant last = user.lastLoginAt();
        if (!user.isHuman() && last != null && now.isBefore(last.plus(API_LOGIN_NOTED))) {
            return user;
        }
        User seen = user.toBuilder().lastLoginAt(now).build();
        realm.users().put(seen);
        return seen;
    }

    static Refusal failed(Environment environment, Call call, @Nullable User user) {
        environment.record(FAILED, user, call);
        if (user != null && environment.assumed().loginAttempts() > 0) {
            call.realm().failedLogins(user.id()).addLast(environment.now());
        }
        return Refusal.loginFailed();
    }

    /** Refuses with 429 if the user failed too often of late. */
    static void requireAttemptsLeft(Environment environment, Call call, @Nullable User user) {
        int most = environment.assumed().loginAttempts();
        if (most == 0 || user == null) {
            return;
        }
        Deque<Instant> failures = call.realm().failedLogins(user.id());
        Instant since = environment.now().minus(environment.assumed().loginAttemptWindow());
        while (!failures.isEmpty() && !failures.getFirst().isAfter(since)) {
            failures.removeFirst();
        }
        if (failures.size() >= most) {
            throw new Refusal(TOO_MANY, "Too many login attempts");
        }
    }

    /** Ends the sessions of a user who got a new password, if that is how it is to be. */
    static void passwordChanged(Environment environment, Realm realm, User user) {
        if (environment.assumed().passwordChangeEndsSessions()) {
            realm.sessions().removeOfUser(user.id());
        }
    }
}
