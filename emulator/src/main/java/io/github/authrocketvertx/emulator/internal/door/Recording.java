package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.emulator.RecordedRequest.Ending;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one request so far. Changed under the lock of its {@link Recorder} only. */
final class Recording {

    private final long number;
    private final HttpMethod method;
    private final String path;
    private final @Nullable String query;
    private final HttpVersion version;
    private final List<Map.Entry<String, String>> headers;
    private final Instant receivedAt;
    private final String requestId;
    private @Nullable String realmId;
    private @Nullable Buffer body;
    private @Nullable Integer status;
    private Ending ending = Ending.PENDING;
    private @Nullable Long resetCode;
    private final long startedNanos;
    private @Nullable Duration duration;

    Recording(long number, HttpServerRequest request, Instant receivedAt, long startedNanos, String requestId) {
        this.number = number;
        // Copied, lest each record keep its connection in memory.
        this.method = request.method();
        this.path = String.valueOf(request.path());
        this.query = request.query();
        this.version = request.version();
        this.receivedAt = receivedAt;
        this.startedNanos = startedNanos;
        this.requestId = requestId;
        List<Map.Entry<String, String>> copied = new ArrayList<>();
        request.headers().forEach(header -> copied.add(Map.entry(header.getKey(), header.getValue())));
        this.headers = List.copyOf(copied);
    }

    /** Notes the whole body, which nobody changes any more. */
    void body(Buffer whole) {
        this.body = whole;
    }

    void realmId(@Nullable String id) {
        this.realmId = id;
    }

    /** The realm that it is for, as far as is known. */
    @Nullable
    String realmId() {
        return realmId;
    }

    void status(int answered) {
        this.status = answered;
    }

    void end(Ending how, @Nullable Long code, long nanos) {
        if (duration == null) {
            duration = Duration.ofNanos(nanos - startedNanos);
        }
        this.ending = how;
        this.resetCode = code;
    }

    RecordedRequest snapshot() {
        return new RecordedRequest(
                number,
                method,
                path,
                query,
                headers,
                body == null ? Buffer.buffer() : body,
                body != null,
                realmId,
                version,
                receivedAt,
                requestId,
                status,
                duration,
                ending,
                resetCode);
    }
}
