package io.github.authrocketvertx.failure;

import org.jspecify.annotations.Nullable;

/** 3xx: the service pointed elsewhere. It is not followed, since the API key would travel along. */
public final class RedirectException extends ResponseException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public RedirectException(FailureDetails details) {
        super(
                details,
                "the service redirected the call; redirects are not followed because the API key would travel along");
    }

    /** The host that the service pointed to; {@code null} where it named none. The rest of the address is left out. */
    public @Nullable String targetHost() {
        return reply().redirectHost();
    }
}
