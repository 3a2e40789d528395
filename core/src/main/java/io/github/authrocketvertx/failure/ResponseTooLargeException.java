package io.github.authrocketvertx.failure;

/** The body of the answer is larger than the limit of the client; reading was stopped. */
public final class ResponseTooLargeException extends UnreadableResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public ResponseTooLargeException(FailureDetails details) {
        super(details, "the body of the answer is larger than the limit");
    }
}
