package io.github.authrocketvertx.internal.transport;

import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/** The names of all headers that this client sends or reads; none stands anywhere else. */
public final class HeaderNames {

    static final CharSequence ACCEPT = HttpHeaders.createOptimized("Accept");
    static final CharSequence API_KEY = HttpHeaders.createOptimized("X-Authrocket-Api-Key");
    static final CharSequence ACCOUNT = HttpHeaders.createOptimized("X-Authrocket-Account");
    static final CharSequence REALM = HttpHeaders.createOptimized("X-Authrocket-Realm");
    static final CharSequence USER_AGENT = HttpHeaders.createOptimized("User-Agent");
    static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized("Content-Type");
    static final CharSequence CONTENT_LENGTH = HttpHeaders.createOptimized("Content-Length");

    static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-ID");
    static final CharSequence LOCATION = HttpHeaders.createOptimized("Location");
    static final CharSequence RATE_LIMIT = HttpHeaders.createOptimized("X-Ratelimit-Limit");
    static final CharSequence RATE_REMAINING = HttpHeaders.createOptimized("X-Ratelimit-Remaining");
    static final CharSequence RATE_RESET = HttpHeaders.createOptimized("X-Ratelimit-Reset");
    static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("Retry-After");
    static final CharSequence DATE = HttpHeaders.createOptimized("Date");

    // What the client sends itself, and what would change how the request is framed, sent on or answered.
    private static final Set<String> OWN = Set.of(
            "accept",
            "accept-encoding",
            "authorization",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private HeaderNames() {}

    /** Whether a header is the client's own business, so that an application can't set it. */
    public static boolean isOwn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OWN.contains(lower) || lower.startsWith("x-authrocket-") || lower.startsWith(":");
    }
}
