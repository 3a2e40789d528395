package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Protocol;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.PemTrustOptions;
import java.util.concurrent.TimeUnit;

/** What the clients on Vert.x share. Compiled on 4.5 and run on 5 as well. */
final class VertxSetup {

    private static final long PATIENCE_SECONDS = 10;

    private VertxSetup() {}

    static PemTrustOptions trust(PeerSettings settings) {
        return new PemTrustOptions().addCertValue(Buffer.buffer(settings.caPem()));
    }

    /** Sets whom to trust, who does TLS, and HTTP/2 where it is asked for. */
    static <O extends HttpClientOptions> O apply(PeerSettings settings, O options) {
        options.setSsl(true).setTrustOptions(trust(settings));
        if (settings.protocol() == Protocol.H2) {
            options.setProtocolVersion(HttpVersion.HTTP_2).setUseAlpn(true);
        }
        if (settings.openSsl()) {
            options.setSslEngineOptions(new OpenSSLEngineOptions());
        }
        return options;
    }

    static PoolOptions pool(PeerSettings settings) {
        PoolOptions pool = new PoolOptions();
        return settings.same() ? pool.setHttp1MaxSize(settings.concurrency()).setHttp2MaxSize(1) : pool;
    }

    /** {@code vertx.createHttpClient}, whose return type differs between Vert.x 4.5 and 5. */
    static HttpClient createHttpClient(Vertx vertx, HttpClientOptions options, PoolOptions pool) {
        try {
            return (HttpClient) Vertx.class
                    .getMethod("createHttpClient", HttpClientOptions.class, PoolOptions.class)
                    .invoke(vertx, options, pool);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static void join(Future<?> future) {
        future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
