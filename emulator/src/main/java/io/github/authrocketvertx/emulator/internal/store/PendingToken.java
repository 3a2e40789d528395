package io.github.authrocketvertx.emulator.internal.store;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * A token handed out that waits to be brought back once.
 *
 * @param subject the user's id; for a signup token, which has no user yet, an empty text
 * @param details what a signup token carries; empty otherwise
 */
public record PendingToken(String token, Purpose purpose, String subject, Instant expiresAt, JsonObject details) {

    /** What a token is good for. */
    public enum Purpose {
        SECOND_FACTOR("kli"),
        PASSWORD_RESET("kpw"),
        EMAIL_VERIFICATION("tve"),
        SIGNUP("utk"),
        SOCIAL_LOGIN("st");

        private final String prefix;

        Purpose(String prefix) {
            this.prefix = prefix;
        }

        public String prefix() {
            return prefix;
        }
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "PendingToken[" + purpose + ", " + subject + ", until " + expiresAt + "]";
    }
}
