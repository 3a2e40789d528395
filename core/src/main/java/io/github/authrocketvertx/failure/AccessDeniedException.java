package io.github.authrocketvertx.failure;

/** 403: your API key is missing, wrong, or not allowed to do this. */
public final class AccessDeniedException extends ResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public AccessDeniedException(FailureDetails details) {
        super(details, "the API key was refused, or may not do this");
    }
}
