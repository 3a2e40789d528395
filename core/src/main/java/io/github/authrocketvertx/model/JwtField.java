package io.github.authrocketvertx.model;

/** What login tokens carry beside the user's id and names. */
public final class JwtField extends OpenText {

    /** Custom attributes. */
    public static final JwtField CUSTOM = new JwtField("custom");

    /** Memberships with their permissions. */
    public static final JwtField MEMBERSHIPS = new JwtField("memberships");

    /** The names of the orgs of the memberships; needs {@link #MEMBERSHIPS}. */
    public static final JwtField ORGS = new JwtField("orgs");

    private JwtField(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static JwtField of(String text) {
        return switch (text) {
            case "custom" -> CUSTOM;
            case "memberships" -> MEMBERSHIPS;
            case "orgs" -> ORGS;
            default -> new JwtField(text);
        };
    }
}
