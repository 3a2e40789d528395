package io.github.authrocketvertx.failure;

/** There was no complete answer in time; {@link #mayHaveBeenProcessed()} tells whether the service may have done it. */
public final class CallTimeoutException extends AuthRocketException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public CallTimeoutException(FailureDetails details) {
        super(details, "no complete answer in time");
    }
}
