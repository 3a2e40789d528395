package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.AuthRocketOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The generations of connections: which one takes new flights, and when the next one does. */
final class Pools {

    // Below the 60 s after which common balancers close, so that they rarely close what we are about to use.
    private static final int KEEP_ALIVE_SECONDS = 20;
    // All headers of an answer together; what is longer is no answer of the service.
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    // So that the clients of many processes that started together do not all connect anew together.
    private static final double AGE_JITTER = 0.2;

    private final Vertx vertx;
    private final AuthRocketOptions options;
    private final Spread spread;
    private final LongSupplier nanos;
    private final DoubleSupplier random;
    private final AtomicReference<Pool> current = new AtomicReference<>();
    private volatile boolean closed;

    Pools(Vertx vertx, AuthRocketOptions options, Spread spread, LongSupplier nanos, DoubleSupplier random) {
        this.vertx = vertx;
        this.options = options;
        this.spread = spread;
        this.nanos = nanos;
        this.random = random;
        current.set(create());
    }

    /** A pool that has taken the flight which asks; {@code null} once everything is closed. */
    @Nullable
    Pool enter() {
        while (true) {
            Pool pool = current();
            if (closed) {
                return null;
            }
            if (pool.isOld(nanos.getAsLong())) {
                retire(pool);
            } else if (pool.enter()) {
                return pool;
            }
        }
    }

    /** New flights use a new generation from now on; nothing happens when they already do. */
    void retire(Pool pool) {
        if (!closed && current.get() == pool) {
            Pool next = create();
            if (current.compareAndSet(pool, next)) {
                pool.retire();
            } else {
                next.retire();
            }
        }
    }

    void refresh() {
        retire(current());
    }

    Pool current() {
        return Objects.requireNonNull(current.get());
    }

    Future<Void> close() {
        // Before the pool is closed: a flight that finds it closed must not look for the next one.
        closed = true;
        return current().close();
    }

    private Pool create() {
        double age = options.maxConnectionAge().toNanos() * (1 - AGE_JITTER * random.getAsDouble());
        return new Pool(open(), nanos.getAsLong() + (long) age);
    }

    /**
     * Away from any context: Vert.x would tie a client that is made on a verticle's context to that verticle, and close
     * it with the verticle, while others still use it.
     */
    private CompletableFuture<HttpClient> open() {
        HttpClientOptions http = TlsPolicy.defaults(new HttpClientOptions())
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setHttp2KeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setHttp2MultiplexingLimit(spread.onEach());
        int connectMillis =
                (int) Math.min(Integer.MAX_VALUE, options.connectTimeout().toMillis());
        http.setConnectTimeout(connectMillis);
        http.setSslHandshakeTimeout(connectMillis);
        http.setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        PoolOptions pool =
                new PoolOptions().setHttp1MaxSize(options.http1Connections()).setHttp2MaxSize(spread.connections());
        options.http().accept(http, pool);
        // The gate is the queue.
        pool.setMaxWaitQueueSize(-1);
        TlsPolicy.apply(http, options.trust());
        return CompletableFuture.supplyAsync(() -> VertxLine.createHttpClient(vertx, http, pool));
    }
}
