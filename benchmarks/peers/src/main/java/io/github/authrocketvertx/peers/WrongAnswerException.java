package io.github.authrocketvertx.peers;

/** An answer that is not the one that was called for. */
public final class WrongAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what was wrong. */
    public WrongAnswerException(String message) {
        super(message);
    }
}
