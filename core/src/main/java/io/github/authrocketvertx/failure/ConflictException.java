package io.github.authrocketvertx.failure;

/** 409: not possible in the present state, such as a delete of something in use. */
public final class ConflictException extends ResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public ConflictException(FailureDetails details) {
        super(details, "not possible in the present state");
    }
}
