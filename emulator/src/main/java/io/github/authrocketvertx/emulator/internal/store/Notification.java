package io.github.authrocketvertx.emulator.internal.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an app hook is to be told of an event. */
public record Notification(
        String id,
        String appHookId,
        String hookType,
        State state,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable String lastDestination,
        @Nullable String lastResult) {

    /** How far it has come. */
    public enum State {
        IN_PROGRESS,
        COMPLETED,
        FAILED,
        CANCELED
    }

    /** One that nobody has tried to deliver. */
    public static Notification waiting(String id, String appHookId, String hookType) {
        return new Notification(id, appHookId, hookType, State.IN_PROGRESS, 0, null, null, null);
    }

    /** One more attempt, to {@code destination}, which had that result. */
    public Notification attempted(Instant at, String destination, String result, State reached) {
        return new Notification(id, appHookId, hookType, reached, attempts + 1, at, destination, result);
    }

    /** The same number of attempts, and another state or result. */
    public Notification with(State changed, @Nullable String result) {
        return new Notification(id, appHookId, hookType, changed, attempts, lastAttemptAt, lastDestination, result);
    }
}
