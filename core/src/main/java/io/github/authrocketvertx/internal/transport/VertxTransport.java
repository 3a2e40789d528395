package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.AuthRocketOptions;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Sends requests by Vert.x: one {@link HttpClient}, a gate in front of its pool, the headers that all requests have. */
public final class VertxTransport implements Transport {

    // Below the 60 s after which common balancers close, so that they rarely close what we are about to use.
    private static final int KEEP_ALIVE_SECONDS = 20;
    // What a peer allows that says nothing (RFC 9113, 6.5.2: no limit) must not become our limit.
    private static final long MOST_STREAMS = 1_000;
    private static final int HTTPS = 443;

    private final HttpClient client;
    private final Gate gate;
    private final HeaderBlock headers;
    private final String host;
    private final int port;
    private final String basePath;
    private final int http1Connections;
    private final int http2Connections;
    // Only compared, to set the gate once a connection; races set it twice to the same.
    private volatile @Nullable HttpConnection lastSeen;

    /** A transport to the service of these options. */
    public VertxTransport(Vertx vertx, AuthRocketOptions options) {
        URI base = options.baseUrl();
        this.host = base.getHost();
        this.port = port(base);
        this.basePath = base.getRawPath();
        this.http1Connections = options.http1Connections();
        this.http2Connections = options.http2Connections();
        this.headers = new HeaderBlock(options);
        // The protocol is not known before the first connection stands; HTTP/1.1 is the narrower one.
        this.gate = new Gate(options.http1Connections(), options.queueSize());
        HttpClientOptions http = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setUseAlpn(true)
                .setDecompressionSupported(true)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setHttp2KeepAliveTimeout(KEEP_ALIVE_SECONDS);
        http.setConnectTimeout(
                (int) Math.min(Integer.MAX_VALUE, options.connectTimeout().toMillis()));
        http.setSslHandshakeTimeout(options.connectTimeout().toMillis());
        http.setSslHandshakeTimeoutUnit(java.util.concurrent.TimeUnit.MILLISECONDS);
        PoolOptions pool = new PoolOptions()
                .setHttp1MaxSize(options.http1Connections())
                .setHttp2MaxSize(options.http2Connections());
        options.http().accept(http, pool);
        // The gate is the queue.
        pool.setMaxWaitQueueSize(-1);
        this.client = VertxLine.createHttpClient(vertx, TlsPolicy.apply(http, options.trust()), pool);
    }

    static int port(URI base) {
        return base.getPort() < 0 ? HTTPS : base.getPort();
    }

    @Override
    public Flight launch(Context context, Outgoing request, Inbound inbound) {
        VertxFlight flight = new VertxFlight(this, context, request, inbound);
        flight.start();
        return flight;
    }

    @Override
    public Future<Void> close() {
        return client.close();
    }

    Gate gate() {
        return gate;
    }

    HttpClient client() {
        return client;
    }

    HeaderBlock headers() {
        return headers;
    }

    RequestOptions address(Outgoing request) {
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.verb()))
                .setSsl(true)
                .setHost(host)
                .setPort(port)
                .setURI(basePath + request.target())
                .setFollowRedirects(false);
    }

    /** A request was given a connection: the gate follows what the connection can carry. */
    void connected(HttpVersion version, HttpConnection connection) {
        if (connection == lastSeen) {
            return;
        }
        lastSeen = connection;
        if (version == HttpVersion.HTTP_2) {
            resizeFor(connection);
            connection.remoteSettingsHandler(settings -> resizeFor(connection));
        } else {
            gate.resize(http1Connections);
        }
    }

    private void resizeFor(HttpConnection connection) {
        long streams = Math.min(MOST_STREAMS, connection.remoteSettings().getMaxConcurrentStreams());
        gate.resize((int) streams * http2Connections);
    }
}
