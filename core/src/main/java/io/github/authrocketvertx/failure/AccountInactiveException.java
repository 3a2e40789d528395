package io.github.authrocketvertx.failure;

/** 402: the subscription of your AuthRocket account is not active. */
public final class AccountInactiveException extends ResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public AccountInactiveException(FailureDetails details) {
        super(details, "the AuthRocket account has no active subscription");
    }
}
