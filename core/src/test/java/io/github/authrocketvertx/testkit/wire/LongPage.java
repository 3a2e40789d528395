package io.github.authrocketvertx.testkit.wire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server whose only page of users is long, comes as fast as it is read, and lacks its last byte. Everything else is
 * answered at once.
 */
public final class LongPage {

    private static final int SEND_BUFFER = 32 * 1024;
    private static final int ITEMS_A_PIECE = 16;
    private static final String NAME = "x".repeat(1_000);

    private final long items;
    private final HttpServer server;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicBoolean whole = new AtomicBoolean();

    /** Of so many users, each of about 1 KiB. */
    public LongPage(Vertx vertx, TestAuthority.Identity identity, long items) throws Exception {
        this.items = items;
        HttpServerOptions options = new HttpServerOptions()
                .setSsl(true)
                .setUseAlpn(true)
                .setHost("localhost")
                .setSendBufferSize(SEND_BUFFER)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertValue(pem("CERTIFICATE", identity.certificate().getEncoded()))
                        .addKeyValue(pem("PRIVATE KEY", identity.key().getEncoded())));
        server = vertx.createHttpServer(options).requestHandler(request -> {
            requests.incrementAndGet();
            HttpServerResponse response = request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("X-Request-ID", "rq_long");
            if (!request.path().endsWith("/users")) {
                response.end("{\"id\":\"usr_0\"}");
                return;
            }
            response.write("{\"more_results\":true,\"collection\":[").onSuccess(v -> send(response, 0));
        });
    }

    private static Buffer pem(String kind, byte[] content) {
        return Buffer.buffer("-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + kind + "-----\n");
    }

    /** A piece at a time, each when the one before has left: a full queue does not show on HTTP/1.1. */
    private void send(HttpServerResponse response, long from) {
        if (from >= items) {
            response.write("]").onSuccess(v -> whole.set(true));
            return;
        }
        long to = Math.min(items, from + ITEMS_A_PIECE);
        StringBuilder piece = new StringBuilder();
        for (long number = from; number < to; number++) {
            piece.append(number == 0 ? "" : ",")
                    .append("{\"id\":\"usr_")
                    .append(number)
                    .append("\",\"first_name\":\"")
                    .append(NAME)
                    .append("\"}");
        }
        response.write(piece.toString()).onSuccess(v -> {
            sent.addAndGet(piece.length());
            send(response, to);
        });
    }

    /** Starts it. */
    public Future<LongPage> start() {
        return server.listen(0).map(this);
    }

    /** Where it listens. */
    public int port() {
        return server.actualPort();
    }

    /** How many bytes of the page could be sent so far. */
    public long sent() {
        return sent.get();
    }

    /** Whether all is sent, but for the last byte. */
    public boolean whole() {
        return whole.get();
    }

    /** How many requests came. */
    public int requests() {
        return requests.get();
    }

    /** Stops it. */
    public Future<Void> close() {
        return server.close().mapEmpty();
    }
}
