package io.github.authrocketvertx.benchmarks;

import io.github.authrocketvertx.internal.transport.Flight;
import io.github.authrocketvertx.internal.transport.Inbound;
import io.github.authrocketvertx.internal.transport.Outgoing;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;

/** Answers when it is told to, the oldest request first. */
final class HeldTransport extends NoTransport {

    private final ArrayDeque<Inbound> held = new ArrayDeque<>();

    HeldTransport(int status, Buffer body) {
        super(status, body);
    }

    @Override
    public Flight launch(Context context, Outgoing request, Inbound inbound) {
        held.add(inbound);
        return NO_FLIGHT;
    }

    /** Answers a request that waits. */
    void answerOldest() {
        answer(held.remove());
    }
}
