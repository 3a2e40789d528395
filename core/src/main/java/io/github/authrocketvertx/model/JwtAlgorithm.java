package io.github.authrocketvertx.model;

/** How login tokens are signed. */
public final class JwtAlgorithm extends OpenText {

    /** HMAC with SHA-256, by a key that signs and verifies; the default. */
    public static final JwtAlgorithm HS256 = new JwtAlgorithm("hs256");

    /** RSA with SHA-256, by a private key that the service keeps and a public one. */
    public static final JwtAlgorithm RS256 = new JwtAlgorithm("rs256");

    private JwtAlgorithm(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static JwtAlgorithm of(String text) {
        return switch (text) {
            case "hs256" -> HS256;
            case "rs256" -> RS256;
            default -> new JwtAlgorithm(text);
        };
    }
}
