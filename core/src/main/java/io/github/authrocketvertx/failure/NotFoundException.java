package io.github.authrocketvertx.failure;

/** 404: there is no such thing, or your API key may not see it. */
public final class NotFoundException extends ResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public NotFoundException(FailureDetails details) {
        super(details, "not found, or not visible to this API key");
    }
}
