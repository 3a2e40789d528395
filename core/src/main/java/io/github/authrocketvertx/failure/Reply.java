package io.github.authrocketvertx.failure;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the service answered beside the body: status, headers, request id, rate limit and the attempts it took. */
public final class Reply {

    private final int statusCode;
    private final @Nullable String requestId;
    private final @Nullable String contentType;
    private final @Nullable String redirectHost;
    private final MultiMap headers;
    private final @Nullable RateLimit rateLimit;
    private final @Nullable Duration retryAfter;
    private final List<Attempt> attempts;

    private Reply(
            int statusCode,
            @Nullable String requestId,
            @Nullable String contentType,
            @Nullable String redirectHost,
            MultiMap headers,
            @Nullable RateLimit rateLimit,
            @Nullable Duration retryAfter,
            List<Attempt> attempts) {
        this.statusCode = statusCode;
        this.requestId = requestId;
        this.contentType = contentType;
        this.redirectHost = redirectHost;
        this.headers = headers;
        this.rateLimit = rateLimit;
        this.retryAfter = retryAfter;
        this.attempts = attempts;
    }

    /** A reply with this status and request id and nothing else. */
    public static Reply of(int statusCode, @Nullable String requestId) {
        return new Reply(statusCode, requestId, null, null, MultiMap.caseInsensitiveMultiMap(), null, null, List.of());
    }

    /** This reply with these headers; not copied, not to be changed any more by the caller. */
    public Reply headers(MultiMap headers) {
        Objects.requireNonNull(headers, "headers");
        return new Reply(statusCode, requestId, contentType, redirectHost, headers, rateLimit, retryAfter, attempts);
    }

    /** This reply with this type of the body. */
    public Reply contentType(@Nullable String contentType) {
        return new Reply(statusCode, requestId, contentType, redirectHost, headers, rateLimit, retryAfter, attempts);
    }

    /** This reply as a redirect to this host. */
    public Reply redirectHost(@Nullable String redirectHost) {
        return new Reply(statusCode, requestId, contentType, redirectHost, headers, rateLimit, retryAfter, attempts);
    }

    /** This reply with this rate limit. */
    public Reply rateLimit(@Nullable RateLimit rateLimit) {
        return new Reply(statusCode, requestId, contentType, redirectHost, headers, rateLimit, retryAfter, attempts);
    }

    /** This reply as one that asks to wait. */
    public Reply retryAfter(@Nullable Duration retryAfter) {
        return new Reply(statusCode, requestId, contentType, redirectHost, headers, rateLimit, retryAfter, attempts);
    }

    /** This reply after these attempts, the answered one included. */
    public Reply attempts(List<Attempt> attempts) {
        return new Reply(
                statusCode,
                requestId,
                contentType,
                redirectHost,
                headers,
                rateLimit,
                retryAfter,
                List.copyOf(attempts));
    }

    /** All of it at once; headers and attempts are not copied. */
    public static Reply of(
            int statusCode,
            @Nullable String requestId,
            @Nullable String contentType,
            @Nullable String redirectHost,
            MultiMap headers,
            @Nullable RateLimit rateLimit,
            @Nullable Duration retryAfter,
            List<Attempt> attempts) {
        return new Reply(statusCode, requestId, contentType, redirectHost, headers, rateLimit, retryAfter, attempts);
    }

    /** The HTTP status. */
    public int statusCode() {
        return statusCode;
    }

    /** The service's id of the request, {@code rq_…}, to be named to its support; {@code null} where it sent none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** What the body is, the media type with its parameters; {@code null} where the service did not say. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** The host that a redirect points to; {@code null} where it names none, and for all but redirects. */
    public @Nullable String redirectHost() {
        return redirectHost;
    }

    /** The first header of this name, whatever its case; {@code null} where there is none. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** All headers of this name, whatever its case; unmodifiable, possibly empty. */
    public List<String> headers(String name) {
        return List.copyOf(headers.getAll(name));
    }

    /** The names of all headers, sorted, as they came. */
    public List<String> headerNames() {
        return List.copyOf(new TreeSet<>(headers.names()));
    }

    /** The rate limit of this answer; {@code null} where the service sent none. */
    public @Nullable RateLimit rateLimit() {
        return rateLimit;
    }

    /**
     * How long the service asks to wait before the next call ({@code Retry-After}, or the end of the rate limit's
     * window), seen from the time it answered by its own clock; {@code null} where it does not ask.
     */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The attempts that the call took so far, the answered one included, in order; unmodifiable. */
    public List<Attempt> attempts() {
        return attempts;
    }

    /** Status and request id; no other header, since headers can hold secrets. */
    @Override
    public String toString() {
        return "Reply[" + statusCode + ", " + requestId + "]";
    }
}
