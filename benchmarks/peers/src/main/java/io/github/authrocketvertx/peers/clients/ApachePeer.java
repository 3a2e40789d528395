package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Protocol;
import io.github.authrocketvertx.peers.RecordPeer;
import io.github.authrocketvertx.peers.Records;
import io.github.authrocketvertx.peers.Result;
import io.github.authrocketvertx.peers.SharedHeaders;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;

/**
 * Apache's asynchronous client. Told to speak HTTP/2 with the same settings as the others, it is the one that carries all
 * calls over one connection; out of the box it is the pooling one, which asks for HTTP/2 by ALPN.
 */
public final class ApachePeer extends RecordPeer {

    private final PeerSettings settings;
    private final CloseableHttpAsyncClient http;
    private final Header[] headers;

    /** Starts it. */
    public ApachePeer(PeerSettings settings) {
        this.settings = settings;
        TlsStrategy tls = ClientTlsStrategyBuilder.create()
                .setSslContext(TlsSetup.of(settings).context())
                .buildAsync();
        http = settings.protocol() == Protocol.H2
                ? HttpAsyncClients.customHttp2().setTlsStrategy(tls).build()
                : HttpAsyncClients.custom()
                        .setConnectionManager(pool(settings, tls).build())
                        .build();
        http.start();
        headers = SharedHeaders.all().entrySet().stream()
                .map((Map.Entry<String, String> header) -> new BasicHeader(header.getKey(), header.getValue()))
                .toArray(Header[]::new);
    }

    private static PoolingAsyncClientConnectionManagerBuilder pool(PeerSettings settings, TlsStrategy tls) {
        PoolingAsyncClientConnectionManagerBuilder pool =
                PoolingAsyncClientConnectionManagerBuilder.create().setTlsStrategy(tls);
        if (settings.protocol() == Protocol.H1) {
            pool.setDefaultTlsConfig(TlsConfig.custom()
                    .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                    .build());
        }
        if (settings.same()) {
            pool.setMaxConnPerRoute(settings.concurrency()).setMaxConnTotal(settings.concurrency());
        }
        return pool;
    }

    @Override
    public void getUser(String id, Result<? super Records.User> result) {
        call(settings.userPath(id), new Answer(result) {
            @Override
            public void completed(SimpleHttpResponse response) {
                readUser(response.getCode(), response.getBodyBytes(), result);
            }
        });
    }

    @Override
    public void listUsers(Result<? super List<Records.User>> result) {
        call(settings.listPath(), new Answer(result) {
            @Override
            public void completed(SimpleHttpResponse response) {
                readPage(response.getCode(), response.getBodyBytes(), result);
            }
        });
    }

    // The callback hears of all that the future does.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void call(String path, FutureCallback<SimpleHttpResponse> answer) {
        SimpleHttpRequest request =
                SimpleRequestBuilder.get(settings.address(path)).build();
        request.setHeaders(headers);
        http.execute(request, answer);
    }

    @Override
    public void close() {
        http.close(CloseMode.GRACEFUL);
    }

    private abstract static class Answer implements FutureCallback<SimpleHttpResponse> {
        private final Result<?> result;

        private Answer(Result<?> result) {
            this.result = result;
        }

        @Override
        public void failed(Exception failure) {
            result.failure(failure);
        }

        @Override
        public void cancelled() {
            result.failure(new IllegalStateException("cancelled"));
        }
    }
}
