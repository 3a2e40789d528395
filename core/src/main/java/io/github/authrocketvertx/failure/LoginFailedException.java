package io.github.authrocketvertx.failure;

/** 401: the user's password, key or code was wrong, or the user may not log in. Your API key is fine. */
public final class LoginFailedException extends ResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public LoginFailedException(FailureDetails details) {
        super(details, "the login was refused: wrong password, key or code, or the user may not log in");
    }
}
