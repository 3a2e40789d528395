package io.github.authrocketvertx.failure;

/** The connection, or the stream in it, ended before the answer was complete. {@link #mayHaveBeenProcessed()} tells whether
 * the service may have done what was asked. */
public final class ConnectionLostException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public ConnectionLostException(FailureDetails details) {
        super(details, "the connection ended before the answer was complete");
    }
}
