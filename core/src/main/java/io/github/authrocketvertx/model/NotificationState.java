package io.github.authrocketvertx.model;

/** How far a notification has come. */
public final class NotificationState extends OpenText {

    /** Under way, or to be tried again. */
    public static final NotificationState IN_PROGRESS = new NotificationState("in_progress");

    /** Delivered. */
    public static final NotificationState COMPLETED = new NotificationState("completed");

    /** Given up. */
    public static final NotificationState FAILED = new NotificationState("failed");

    /** Not wanted any more. */
    public static final NotificationState CANCELED = new NotificationState("canceled");

    private NotificationState(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static NotificationState of(String text) {
        return switch (text) {
            case "in_progress" -> IN_PROGRESS;
            case "completed" -> COMPLETED;
            case "failed" -> FAILED;
            case "canceled" -> CANCELED;
            default -> new NotificationState(text);
        };
    }
}
