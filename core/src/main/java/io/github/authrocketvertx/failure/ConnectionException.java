package io.github.authrocketvertx.failure;

/** There is no complete answer, because of the network. {@link #phase()} says how far the call came. */
public abstract sealed class ConnectionException extends AuthRocketException
        permits ConnectFailedException, TlsException, ConnectionLostException {

    private static final long serialVersionUID = 1L;

    ConnectionException(FailureDetails details, String general) {
        super(details, general);
    }
}
