package io.github.authrocketvertx.failure;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the service answered beside the body: status, headers, request id, rate limit and the attempts it took. */
public final class Reply {

    private static final String REQUEST_ID = "X-Request-ID";

    private final int statusCode;
    private final MultiMap headers;
    private final @Nullable RateLimit rateLimit;
    private final List<Attempt> attempts;

    private Reply(int statusCode, MultiMap headers, @Nullable RateLimit rateLimit, List<Attempt> attempts) {
        this.statusCode = statusCode;
        this.headers = headers;
        this.rateLimit = rateLimit;
        this.attempts = attempts;
    }

    /**
     * A reply with this status and these headers.
     *
     * @param statusCode the HTTP status
     * @param headers the headers; copied; their names may be in any case
     */
    public static Reply of(int statusCode, Map<String, String> headers) {
        return new Reply(
                statusCode, MultiMap.caseInsensitiveMultiMap().addAll(headers), null, List.of());
    }

    /** A reply with this status and request id. */
    public static Reply of(int statusCode, String requestId) {
        return of(statusCode, Map.of(REQUEST_ID, requestId));
    }

    /**
     * A reply over headers that are not copied.
     *
     * @param headers the headers; not to be changed any more by the caller
     */
    public static Reply of(
            int statusCode, MultiMap headers, @Nullable RateLimit rateLimit, List<Attempt> attempts) {
        return new Reply(statusCode, Objects.requireNonNull(headers, "headers"), rateLimit, List.copyOf(attempts));
    }

    /** The HTTP status. */
    public int statusCode() {
        return statusCode;
    }

    /** The service's id of the request, {@code rq_…}, to be named to its support; {@code null} where it sent none. */
    public @Nullable String requestId() {
        return headers.get(REQUEST_ID);
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

    /** The attempts that the call took so far, the answered one included, in order; unmodifiable. */
    public List<Attempt> attempts() {
        return attempts;
    }

    /** Status and request id; no other header, since headers can hold secrets. */
    @Override
    public String toString() {
        return "Reply[" + statusCode + ", " + requestId() + "]";
    }
}
