package io.github.authrocketvertx.failure;

/** No connection could be made: name look-up or TCP failed. Nothing was sent. */
public final class ConnectFailedException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public ConnectFailedException(FailureDetails details) {
        super(details, "no connection to the service could be made");
    }
}
