package io.github.authrocketvertx.failure;

/** 422: the service refused the values; {@link #errors()} says which. */
public final class ValidationException extends ResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public ValidationException(FailureDetails details) {
        super(details, "the service refused the values");
    }
}
