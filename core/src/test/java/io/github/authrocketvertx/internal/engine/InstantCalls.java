package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.internal.json.ErrorReader;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.UserOperations;
import io.github.authrocketvertx.internal.transport.Flight;
import io.github.authrocketvertx.internal.transport.Head;
import io.github.authrocketvertx.internal.transport.Inbound;
import io.github.authrocketvertx.internal.transport.Outgoing;
import io.github.authrocketvertx.internal.transport.Transport;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Makes many calls over a transport that answers at once. */
public final class InstantCalls {

    private InstantCalls() {}

    /** Makes them, half of them successes, and returns when all have ended; fails when one did not. */
    public static void make(int calls, CallOptions options) throws Exception {
        Vertx vertx = Vertx.vertx();
        Engine engine = new Engine(
                vertx,
                new Answering(),
                new Settings(
                        Duration.ofSeconds(30), Duration.ofSeconds(10), RetryPolicy.none(), 100, 1_000, null, null),
                new ManualTime().time(),
                new FailureMaker(ErrorReader::read, 1_000));
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        vertx.runOnContext(v -> {
            int count = 0;
            for (int i = 0; i < calls; i++) {
                Future<?> call =
                        engine.call(UserOperations.GET_ONE, Arguments.path(i % 2 == 0 ? "usr_1" : "unknown"), options);
                count += call.isComplete() && call.succeeded() == (i % 2 == 0) ? 1 : 0;
            }
            ended.complete(count);
        });
        if (ended.get(60, TimeUnit.SECONDS) != calls) {
            throw new AssertionError("Expected " + calls + " calls to end as they should, found " + ended.get());
        }
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static final class Answering implements Transport {
        private static final Buffer BODY = Buffer.buffer("{\"id\":\"usr_1\"}");
        private static final MultiMap HEADERS = MultiMap.caseInsensitiveMultiMap();

        @Override
        public Flight launch(Context context, Outgoing request, Inbound inbound) {
            inbound.phase(Phase.CONNECT);
            inbound.head(new Head(request.target().endsWith("usr_1") ? 200 : 404, HEADERS));
            inbound.chunk(BODY);
            inbound.end();
            return new Flight() {
                @Override
                public void abort() {}

                @Override
                public void pause() {}

                @Override
                public void resume() {}

                @Override
                public void expire() {}
            };
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
}
