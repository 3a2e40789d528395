package io.github.authrocketvertx.internal.transport;

import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/**
 * The names of all headers that this client sends or reads; none stands anywhere else. In lower case, as HTTP/2 wants them
 * (RFC 9113, 8.2): others are made anew for each request and each look into an answer.
 */
public final class HeaderNames {

    static final CharSequence ACCEPT = HttpHeaders.createOptimized("accept");
    static final CharSequence API_KEY = HttpHeaders.createOptimized("x-authrocket-api-key");
    static final CharSequence ACCOUNT = HttpHeaders.createOptimized("x-authrocket-account");
    static final CharSequence REALM = HttpHeaders.createOptimized("x-authrocket-realm");
    static final CharSequence USER_AGENT = HttpHeaders.createOptimized("user-agent");
    static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized("content-type");
    static final CharSequence CONTENT_LENGTH = HttpHeaders.createOptimized("content-length");

    static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-request-id");
    static final CharSequence LOCATION = HttpHeaders.createOptimized("location");
    static final CharSequence RATE_LIMIT = HttpHeaders.createOptimized("x-ratelimit-limit");
    static final CharSequence RATE_REMAINING = HttpHeaders.createOptimized("x-ratelimit-remaining");
    static final CharSequence RATE_RESET = HttpHeaders.createOptimized("x-ratelimit-reset");
    static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("retry-after");
    static final CharSequence DATE = HttpHeaders.createOptimized("date");

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
