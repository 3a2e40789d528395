package io.github.authrocketvertx.failure;

/** Any other 4xx: the service could not do anything with the request. */
public final class ClientErrorException extends ResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public ClientErrorException(FailureDetails details) {
        super(details, "the service refused the request");
    }
}
