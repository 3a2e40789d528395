package io.github.authrocketvertx.internal.operation;

/** The body of a successful answer can't be used; its text says why and quotes nothing. */
public final class UnusableBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;

    /** With this text. */
    public UnusableBodyException(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    /** What is wrong. */
    public String text() {
        return text;
    }
}
