package io.github.authrocketvertx.model;

/** Who a user is. */
public final class UserType extends OpenText {

    /** A person, who logs in with a username and a password or through a social provider. */
    public static final UserType HUMAN = new UserType("human");

    /** A program, which logs in with an API key. */
    public static final UserType API = new UserType("api");

    private UserType(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static UserType of(String text) {
        return switch (text) {
            case "human" -> HUMAN;
            case "api" -> API;
            default -> new UserType(text);
        };
    }
}
