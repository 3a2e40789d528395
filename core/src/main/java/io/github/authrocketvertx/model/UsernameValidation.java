package io.github.authrocketvertx.model;

/** What the usernames of people must look like. */
public final class UsernameValidation extends OpenText {

    /** Names; the default. */
    public static final UsernameValidation STANDARD = new UsernameValidation("standard");

    /** E-mail addresses, which are the username and the address in one. */
    public static final UsernameValidation EMAIL = new UsernameValidation("email");

    private UsernameValidation(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static UsernameValidation of(String text) {
        return switch (text) {
            case "standard" -> STANDARD;
            case "email" -> EMAIL;
            default -> new UsernameValidation(text);
        };
    }
}
