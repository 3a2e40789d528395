package io.github.authrocketvertx.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedPortTest {

    private final SharedPort port = new SharedPort(0);

    @Test
    void whoListensLaterSharesTheFreePortThatWasTaken() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            HttpServer first = listen(vertx);
            HttpServer second = listen(vertx);

            assertThat(second.actualPort()).isEqualTo(first.actualPort()).isEqualTo(port.taken());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }

    private HttpServer listen(Vertx vertx) throws Exception {
        return vertx.createHttpServer()
                .requestHandler(request -> {})
                .listen(port.toListen(), "127.0.0.1")
                .onSuccess(server -> port.take(server.actualPort()))
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @Test
    void aPortThatIsToldIsTheOne() {
        assertThat(new SharedPort(8080).toListen()).isEqualTo(8080);
    }
}
