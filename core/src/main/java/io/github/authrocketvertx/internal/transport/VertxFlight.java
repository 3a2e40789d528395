package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.failure.Phase;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt by Vert.x. Everything happens on its context, so there is no lock.
 *
 * <p>The handlers of the body are set in the same turn of the event loop in which the head arrives. Chained futures
 * ({@code request.compose(send).compose(body)}) would set them later when the chain is made on another thread, and lose
 * the body without an error.
 */
final class VertxFlight implements Flight, Gate.Entrant {

    /** RFC 9113, 7: the stream is no longer needed. */
    private static final long CANCEL = 8;

    private static final Handler<Throwable> OUR_OWN_RESET = told -> {};

    private final VertxTransport transport;
    private final Context context;
    private final Outgoing outgoing;
    private final Inbound inbound;
    private long sentAt;
    private Gate.@Nullable Ticket ticket;
    private @Nullable Pool pool;
    private @Nullable Link link;
    private @Nullable HttpClientRequest request;
    private @Nullable HttpClientResponse response;
    private Phase phase = Phase.QUEUE;
    private boolean over;

    VertxFlight(VertxTransport transport, Context context, Outgoing outgoing, Inbound inbound) {
        this.transport = transport;
        this.context = context;
        this.outgoing = outgoing;
        this.inbound = inbound;
    }

    void start() {
        Gate.Ticket place = transport.gate().enter(this);
        ticket = place;
        switch (place.state()) {
            case ADMITTED -> connect();
            case WAITING -> inbound.phase(Phase.QUEUE);
            case REFUSED ->
                lose(new Loss(
                        Loss.Kind.QUEUE_FULL,
                        "all connections are busy and the queue is full: "
                                + transport.gate().describe(),
                        null,
                        false));
            case GONE -> {}
        }
    }

    @Override
    public void admitted() {
        context.runOnContext(v -> connect());
    }

    /**
     * What is written while Vert.x reads is flushed when it has read, all at once; from a task, each by itself. So this happens
     * at once where the context is one of the event loop that reads, and in a task of its own where it is not.
     */
    @Override
    public void admittedWhileReading() {
        Promise<Void> now = ContextLine.promise(context);
        now.future().onComplete(v -> connect());
        now.complete();
    }

    private void connect() {
        if (over || phase != Phase.QUEUE) {
            return;
        }
        enter(Phase.CONNECT);
        if (over) {
            release();
            return;
        }
        Pool entered = transport.pools().enter();
        if (entered == null) {
            lose(new Loss(Loss.Kind.CLOSED, "the client is closed", null, false));
            return;
        }
        pool = entered;
        if (entered.client().isDone()) {
            ask(entered);
        } else {
            Future.fromCompletionStage(entered.client()).onComplete(made -> context.runOnContext(v -> ask(entered)));
        }
    }

    private void ask(Pool entered) {
        if (over) {
            // Taken back before there was anything to ask for.
            release();
            return;
        }
        HttpClient client = entered.madeClient();
        if (client == null) {
            lose(new Loss(Loss.Kind.OTHER, "the HTTP client could not be made; see its options", null, false));
            return;
        }
        Future<HttpClientRequest> connecting;
        try {
            connecting = client.request(transport.address(outgoing));
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
            release();
            if (result.succeeded()) {
                // Nothing was written, so the connection stays good and goes back to the pool.
                result.result().exceptionHandler(OUR_OWN_RESET);
                VertxLine.reset(result.result(), CANCEL);
            }
            return;
        }
        if (result.failed()) {
            lose(LossReader.read(result.cause(), phase, null));
            return;
        }
        HttpClientRequest ready = result.result();
        // The future of the response tells of it; what has no handler Vert.x 4.5 logs as an error, a cancellation too.
        ready.exceptionHandler(OUR_OWN_RESET);
        request = ready;
        sentAt = transport.now();
        Link used = transport.connected(Objects.requireNonNull(pool), ready, sentAt);
        link = used;
        used.enter();
        transport.headers().writeTo(ready.headers(), outgoing);
        ready.response().onComplete(this::answered);
        enter(Phase.WRITE);
        if (over) {
            return;
        }
        (outgoing.body() == null ? ready.end() : ready.end(outgoing.body())).onComplete(written -> {
            if (!over && phase == Phase.WRITE && written.succeeded()) {
                enter(Phase.WAIT);
            }
        });
    }

    private void answered(AsyncResult<HttpClientResponse> result) {
        if (over) {
            if (result.succeeded()) {
                transport.lateAnswer();
            }
            return;
        }
        if (result.failed()) {
            lose(LossReader.read(result.cause(), phase, request));
            return;
        }
        HttpClientResponse answer = result.result();
        if (answer.statusCode() < 200) {
            // Vert.x takes an interim answer that it does not know for the answer. The real one is still to come, and
            // must not meet the next request on this connection.
            answer.exceptionHandler(OUR_OWN_RESET);
            VertxLine.reset(Objects.requireNonNull(request), CANCEL);
            lose(new Loss(
                    Loss.Kind.GARBLED,
                    "an interim answer, status " + answer.statusCode() + ", where the answer was due",
                    null,
                    true));
            return;
        }
        response = answer;
        answer.handler(data -> {
            if (!over) {
                heard();
                inbound.chunk(data);
            }
        });
        answer.exceptionHandler(thrown -> lose(LossReader.read(thrown, phase, request)));
        answer.endHandler(v -> end());
        phase = Phase.BODY;
        heard();
        inbound.head(new Head(answer.statusCode(), answer.headers()));
    }

    private void heard() {
        if (link != null) {
            link.heard(transport.now());
        }
    }

    private void end() {
        if (over) {
            return;
        }
        over = true;
        Gate.Entrant next = free();
        try {
            inbound.end();
        } finally {
            if (next != null) {
                next.admittedWhileReading();
            }
        }
    }

    private void lose(Loss loss) {
        if (!over) {
            over = true;
            release();
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
            release();
        } else if (phase == Phase.QUEUE) {
            release();
        }
        // While connecting, the place is kept until the connection stands or fails: the pool is busy with it.
    }

    @Override
    public void pause() {
        if (!over && response != null) {
            response.pause();
        }
    }

    @Override
    public void resume() {
        if (!over && response != null) {
            response.resume();
        }
    }

    @Override
    public void expire() {
        if (!over && link != null && pool != null) {
            transport.suspect(pool, link, sentAt);
        }
        abort();
    }

    private void enter(Phase next) {
        phase = next;
        inbound.phase(next);
    }

    /** Gives back what the flight holds; every flight comes here or to {@link #free} once. */
    private void release() {
        Gate.Entrant next = free();
        if (next != null) {
            next.admitted();
        }
    }

    /** Gives back what the flight holds; gives who is admitted by that and yet to be told so. */
    private Gate.@Nullable Entrant free() {
        if (link != null) {
            link.leave();
        }
        if (pool != null) {
            pool.leave();
        }
        return ticket == null ? null : transport.gate().free(ticket);
    }
}
