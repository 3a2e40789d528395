package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.failure.RateLimit;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Status and headers of an answer, and what this client reads off them.
 *
 * @param status the HTTP status
 * @param headers all headers
 */
public record Head(int status, MultiMap headers) {

    private static final int NUMBER_DIGITS = 18;

    /** The service's id of the request. */
    public @Nullable String requestId() {
        return headers.get(HeaderNames.REQUEST_ID);
    }

    /** What the body is. */
    public @Nullable String contentType() {
        return headers.get(HeaderNames.CONTENT_TYPE);
    }

    /** How long the body is to be; -1 when not told. Of the compressed body, where it is compressed. */
    public long contentLength() {
        return digits(headers.get(HeaderNames.CONTENT_LENGTH));
    }

    /** The host that a redirect points to. */
    public @Nullable String redirectHost() {
        String location = headers.get(HeaderNames.LOCATION);
        if (location == null) {
            return null;
        }
        try {
            return URI.create(location).getHost();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    /** The rate limit; {@code null} where none of its headers was sent. */
    public @Nullable RateLimit rateLimit() {
        String limit = headers.get(HeaderNames.RATE_LIMIT);
        String remaining = headers.get(HeaderNames.RATE_REMAINING);
        String reset = headers.get(HeaderNames.RATE_RESET);
        if (limit == null && remaining == null && reset == null) {
            return null;
        }
        return RateLimit.of(number(limit), number(remaining), time(reset));
    }

    /**
     * How long the service asks to wait: by {@code Retry-After} (RFC 9110, 10.2.3), else by the end of the rate limit's
     * window. Times are compared with the service's own clock, its {@code Date}, so that a clock that is off does not
     * matter; what is over already asks for nothing.
     *
     * @param clock the time here, for answers without a date
     */
    public @Nullable Duration retryAfter(Supplier<Instant> clock) {
        String after = headers.get(HeaderNames.RETRY_AFTER);
        Long seconds = number(after);
        if (seconds != null) {
            return Duration.ofSeconds(seconds);
        }
        Instant until = after == null ? null : time(after);
        if (until == null) {
            until = time(headers.get(HeaderNames.RATE_RESET));
        }
        if (until == null) {
            return null;
        }
        Instant theirs = time(headers.get(HeaderNames.DATE));
        Duration wait = Duration.between(theirs == null ? clock.get() : theirs, until);
        return wait.isNegative() || wait.isZero() ? null : wait;
    }

    private static @Nullable Long number(@Nullable String text) {
        long number = digits(text);
        return number < 0 ? null : (Long) number;
    }

    /** The number that is written with digits alone, with space around it at most; -1 for anything else. */
    private static long digits(@Nullable String text) {
        if (text == null) {
            return -1;
        }
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > NUMBER_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** Seconds since 1970, as version 1 of the service sends it, or an HTTP date, as later versions do. */
    private static @Nullable Instant time(@Nullable String text) {
        Long seconds = number(text);
        try {
            if (seconds != null) {
                return Instant.ofEpochSecond(seconds);
            }
            return text == null
                    ? null
                    : ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException neither) {
            return null;
        }
    }

    /** The status only: headers can hold secrets. */
    @Override
    public String toString() {
        return "Head[" + status + "]";
    }
}
