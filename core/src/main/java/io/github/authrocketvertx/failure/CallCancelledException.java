package io.github.authrocketvertx.failure;

/** The caller cancelled. What was sent before may have been done. */
public final class CallCancelledException extends AuthRocketException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public CallCancelledException(FailureDetails details) {
        super(details, "cancelled by the caller");
    }
}
