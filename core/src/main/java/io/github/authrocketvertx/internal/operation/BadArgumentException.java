package io.github.authrocketvertx.internal.operation;

/** An argument of a call that can't be right; its text says what was expected, what was found and what to do. */
public final class BadArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;

    /** With this text. */
    public BadArgumentException(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    /** What is wrong. */
    public String text() {
        return text;
    }
}
