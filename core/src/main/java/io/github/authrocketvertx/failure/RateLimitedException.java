package io.github.authrocketvertx.failure;

/** 429: too many calls, or too many failed logins of one user; see {@link Reply#rateLimit()}. */
public final class RateLimitedException extends ResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public RateLimitedException(FailureDetails details) {
        super(details, "too many calls");
    }
}
