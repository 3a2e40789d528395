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

/**
 * What is known of one request so far. Changed under the lock of its {@link Recorder} only. Made of few objects, since
 * thousands are kept and few are looked at; a snapshot is what a reader gets.
 */
final class Recording {

    private static final int FIRST_HEADER = 2;

    private final long number;
    private final HttpMethod method;
    private final @Nullable String query;
    private final HttpVersion version;
    /** Request id and path; then names and values of the headers in turn. */
    private final PackedTexts texts;

    private final Instant receivedAt;
    private @Nullable String realmId;
    /** Null while it has not arrived, and when it is empty. */
    private @Nullable Buffer body;

    private boolean bodyComplete;
    /** 0 while there is none. */
    private int status;

    private Ending ending = Ending.PENDING;
    private @Nullable Long resetCode;
    private final long startedNanos;
    private long durationNanos;

    Recording(long number, HttpServerRequest request, Instant receivedAt, long startedNanos, String requestId) {
        this.number = number;
        // Copied, lest each record keep its connection in memory.
        this.method = request.method();
        this.query = request.query();
        this.version = request.version();
        this.receivedAt = receivedAt;
        this.startedNanos = startedNanos;
        List<String> all = new ArrayList<>();
        all.add(requestId);
        all.add(String.valueOf(request.path()));
        for (Map.Entry<String, String> header : request.headers()) {
            all.add(header.getKey());
            all.add(header.getValue());
        }
        this.texts = PackedTexts.of(all);
    }

    /** Notes the whole body, which nobody changes any more. */
    void body(Buffer whole) {
        this.body = whole.length() == 0 ? null : whole;
        this.bodyComplete = true;
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
        if (ending == Ending.PENDING) {
            durationNanos = nanos - startedNanos;
        }
        this.ending = how;
        this.resetCode = code;
    }

    private List<Map.Entry<String, String>> headers() {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (int i = FIRST_HEADER; i < texts.size(); i += 2) {
            headers.add(Map.entry(texts.get(i), texts.get(i + 1)));
        }
        return List.copyOf(headers);
    }

    RecordedRequest snapshot() {
        return new RecordedRequest(
                number,
                method,
                texts.get(1),
                query,
                headers(),
                body == null ? Buffer.buffer() : body,
                bodyComplete,
                realmId,
                version,
                receivedAt,
                texts.get(0),
                status == 0 ? null : status,
                ending == Ending.PENDING ? null : Duration.ofNanos(durationNanos),
                ending,
                resetCode);
    }
}
