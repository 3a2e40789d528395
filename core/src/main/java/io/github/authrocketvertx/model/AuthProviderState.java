package io.github.authrocketvertx.model;

/** Whether an auth provider can be used. */
public final class AuthProviderState extends OpenText {

    /** It can; the default. */
    public static final AuthProviderState ACTIVE = new AuthProviderState("active");

    /** It can not. */
    public static final AuthProviderState INACTIVE = new AuthProviderState("inactive");

    private AuthProviderState(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static AuthProviderState of(String text) {
        return switch (text) {
            case "active" -> ACTIVE;
            case "inactive" -> INACTIVE;
            default -> new AuthProviderState(text);
        };
    }
}
