package io.github.authrocketvertx.examples.quarkusservice;

import java.util.Objects;

/** A login of nobody, which is told like a wrong password. */
public final class LoginRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoginRefused(Throwable cause) {
        super(null, cause, false, false);
    }

    /** What the call failed with. */
    Throwable failure() {
        return Objects.requireNonNull(getCause());
    }
}
