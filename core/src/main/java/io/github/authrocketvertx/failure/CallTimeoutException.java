package io.github.authrocketvertx.failure;

/** There was no complete answer in time. After {@link Phase#CONNECT} the service may have done what was asked. */
public final class CallTimeoutException extends AuthRocketException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public CallTimeoutException(FailureDetails details) {
        super(details, "no complete answer in time");
    }
}
