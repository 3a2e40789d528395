package io.github.authrocketvertx.peers;

import io.github.authrocketvertx.emulator.internal.door.Certificates;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's JVM. Its arguments are the file to write its CA's certificate to, and by how many milliseconds the way to it
 * and back delays what is sent. Says {@code ready PORT}; the command
 * {@code stat} is answered with {@code stat CPU_NANOS HTTP1_REQUESTS HTTP2_REQUESTS}.
 */
public final class ServerMain {

    private ServerMain() {}

    /** Serves until the standard input ends. */
    public static void main(String[] args) throws IOException {
        Certificates certificates = Certificates.create("localhost");
        Files.write(Path.of(args[0]), certificates.ca().getBytes());
        // One event loop: it has one core, and clients are spread over loops by chance.
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        BodyServer server = BodyServer.start(vertx, certificates, request -> {})
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        int delay = Integer.parseInt(args[1]);
        int port = delay == 0
                ? server.port()
                : DelayingProxy.start(vertx, server.port(), delay)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join()
                        .port();
        Wire wire = new Wire();
        wire.say("ready " + port);
        while (wire.next() != null) {
            wire.say("stat " + Meter.cpuTime() + " " + server.http1Requests() + " " + server.http2Requests());
        }
        System.exit(0);
    }
}
