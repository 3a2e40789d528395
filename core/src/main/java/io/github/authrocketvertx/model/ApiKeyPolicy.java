package io.github.authrocketvertx.model;

/** How the service keeps the API keys of a realm's API users. */
public final class ApiKeyPolicy extends OpenText {

    /** As a hash: a key is shown once, when it is made. The default. */
    public static final ApiKeyPolicy HASH = new ApiKeyPolicy("hash");

    /** Encrypted: a key can be read later. */
    public static final ApiKeyPolicy ENCRYPT = new ApiKeyPolicy("encrypt");

    private ApiKeyPolicy(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static ApiKeyPolicy of(String text) {
        return switch (text) {
            case "hash" -> HASH;
            case "encrypt" -> ENCRYPT;
            default -> new ApiKeyPolicy(text);
        };
    }
}
