package io.github.authrocketvertx.failure;

/** What no other type describes. Later versions may have a subtype for it. */
public non-sealed class UnexpectedException extends AuthRocketException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public UnexpectedException(FailureDetails details) {
        super(details, "something unexpected happened");
    }
}
