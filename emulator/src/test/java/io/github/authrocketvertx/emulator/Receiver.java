package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.internal.door.Certificates;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server that webhooks are sent to. It answers 204 unless told otherwise. */
final class Receiver implements AutoCloseable {

    /** An answer that never comes. */
    static final int NEVER = 0;

    private static final int SECONDS = 20;
    private static final int TAKEN = 204;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Hook> arrived = new LinkedBlockingQueue<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final String scheme;
    final CountDownLatch brokenOff = new CountDownLatch(1);

    /** A webhook as it came in. */
    record Hook(String method, String uri, MultiMap headers, JsonObject body) {}

    Receiver() throws Exception {
        this(null);
    }

    Receiver(@Nullable Certificates certificates) throws Exception {
        HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
        if (certificates != null) {
            options.setSsl(true).setKeyCertOptions(certificates.server());
        }
        scheme = certificates == null ? "http" : "https";
        server = Caller.await(
                vertx.createHttpServer(options).requestHandler(this::enter).listen());
    }

    static PemTrustOptions trust(Certificates certificates) {
        return new PemTrustOptions().addCertValue(certificates.ca());
    }

    private void enter(HttpServerRequest request) {
        request.response().closeHandler(closed -> brokenOff.countDown());
        request.bodyHandler(body -> {
            arrived.add(new Hook(request.method().name(), request.uri(), request.headers(), json(body)));
            Integer status = answers.poll();
            if (status == null || status != NEVER) {
                request.response()
                        .setStatusCode(status == null ? TAKEN : status)
                        .end();
            }
        });
    }

    private static JsonObject json(Buffer body) {
        return new JsonObject(body);
    }

    /** Answers the next webhooks with those statuses. */
    Receiver answers(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
        return this;
    }

    String url(String path) {
        return scheme + "://localhost:" + server.actualPort() + path;
    }

    int port() {
        return server.actualPort();
    }

    /** The next webhook. */
    Hook take() throws Exception {
        Hook hook = arrived.poll(SECONDS, TimeUnit.SECONDS);
        if (hook == null) {
            throw new AssertionError("No webhook came");
        }
        return hook;
    }

    int waiting() {
        return arrived.size();
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
