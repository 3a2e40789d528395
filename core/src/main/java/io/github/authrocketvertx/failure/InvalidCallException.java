package io.github.authrocketvertx.failure;

/** An argument of the call can't be right; the text says what was expected and what was found. */
public final class InvalidCallException extends CallRefusedException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public InvalidCallException(FailureDetails details) {
        super(details, "an argument of the call is not valid");
    }
}
