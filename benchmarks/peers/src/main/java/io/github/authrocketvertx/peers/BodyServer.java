package io.github.authrocketvertx.peers;

import io.github.authrocketvertx.emulator.internal.door.Certificates;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.OpenSSLEngineOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Answers with bodies that were made before, over HTTP/1.1 and HTTP/2, so that as little as possible of what is measured
 * is the server's. Refuses calls without the API key and the realm, so that nobody is fast by leaving out headers.
 */
public final class BodyServer {

    // More than other clients have in flight: else those that do not queue calls fail, and some open connections.
    private static final long MAX_STREAMS = 1_000;

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final CharSequence REQUEST_ID_VALUE =
            HttpHeaders.createOptimized("6f1ed002-ab59-4b53-8c3e-1f2d9a5a0b1c");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json; charset=utf-8");

    private final Map<String, Buffer> bodies = new HashMap<>();
    private final LongAdder http1 = new LongAdder();
    private final LongAdder http2 = new LongAdder();
    private final Consumer<HttpServerRequest> witness;
    private final HttpServer server;

    private BodyServer(Vertx vertx, Certificates certificates, Consumer<HttpServerRequest> witness) {
        this.witness = witness;
        for (int number = 0; number < Samples.USERS; number++) {
            bodies.put("/v1/users/" + Samples.userId(number), Buffer.buffer(Samples.userBody(number)));
        }
        bodies.put("/v1/users", Buffer.buffer(Samples.pageBody()));
        HttpServerOptions options = new HttpServerOptions()
                .setSsl(true)
                .setUseAlpn(true)
                .setKeyCertOptions(certificates.server())
                .setInitialSettings(new Http2Settings().setMaxConcurrentStreams(MAX_STREAMS));
        if (OpenSSLEngineOptions.isAvailable()) {
            options.setSslEngineOptions(new OpenSSLEngineOptions());
        }
        server = vertx.createHttpServer(options).requestHandler(this::answer);
    }

    /**
     * Listens on a free port of the loopback interface.
     *
     * @param witness sees every request on its event loop, before it is answered
     * @return the listening server, on a context of its own
     */
    public static Future<BodyServer> start(
            Vertx vertx, Certificates certificates, Consumer<HttpServerRequest> witness) {
        BodyServer server = new BodyServer(vertx, certificates, witness);
        return server.server.listen(0, "127.0.0.1").map(server);
    }

    /** The port that it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** How many requests came over HTTP/1.1. */
    public long http1Requests() {
        return http1.sum();
    }

    /** How many requests came over HTTP/2. */
    public long http2Requests() {
        return http2.sum();
    }

    private void answer(HttpServerRequest request) {
        witness.accept(request);
        (request.version() == HttpVersion.HTTP_2 ? http2 : http1).increment();
        if (!SharedHeaders.API_KEY.equals(request.getHeader("X-Authrocket-Api-Key"))
                || !SharedHeaders.REALM.equals(request.getHeader("X-Authrocket-Realm"))) {
            request.response().setStatusCode(401).end();
            return;
        }
        Buffer body = bodies.get(request.path());
        if (body == null) {
            request.response().setStatusCode(404).end();
            return;
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .putHeader(REQUEST_ID, REQUEST_ID_VALUE)
                .end(body);
    }
}
