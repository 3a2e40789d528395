package io.github.authrocketvertx.failure;

/** This client refused to send the call. The service saw nothing of it. */
public abstract sealed class CallRefusedException extends AuthRocketException
        permits InvalidCallException, ClientClosedException, QueueFullException {

    private static final long serialVersionUID = 1L;

    CallRefusedException(FailureDetails details, String general) {
        super(details, general);
    }
}
