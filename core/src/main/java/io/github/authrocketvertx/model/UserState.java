package io.github.authrocketvertx.model;

/** Whether a user may log in. */
public final class UserState extends OpenText {

    /** Logins are possible; the default. */
    public static final UserState ACTIVE = new UserState("active");

    /** Every login and other activity fails. */
    public static final UserState INACTIVE = new UserState("inactive");

    private UserState(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static UserState of(String text) {
        return switch (text) {
            case "active" -> ACTIVE;
            case "inactive" -> INACTIVE;
            default -> new UserState(text);
        };
    }
}
