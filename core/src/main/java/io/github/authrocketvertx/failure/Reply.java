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
    private final MultiMap headers;
    private final Facts facts;
    private final List<Attempt> attempts;

    private Reply(int statusCode, MultiMap headers, Facts facts, List<Attempt> attempts) {
        this.statusCode = statusCode;
        this.headers = headers;
        this.facts = facts;
        this.attempts = attempts;
    }

    /** What the headers say. Looked up when it is asked for, since after a success hardly anybody asks. */
    public interface Facts {

        /** See {@link Reply#requestId()}. */
        @Nullable
        String requestId();

        /** See {@link Reply#contentType()}. */
        @Nullable
        String contentType();

        /** See {@link Reply#redirectHost()}. */
        @Nullable
        String redirectHost();

        /** See {@link Reply#rateLimit()}. */
        @Nullable
        RateLimit rateLimit();

        /** See {@link Reply#retryAfter()}. */
        @Nullable
        Duration retryAfter();
    }

    private record Told(
            @Nullable String requestId,
            @Nullable String contentType,
            @Nullable String redirectHost,
            @Nullable RateLimit rateLimit,
            @Nullable Duration retryAfter)
            implements Facts {}

    private Reply telling(
            @Nullable String contentType,
            @Nullable String redirectHost,
            @Nullable RateLimit rateLimit,
            @Nullable Duration retryAfter) {
        Facts told = new Told(requestId(), contentType, redirectHost, rateLimit, retryAfter);
        return new Reply(statusCode, headers, told, attempts);
    }

    /** A reply with this status and request id and nothing else. */
    public static Reply of(int statusCode, @Nullable String requestId) {
        Facts told = new Told(requestId, null, null, null, null);
        return new Reply(statusCode, MultiMap.caseInsensitiveMultiMap(), told, List.of());
    }

    /** This reply with these headers; not copied, not to be changed any more by the caller. */
    public Reply headers(MultiMap headers) {
        Objects.requireNonNull(headers, "headers");
        return new Reply(statusCode, headers, facts, attempts);
    }

    /** This reply with this type of the body. */
    public Reply contentType(@Nullable String contentType) {
        return telling(contentType, redirectHost(), rateLimit(), retryAfter());
    }

    /** This reply as a redirect to this host. */
    public Reply redirectHost(@Nullable String redirectHost) {
        return telling(contentType(), redirectHost, rateLimit(), retryAfter());
    }

    /** This reply with this rate limit. */
    public Reply rateLimit(@Nullable RateLimit rateLimit) {
        return telling(contentType(), redirectHost(), rateLimit, retryAfter());
    }

    /** This reply as one that asks to wait. */
    public Reply retryAfter(@Nullable Duration retryAfter) {
        return telling(contentType(), redirectHost(), rateLimit(), retryAfter);
    }

    /** This reply after these attempts, the answered one included. */
    public Reply attempts(List<Attempt> attempts) {
        return new Reply(statusCode, headers, facts, List.copyOf(attempts));
    }

    /** All of it at once; headers and attempts are not copied. */
    public static Reply of(int statusCode, MultiMap headers, Facts facts, List<Attempt> attempts) {
        return new Reply(statusCode, headers, facts, attempts);
    }

    /** The HTTP status. */
    public int statusCode() {
        return statusCode;
    }

    /** The service's id of the request, {@code rq_…}, to be named to its support; {@code null} where it sent none. */
    public @Nullable String requestId() {
        return facts.requestId();
    }

    /** What the body is, the media type with its parameters; {@code null} where the service did not say. */
    public @Nullable String contentType() {
        return facts.contentType();
    }

    /** The host that a redirect points to; {@code null} where it names none, and for all but redirects. */
    public @Nullable String redirectHost() {
        return facts.redirectHost();
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
        return facts.rateLimit();
    }

    /**
     * How long the service asks to wait before the next call ({@code Retry-After}, or the end of the rate limit's
     * window), seen from the time it answered by its own clock; {@code null} where it does not ask.
     */
    public @Nullable Duration retryAfter() {
        return facts.retryAfter();
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
