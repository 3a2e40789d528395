package io.github.authrocketvertx.model;

/** Whether the service keeps the sessions of people. */
public final class SessionType extends OpenText {

    /** Kept, so that they can be seen and ended; the default. */
    public static final SessionType MANAGED = new SessionType("managed");

    /** Not kept: the login token is all there is. */
    public static final SessionType UNMANAGED = new SessionType("unmanaged");

    private SessionType(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static SessionType of(String text) {
        return switch (text) {
            case "managed" -> MANAGED;
            case "unmanaged" -> UNMANAGED;
            default -> new SessionType(text);
        };
    }
}
