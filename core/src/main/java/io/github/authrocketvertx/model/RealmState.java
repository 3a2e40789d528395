package io.github.authrocketvertx.model;

/** Whether a realm is in use. */
public final class RealmState extends OpenText {

    /** In use; the default. */
    public static final RealmState ACTIVE = new RealmState("active");

    /** Not in use. */
    public static final RealmState INACTIVE = new RealmState("inactive");

    private RealmState(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static RealmState of(String text) {
        return switch (text) {
            case "active" -> ACTIVE;
            case "inactive" -> INACTIVE;
            default -> new RealmState(text);
        };
    }
}
