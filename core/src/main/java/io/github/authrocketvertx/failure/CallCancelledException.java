package io.github.authrocketvertx.failure;

/** The caller cancelled; {@link #mayHaveBeenProcessed()} tells whether the service may have done what was asked. */
public final class CallCancelledException extends AuthRocketException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public CallCancelledException(FailureDetails details) {
        super(details, "cancelled by the caller");
    }
}
