package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.internal.rules.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Counts the calls of each API key in windows of a fixed length that start with the key's first call. */
final class RateLimiter {

    private static final long MILLIS = 1000;

    private final int limit;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    /** A limit of 0 is none. */
    RateLimiter(int limit, Duration window, Clock clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    private static final class Window {
        private final long end;
        private int used;

        Window(long end) {
            this.end = end;
        }
    }

    /** How a call stands to the limit. */
    record Reading(boolean exceeded, Map<String, String> headers) {

        Answer mark(Answer answer) {
            Answer marked = answer;
            for (Map.Entry<String, String> header : headers.entrySet()) {
                marked = marked.withHeader(header.getKey(), header.getValue());
            }
            return marked;
        }
    }

    /** Counts a call. */
    Reading take(String key) {
        if (limit == 0) {
            return new Reading(false, Map.of());
        }
        long now = clock.millis();
        Window current = windows.get(key);
        if (current == null || now >= current.end) {
            current = new Window(now + window.toMillis());
            windows.put(key, current);
        }
        current.used++;
        Map<String, String> headers = Map.of(
                "X-Ratelimit-Limit", String.valueOf(limit),
                "X-Ratelimit-Remaining", String.valueOf(Math.max(0, limit - current.used)),
                // Rounded up: who waits until then is let in.
                "X-Ratelimit-Reset", String.valueOf(Math.floorDiv(current.end + MILLIS - 1, MILLIS)));
        return new Reading(current.used > limit, headers);
    }
}
