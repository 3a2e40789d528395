package io.github.authrocketvertx.model;

/** What a signup leads to. */
public final class SignupMode extends OpenText {

    /** A user. */
    public static final SignupMode USER = new SignupMode("user");

    /** A user and an org of that user. */
    public static final SignupMode USER_ORG = new SignupMode("user_org");

    /** A signup token, which the application makes a user of. */
    public static final SignupMode USER_TOKEN = new SignupMode("user_token");

    private SignupMode(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static SignupMode of(String text) {
        return switch (text) {
            case "user" -> USER;
            case "user_org" -> USER_ORG;
            case "user_token" -> USER_TOKEN;
            default -> new SignupMode(text);
        };
    }
}
