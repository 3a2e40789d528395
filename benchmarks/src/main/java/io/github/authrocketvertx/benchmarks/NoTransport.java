package io.github.authrocketvertx.benchmarks;

import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.internal.transport.Flight;
import io.github.authrocketvertx.internal.transport.Head;
import io.github.authrocketvertx.internal.transport.Inbound;
import io.github.authrocketvertx.internal.transport.Outgoing;
import io.github.authrocketvertx.internal.transport.Transport;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/** Answers every request at once with the same, so that all there is to measure is above it. */
class NoTransport implements Transport {

    static final Flight NO_FLIGHT = new Flight() {
        @Override
        public void abort() {}

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void expire() {}
    };

    private final Head head;
    private final Buffer body;

    /** With these headers and this body. */
    NoTransport(int status, Buffer body) {
        MultiMap headers = HttpHeaders.headers()
                .add("Content-Type", "application/json; charset=utf-8")
                .add("X-Request-ID", "rq_0v1zTHRNqkhUvPTWpxaPPb");
        this.head = new Head(status, headers);
        this.body = body;
    }

    @Override
    public Flight launch(Context context, Outgoing request, Inbound inbound) {
        answer(inbound);
        return NO_FLIGHT;
    }

    /** Answers a request. */
    final void answer(Inbound inbound) {
        inbound.phase(Phase.CONNECT);
        inbound.phase(Phase.WRITE);
        inbound.phase(Phase.WAIT);
        inbound.head(head);
        inbound.chunk(body);
        inbound.end();
    }

    @Override
    public void refresh() {}

    @Override
    public Figures figures() {
        return new Figures(0, 0, 0, 0, 0);
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
