package io.github.authrocketvertx.model;

/** What a credential is. */
public final class CredentialType extends OpenText {

    /** A password. */
    public static final CredentialType PASSWORD = new CredentialType("password");

    /** A key of an API user. */
    public static final CredentialType API_KEY = new CredentialType("api_key");

    /** A time-based one-time code (RFC 6238). */
    public static final CredentialType TOTP = new CredentialType("totp");

    /** A Facebook account. */
    public static final CredentialType FACEBOOK = new CredentialType("facebook");

    /** A GitHub account. */
    public static final CredentialType GITHUB = new CredentialType("github");

    /** A Google account. */
    public static final CredentialType GOOGLE = new CredentialType("google");

    /** A LinkedIn account. */
    public static final CredentialType LINKEDIN = new CredentialType("linkedin");

    /** An account of an OAuth 2 provider. */
    public static final CredentialType OAUTH2 = new CredentialType("oauth2");

    /** A Slack account. */
    public static final CredentialType SLACK = new CredentialType("slack");

    /** A Yahoo account. */
    public static final CredentialType YAHOO = new CredentialType("yahoo");

    private CredentialType(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static CredentialType of(String text) {
        return switch (text) {
            case "password" -> PASSWORD;
            case "api_key" -> API_KEY;
            case "totp" -> TOTP;
            case "facebook" -> FACEBOOK;
            case "github" -> GITHUB;
            case "google" -> GOOGLE;
            case "linkedin" -> LINKEDIN;
            case "oauth2" -> OAUTH2;
            case "slack" -> SLACK;
            case "yahoo" -> YAHOO;
            default -> new CredentialType(text);
        };
    }
}
