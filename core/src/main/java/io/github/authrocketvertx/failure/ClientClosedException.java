package io.github.authrocketvertx.failure;

/** The client is closed. */
public final class ClientClosedException extends CallRefusedException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public ClientClosedException(FailureDetails details) {
        super(details, "the client is closed");
    }
}
