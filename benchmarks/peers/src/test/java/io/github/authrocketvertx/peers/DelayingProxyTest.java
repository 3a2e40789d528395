package io.github.authrocketvertx.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DelayingProxyTest {

    private static final int DELAY_MILLIS = 60;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void anAnswerTakesTheDelayAndBytesKeepTheirOrder() throws IOException {
        NetServer echo = vertx.createNetServer()
                .connectHandler(socket -> socket.handler(socket::write))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        DelayingProxy proxy = DelayingProxy.start(vertx, echo.actualPort(), DELAY_MILLIS)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        byte[] sent = Buffer.buffer("0123456789".repeat(20_000)).getBytes();

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            socket.setTcpNoDelay(true);
            long start = System.nanoTime();
            socket.getOutputStream().write("x".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('x');
            long took = System.nanoTime() - start;

            socket.getOutputStream().write(sent);
            byte[] received = socket.getInputStream().readNBytes(sent.length);

            assertThat(TimeUnit.NANOSECONDS.toMillis(took)).isGreaterThanOrEqualTo(DELAY_MILLIS - 2);
            assertThat(received).isEqualTo(sent);
        }
    }
}
