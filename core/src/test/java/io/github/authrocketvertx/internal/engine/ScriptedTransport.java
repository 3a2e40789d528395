package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.internal.transport.Flight;
import io.github.authrocketvertx.internal.transport.Head;
import io.github.authrocketvertx.internal.transport.Inbound;
import io.github.authrocketvertx.internal.transport.Loss;
import io.github.authrocketvertx.internal.transport.Outgoing;
import io.github.authrocketvertx.internal.transport.Transport;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A transport without a network: a test plays the other side. */
final class ScriptedTransport implements Transport {

    final List<Attempt> attempts = new ArrayList<>();
    int refreshes;

    @Override
    public Flight launch(Context context, Outgoing request, Inbound inbound) {
        Attempt attempt = new Attempt(request, inbound);
        attempts.add(attempt);
        return attempt;
    }

    @Override
    public void refresh() {
        refreshes++;
    }

    @Override
    public Figures figures() {
        return new Figures(0, 0, 0, 0, 0);
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }

    Attempt last() {
        return attempts.get(attempts.size() - 1);
    }

    /** One launched attempt. */
    static final class Attempt implements Flight {
        final Outgoing request;
        private final Inbound inbound;
        int aborts;
        boolean failsToAbort;
        int expirations;
        boolean paused;
        private Phase reached;

        Attempt(Outgoing request, Inbound inbound) {
            this.request = request;
            this.inbound = inbound;
        }

        @Override
        public void abort() {
            aborts++;
            if (failsToAbort) {
                throw new IllegalStateException("scripted");
            }
        }

        @Override
        public void pause() {
            paused = true;
        }

        @Override
        public void resume() {
            paused = false;
        }

        @Override
        public void expire() {
            expirations++;
        }

        /** How often it was taken back. */
        int takenBack() {
            return aborts + expirations;
        }

        Attempt reach(Phase phase) {
            for (Phase each : List.of(Phase.QUEUE, Phase.CONNECT, Phase.WRITE, Phase.WAIT)) {
                if (each.compareTo(phase) <= 0 && (reached == null || each.compareTo(reached) > 0)) {
                    reached = each;
                    inbound.phase(each);
                }
            }
            if (phase == Phase.BODY) {
                head(200, Map.of());
            }
            return this;
        }

        Attempt head(int status, Map<String, String> headers) {
            return head(status, MultiMap.caseInsensitiveMultiMap().addAll(headers));
        }

        Attempt head(int status, MultiMap headers) {
            inbound.head(new Head(status, headers));
            return this;
        }

        Attempt chunk(String data) {
            inbound.chunk(Buffer.buffer(data));
            return this;
        }

        Attempt end() {
            inbound.end();
            return this;
        }

        Attempt answer(int status, String body) {
            return reach(Phase.WAIT)
                    .head(status, Map.of("X-Request-ID", "rq_" + status))
                    .chunk(body)
                    .end();
        }

        Attempt lose(Loss.Kind kind, boolean mayHaveBeenProcessed) {
            inbound.lost(new Loss(kind, "scripted", null, mayHaveBeenProcessed));
            return this;
        }
    }
}
