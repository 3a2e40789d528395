package io.github.authrocketvertx.model;

/** How far the verification of a user's e-mail address has come. */
public final class EmailVerification extends OpenText {

    /** Not asked for; the default. */
    public static final EmailVerification NONE = new EmailVerification("none");

    /** A token was sent and not used yet. */
    public static final EmailVerification REQUESTED = new EmailVerification("requested");

    /** The address was shown to be the user's. */
    public static final EmailVerification VERIFIED = new EmailVerification("verified");

    private EmailVerification(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static EmailVerification of(String text) {
        return switch (text) {
            case "none" -> NONE;
            case "requested" -> REQUESTED;
            case "verified" -> VERIFIED;
            default -> new EmailVerification(text);
        };
    }
}
