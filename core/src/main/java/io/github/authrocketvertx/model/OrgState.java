package io.github.authrocketvertx.model;

/** Whether an org is in use. */
public final class OrgState extends OpenText {

    /** In use; the default. */
    public static final OrgState ACTIVE = new OrgState("active");

    /** Not in use. */
    public static final OrgState INACTIVE = new OrgState("inactive");

    private OrgState(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static OrgState of(String text) {
        return switch (text) {
            case "active" -> ACTIVE;
            case "inactive" -> INACTIVE;
            default -> new OrgState(text);
        };
    }
}
