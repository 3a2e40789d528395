package io.github.authrocketvertx.failure;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a failure's details survives Java serialization: all but headers, body and what the service said. */
final class Essentials implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NO_ANSWER = 0;

    private final String operation;
    private final @Nullable Phase phase;
    private final int status;
    private final @Nullable String requestId;
    private final Attempt[] attempts;
    private final @Nullable String cursor;

    Essentials(FailureDetails details) {
        Reply reply = details.reply();
        this.operation = details.operation();
        this.phase = details.phase();
        this.status = reply == null ? NO_ANSWER : reply.statusCode();
        this.requestId = reply == null ? null : reply.requestId();
        this.cursor = details.cursor();
        this.attempts = details.attempts().toArray(new Attempt[0]);
    }

    FailureDetails details() {
        return FailureDetails.of(operation)
                .phase(phase)
                .cursor(cursor)
                .reply(status == NO_ANSWER ? null : Reply.of(status, requestId))
                .attempts(List.of(attempts));
    }
}
