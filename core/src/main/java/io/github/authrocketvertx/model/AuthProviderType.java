package io.github.authrocketvertx.model;

/** What an auth provider is. */
public final class AuthProviderType extends OpenText {

    /** The hosted login pages; at most one in a realm. */
    public static final AuthProviderType LOGIN_ROCKET = new AuthProviderType("login_rocket");

    /** Passwords. */
    public static final AuthProviderType PASSWORD = new AuthProviderType("password");

    /** Time-based one-time codes (RFC 6238), the second factor. */
    public static final AuthProviderType TOTP = new AuthProviderType("totp");

    /** Facebook accounts. */
    public static final AuthProviderType FACEBOOK = new AuthProviderType("facebook");

    /** GitHub accounts. */
    public static final AuthProviderType GITHUB = new AuthProviderType("github");

    /** Google accounts. */
    public static final AuthProviderType GOOGLE = new AuthProviderType("google");

    /** LinkedIn accounts. */
    public static final AuthProviderType LINKEDIN = new AuthProviderType("linkedin");

    /** Accounts of another OAuth 2 provider. */
    public static final AuthProviderType OAUTH2 = new AuthProviderType("oauth2");

    /** Slack accounts. */
    public static final AuthProviderType SLACK = new AuthProviderType("slack");

    /** Yahoo accounts. */
    public static final AuthProviderType YAHOO = new AuthProviderType("yahoo");

    private AuthProviderType(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static AuthProviderType of(String text) {
        return switch (text) {
            case "login_rocket" -> LOGIN_ROCKET;
            case "password" -> PASSWORD;
            case "totp" -> TOTP;
            case "facebook" -> FACEBOOK;
            case "github" -> GITHUB;
            case "google" -> GOOGLE;
            case "linkedin" -> LINKEDIN;
            case "oauth2" -> OAUTH2;
            case "slack" -> SLACK;
            case "yahoo" -> YAHOO;
            default -> new AuthProviderType(text);
        };
    }
}
