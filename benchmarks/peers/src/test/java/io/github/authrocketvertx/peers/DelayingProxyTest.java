package io.github.authrocketvertx.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DelayingProxyTest {

    private static final int DELAY_MILLIS = 60;
    // The first take longer than any delay that is left out: classes are loaded, and the machine is busy.
    private static final int ROUND_TRIPS = 8;
    // Else a byte that does not come is waited for without end: the limit of a test does not interrupt a socket.
    private static final int SO_TIMEOUT_MILLIS = 10_000;

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
            socket.setSoTimeout(SO_TIMEOUT_MILLIS);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < ROUND_TRIPS; i++) {
                long start = System.nanoTime();
                socket.getOutputStream().write('x');
                assertThat(socket.getInputStream().read()).isEqualTo('x');
                least = Math.min(least, System.nanoTime() - start);
            }

            socket.getOutputStream().write(sent);
            byte[] received = socket.getInputStream().readNBytes(sent.length);

            assertThat(TimeUnit.NANOSECONDS.toMillis(least)).isBetween(DELAY_MILLIS - 2L, 2 * DELAY_MILLIS - 3L);
            assertThat(received).isEqualTo(sent);
        }
    }
}
