package io.github.authrocketvertx.emulator;

/**
 * A call of the LoginRocket API, which browsers use. The paths of the first three are known; those of the others are
 * the ones that version 2 of the service has, and can be changed by {@link AssumedRules.Builder#loginRocketPath}.
 */
public enum LoginRocketCall {
    /** A login with a password. */
    LOGIN("login"),
    /** The making of a user. */
    SIGNUP("signup"),
    /** The end of a session. */
    LOGOUT("logout"),
    /** The second step of a login with two. */
    VERIFY_LOGIN("login/verify"),
    /** A password reset token is asked for. */
    FORGOT_PASSWORD("password/forgot"),
    /** A password reset token is brought back. */
    RESET_PASSWORD("password/reset"),
    /** A logged-in user changes the password. */
    CHANGE_PASSWORD("profile/password"),
    /** An e-mail verification is asked for. */
    REQUEST_EMAIL("email/request"),
    /** An e-mail verification token is brought back. */
    VERIFY_EMAIL("email/verify");

    private final String likelyPath;

    LoginRocketCall(String likelyPath) {
        this.likelyPath = likelyPath;
    }

    /** The path unless told otherwise, below {@code v1/}. */
    public String likelyPath() {
        return likelyPath;
    }
}
