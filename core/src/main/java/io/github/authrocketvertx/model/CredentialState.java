package io.github.authrocketvertx.model;

/** How far a credential has come. */
public final class CredentialState extends OpenText {

    /** Not verified yet; only a second factor starts so. */
    public static final CredentialState NEW = new CredentialState("new");

    /** In use. */
    public static final CredentialState ACTIVE = new CredentialState("active");

    private CredentialState(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static CredentialState of(String text) {
        return switch (text) {
            case "new" -> NEW;
            case "active" -> ACTIVE;
            default -> new CredentialState(text);
        };
    }
}
