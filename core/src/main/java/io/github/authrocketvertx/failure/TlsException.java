package io.github.authrocketvertx.failure;

/** TLS failed: certificate, host name or protocol. Nothing was sent. */
public final class TlsException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public TlsException(FailureDetails details) {
        super(details, "TLS with the service failed");
    }
}
