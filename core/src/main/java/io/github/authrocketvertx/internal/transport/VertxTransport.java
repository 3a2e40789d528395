package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.AuthRocketOptions;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Sends requests by Vert.x: generations of connections, a gate in front of them, the headers of all requests. */
public final class VertxTransport implements Transport {

    private static final int HTTPS = 443;
    // A connection that was silent for this long is checked when it is used again, and has this long to answer.
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long CHECK_MILLIS = 2_000;

    private final Vertx vertx;
    private final Pools pools;
    private final Gate gate;
    private final HeaderBlock headers;
    private final LongSupplier nanos;
    private final LongAdder lateAnswers = new LongAdder();
    private final String host;
    private final int port;
    private final String basePath;
    private final int http1Connections;
    private final Spread spread;

    /** A transport to the service of these options. */
    public VertxTransport(Vertx vertx, AuthRocketOptions options, LongSupplier nanos, DoubleSupplier random) {
        URI base = options.baseUrl();
        this.vertx = vertx;
        this.nanos = nanos;
        this.host = base.getHost();
        this.port = port(base);
        this.basePath = base.getRawPath();
        this.http1Connections = options.http1Connections();
        this.spread = new Spread(options.http2Connections());
        this.headers = new HeaderBlock(options);
        // The protocol is not known before the first connection stands; HTTP/1.1 is the narrower one.
        this.gate = new Gate(options.http1Connections(), options.queueSize());
        this.pools = new Pools(vertx, options, spread, nanos, random);
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
    public void refresh() {
        pools.refresh();
    }

    @Override
    public Figures figures() {
        Pool pool = pools.current();
        return new Figures(
                gate.admitted(), gate.waiting(), pool.connections(), pool.idleConnections(), lateAnswers.sum());
    }

    @Override
    public Future<Void> close() {
        return pools.close();
    }

    Gate gate() {
        return gate;
    }

    Pools pools() {
        return pools;
    }

    HeaderBlock headers() {
        return headers;
    }

    long now() {
        return nanos.getAsLong();
    }

    void lateAnswer() {
        lateAnswers.increment();
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

    /** A request was given a connection: the gate follows what it can carry, and it is checked when it was silent. */
    Link connected(Pool pool, HttpClientRequest request, long now) {
        HttpConnection connection = request.connection();
        Link known = pool.known(connection);
        if (known == null) {
            return begin(pool, connection, request.version(), now);
        }
        if (known.silentSince(now - SILENCE_NANOS) && request.version() == HttpVersion.HTTP_2) {
            check(pool, known);
        }
        return known;
    }

    private Link begin(Pool pool, HttpConnection connection, HttpVersion version, long now) {
        Link link = pool.link(connection, now);
        if (version == HttpVersion.HTTP_2) {
            resizeFor(connection);
            connection.remoteSettingsHandler(settings -> resizeFor(connection));
        } else {
            gate.resize(http1Connections);
        }
        return link;
    }

    /** Finds a connection that has gone silent for good, such as one whose NAT entry was dropped. */
    private void check(Pool pool, Link link) {
        if (!link.beginCheck()) {
            return;
        }
        long timer = vertx.setTimer(CHECK_MILLIS, fired -> {
            link.endCheck();
            pools.retire(pool);
        });
        link.connection().ping(Buffer.buffer("alive?  ")).onComplete(pong -> {
            if (vertx.cancelTimer(timer)) {
                link.endCheck();
                if (pong.succeeded()) {
                    link.heard(now());
                } else {
                    pools.retire(pool);
                }
            }
        });
    }

    /** An attempt ran out of time: a connection on which nothing at all was heard meanwhile is given up. */
    void suspect(Pool pool, Link link, long since) {
        if (link.silentSince(since)) {
            pools.retire(pool);
        }
    }

    private void resizeFor(HttpConnection connection) {
        gate.resize(spread.together(connection.remoteSettings().getMaxConcurrentStreams()));
    }
}
