package io.github.authrocketvertx.internal.operation;

/** A success by its status that says in its body that it is none. What it says is read with the failure. */
public final class RefusedInBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedInBodyException() {
        super("refused", null, false, false);
    }
}
