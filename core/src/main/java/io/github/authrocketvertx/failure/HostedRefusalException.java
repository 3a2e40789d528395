package io.github.authrocketvertx.failure;

/**
 * LoginRocket refused what was asked. It says so with the status 200 and an {@code error} in the body, a text to show to
 * the user: {@link #serviceMessage()}.
 */
public final class HostedRefusalException extends ResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public HostedRefusalException(FailureDetails details) {
        super(details, "refused");
    }
}
