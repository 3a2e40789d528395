package io.github.authrocketvertx.emulator.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, such as {@code user.created}.
 *
 * @param realmId the realm it happened in; null if it concerns the account
 * @param subjects the ids of what it is about, by {@code user_id} and the like
 * @param notifications what is to be told to whom
 */
public record Event(
        String id,
        String type,
        Instant at,
        @Nullable String realmId,
        Map<String, String> subjects,
        RequestInfo request,
        List<Notification> notifications) {

    public Event {
        subjects = Map.copyOf(subjects);
        notifications = List.copyOf(notifications);
    }

    public @Nullable String userId() {
        return subjects.get("user_id");
    }

    /** Returns the notification with that id, or null. */
    public @Nullable Notification notification(String notificationId) {
        for (Notification notification : notifications) {
            if (notification.id().equals(notificationId)) {
                return notification;
            }
        }
        return null;
    }

    /** Returns a copy with that notification in the place of the one with the same id. */
    public Event with(Notification changed) {
        List<Notification> all = notifications.stream()
                .map(old -> old.id().equals(changed.id()) ? changed : old)
                .toList();
        return new Event(id, type, at, realmId, subjects, request, all);
    }
}
