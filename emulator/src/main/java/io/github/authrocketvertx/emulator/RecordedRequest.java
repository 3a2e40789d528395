package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.internal.Masking;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request the emulator got, as it stood when this was taken: ask {@link AuthRocketEmulator#requests()} again, or
 * {@link AuthRocketEmulator#awaitRequest}, to see how it went on.
 *
 * @param number counts the requests from 1 on, in the order of arrival
 * @param method the verb
 * @param path the path as sent, still percent-encoded
 * @param query the query as sent without its question mark, or null
 * @param headers names and values in the order of arrival; one entry a value
 * @param body what has arrived of the body; a copy
 * @param bodyComplete whether the whole body has arrived
 * @param realmId the realm it is for: that of its API key if the key is an {@link EmulatorRealm}'s, else the one that it
 *     names, or whose connected app it was sent to; null if there is none, or none yet
 * @param version the HTTP version spoken
 * @param receivedAt when the head arrived, by the emulator's clock
 * @param requestId the {@code X-Request-ID} of the answer, set before there is one
 * @param status the status answered, or null if none was (yet)
 * @param duration the real time from the arrival of its head to its end, or null if it has not ended
 * @param ending how it ended
 * @param resetCode the HTTP/2 error code of a {@link Ending#RESET}, otherwise null
 */
public record RecordedRequest(
        long number,
        HttpMethod method,
        String path,
        @Nullable String query,
        List<Map.Entry<String, String>> headers,
        Buffer body,
        boolean bodyComplete,
        @Nullable String realmId,
        HttpVersion version,
        Instant receivedAt,
        String requestId,
        @Nullable Integer status,
        @Nullable Duration duration,
        Ending ending,
        @Nullable Long resetCode) {

    /** How a request ended. */
    public enum Ending {
        /** It has not: the answer is on its way or held back. */
        PENDING,
        /** The emulator wrote the whole answer. */
        ANSWERED,
        /** The client reset the HTTP/2 stream. */
        RESET,
        /** The client closed the connection. */
        CLOSED,
        /** The emulator broke it off, as its fault script said. */
        CUT
    }

    /** Returns the first value of that header, whose name may be in any case, or null. */
    public @Nullable String header(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().toLowerCase(Locale.ROOT).equals(wanted)) {
                return header.getValue();
            }
        }
        return null;
    }

    @Override
    public Buffer body() {
        return body.copy();
    }

    /** Whether it has ended in one way or another. */
    public boolean ended() {
        return ending != Ending.PENDING;
    }

    /** In one line, without headers, query and body, and with what looks like a secret in the path masked. */
    @Override
    public String toString() {
        return "#" + number + " " + method + " " + Masking.path(path, segment -> false) + " " + version + " " + ending
                + (status == null ? "" : " " + status)
                + (duration == null ? "" : String.format(Locale.ROOT, " in %.1f ms", duration.toNanos() / 1e6)) + " "
                + requestId;
    }
}
