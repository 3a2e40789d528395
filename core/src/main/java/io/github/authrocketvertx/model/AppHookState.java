package io.github.authrocketvertx.model;

/** Whether an app hook is in use. */
public final class AppHookState extends OpenText {

    /** It is; the default. */
    public static final AppHookState ACTIVE = new AppHookState("active");

    /** It is not. */
    public static final AppHookState INACTIVE = new AppHookState("inactive");

    private AppHookState(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static AppHookState of(String text) {
        return switch (text) {
            case "active" -> ACTIVE;
            case "inactive" -> INACTIVE;
            default -> new AppHookState(text);
        };
    }
}
