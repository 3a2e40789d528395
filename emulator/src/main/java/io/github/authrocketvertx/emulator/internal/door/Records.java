package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.emulator.RecordedRequest.Ending;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** Changed copies of records. */
final class Records {

    private Records() {}

    static RecordedRequest withBody(RecordedRequest old, Buffer body) {
        return copy(old, body.copy(), true, old.status(), old.ending(), old.resetCode());
    }

    static RecordedRequest withStatus(RecordedRequest old, int status) {
        return copy(old, old.body(), old.bodyComplete(), status, old.ending(), old.resetCode());
    }

    static RecordedRequest ended(RecordedRequest old, Ending ending, @Nullable Long resetCode) {
        return copy(old, old.body(), old.bodyComplete(), old.status(), ending, resetCode);
    }

    private static RecordedRequest copy(
            RecordedRequest old,
            Buffer body,
            boolean bodyComplete,
            @Nullable Integer status,
            Ending ending,
            @Nullable Long resetCode) {
        return new RecordedRequest(
                old.number(),
                old.method(),
                old.path(),
                old.query(),
                old.headers(),
                body,
                bodyComplete,
                old.version(),
                old.receivedAt(),
                old.requestId(),
                status,
                ending,
                resetCode);
    }
}
