package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.failure.Phase;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import org.jspecify.annotations.Nullable;

/**
 * One attempt by Vert.x. Everything happens on its context, so there is no lock.
 *
 * <p>The handlers of the body are set in the same turn of the event loop in which the head arrives. Chained futures
 * ({@code request.compose(send).compose(body)}) would set them later when the chain is made on another thread, and lose
 * the body without an error.
 */
final class VertxFlight implements Flight {

    /** RFC 9113, 7: the stream is no longer needed. */
    private static final long CANCEL = 8;

    private final VertxTransport transport;
    private final Context context;
    private final Outgoing outgoing;
    private final Inbound inbound;
    private Gate.@Nullable Ticket ticket;
    private @Nullable HttpClientRequest request;
    private Phase phase = Phase.QUEUE;
    private boolean over;

    VertxFlight(VertxTransport transport, Context context, Outgoing outgoing, Inbound inbound) {
        this.transport = transport;
        this.context = context;
        this.outgoing = outgoing;
        this.inbound = inbound;
    }

    void start() {
        inbound.phase(Phase.QUEUE);
        Gate.Ticket place = transport.gate().enter(() -> context.runOnContext(v -> connect()));
        ticket = place;
        switch (place.state()) {
            case ADMITTED -> connect();
            case REFUSED ->
                lose(new Loss(
                        Loss.Kind.QUEUE_FULL,
                        "all connections are busy and the queue is full: "
                                + transport.gate().describe(),
                        null,
                        false));
            case WAITING, GONE -> {}
        }
    }

    private void connect() {
        if (over) {
            return;
        }
        enter(Phase.CONNECT);
        Future<HttpClientRequest> connecting;
        try {
            connecting = transport.client().request(transport.address(outgoing));
        } catch (IllegalStateException closed) {
            // Vert.x's word for a closed client.
            lose(new Loss(Loss.Kind.CLOSED, "the client is closed", closed, false));
            return;
        }
        connecting.onComplete(this::connected);
    }

    private void connected(AsyncResult<HttpClientRequest> result) {
        if (over) {
            // Taken back while connecting: the place was kept until now, as the pool was busy with it.
            leave();
            if (result.succeeded()) {
                // Nothing was written, so the connection stays good and goes back to the pool.
                VertxLine.reset(result.result(), CANCEL);
            }
            return;
        }
        if (result.failed()) {
            lose(LossReader.read(result.cause(), phase));
            return;
        }
        HttpClientRequest ready = result.result();
        request = ready;
        transport.connected(ready.version(), ready.connection());
        transport.headers().writeTo(ready.headers(), outgoing);
        ready.response().onComplete(this::answered);
        enter(Phase.WRITE);
        (outgoing.body() == null ? ready.end() : ready.end(outgoing.body())).onComplete(written -> {
            if (!over && phase == Phase.WRITE && written.succeeded()) {
                enter(Phase.WAIT);
            }
        });
    }

    private void answered(AsyncResult<HttpClientResponse> result) {
        if (over) {
            return;
        }
        if (result.failed()) {
            lose(LossReader.read(result.cause(), phase));
            return;
        }
        HttpClientResponse response = result.result();
        response.handler(data -> {
            if (!over) {
                inbound.chunk(data);
            }
        });
        response.exceptionHandler(thrown -> lose(LossReader.read(thrown, phase)));
        response.endHandler(v -> end());
        phase = Phase.BODY;
        inbound.head(new Head(response.statusCode(), response.headers()));
    }

    private void end() {
        if (!over) {
            over = true;
            leave();
            inbound.end();
        }
    }

    private void lose(Loss loss) {
        if (!over) {
            over = true;
            leave();
            inbound.lost(loss);
        }
    }

    @Override
    public void abort() {
        if (over) {
            return;
        }
        over = true;
        if (request != null) {
            VertxLine.reset(request, CANCEL);
            leave();
        } else if (phase == Phase.QUEUE) {
            leave();
        }
    }

    private void enter(Phase next) {
        phase = next;
        inbound.phase(next);
    }

    private void leave() {
        if (ticket != null) {
            transport.gate().leave(ticket);
        }
    }
}
