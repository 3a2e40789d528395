package io.github.authrocketvertx.failure;

/** 5xx: the service, or something in front of it, failed. */
public final class ServerErrorException extends ResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public ServerErrorException(FailureDetails details) {
        super(details, "the service failed");
    }
}
