package io.github.authrocketvertx.emulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a webhook has come, as it stood when this was taken.
 *
 * @param notificationId the id of the notification, {@code ent_…}
 * @param eventId the event it tells of
 * @param eventType the type of that event, such as {@code user.created}
 * @param realmId the realm that the event happened in; null if it concerns the account
 * @param appHookId the app hook that wants it
 * @param state how far it has come
 * @param attempts how often it was sent
 * @param lastAttemptAt when the last attempt ended, by the emulator's clock; null before the first
 * @param lastDestination where it was sent last, without user name and password; null before the first attempt
 * @param lastResult what came of it, in words, or why nothing was sent; null before the first attempt
 */
public record WebhookDelivery(
        String notificationId,
        String eventId,
        String eventType,
        @Nullable String realmId,
        String appHookId,
        State state,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable String lastDestination,
        @Nullable String lastResult) {

    /** How far a webhook has come. */
    public enum State {
        /** It waits for its first attempt, or for the next one, or is not sent at all since its host is not allowed. */
        IN_PROGRESS,
        /** The receiver answered with a 2xx. */
        COMPLETED,
        /** It was given up. */
        FAILED,
        /** Its app hook was deleted or made inactive before it was delivered. */
        CANCELED
    }

    /** Leaves the destination out: its path may be a secret. */
    @Override
    public String toString() {
        return "WebhookDelivery[" + notificationId + ", " + eventType + ", " + state + ", attempts=" + attempts + ", "
                + lastResult + "]";
    }
}
