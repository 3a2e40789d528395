package io.github.authrocketvertx.model;

/** What a key is for. */
public final class JwtKeyUse extends OpenText {

    /** Signing and verifying login tokens. */
    public static final JwtKeyUse SIGN = new JwtKeyUse("sign");

    private JwtKeyUse(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static JwtKeyUse of(String text) {
        return switch (text) {
            case "sign" -> SIGN;
            default -> new JwtKeyUse(text);
        };
    }
}
