package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Protocol;
import io.github.authrocketvertx.peers.RecordPeer;
import io.github.authrocketvertx.peers.Records;
import io.github.authrocketvertx.peers.Result;
import io.github.authrocketvertx.peers.SharedHeaders;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.asynchttpclient.AsyncCompletionHandler;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.DefaultAsyncHttpClientConfig;
import org.asynchttpclient.Dsl;
import org.asynchttpclient.Response;
import org.asynchttpclient.netty.ssl.DefaultSslEngineFactory;

/** AsyncHttpClient, by a completion handler. */
public final class AsyncHttpClientPeer extends RecordPeer {

    private final PeerSettings settings;
    private final AsyncHttpClient http;
    private final HttpHeaders headers = new DefaultHttpHeaders();

    /** Starts it. */
    public AsyncHttpClientPeer(PeerSettings settings) {
        this.settings = settings;
        // Not by a context of our own, which would leave out what the client sets on its own, ALPN among it.
        DefaultAsyncHttpClientConfig.Builder config = Dsl.config()
                .setUseOpenSsl(settings.openSsl())
                .setSslEngineFactory(new DefaultSslEngineFactory() {
                    @Override
                    protected SslContextBuilder configureSslContextBuilder(SslContextBuilder builder) {
                        return NettyTls.apply(settings, builder);
                    }
                });
        if (settings.protocol() == Protocol.H1) {
            config.setHttp2Enabled(false);
        }
        if (settings.same()) {
            config.setMaxConnectionsPerHost(settings.protocol() == Protocol.H2 ? 1 : settings.concurrency());
        }
        http = Dsl.asyncHttpClient(config);
        SharedHeaders.all().forEach(headers::add);
    }

    @Override
    public void getUser(String id, Result<? super Records.User> result) {
        call(settings.userPath(id), new Answer(result) {
            @Override
            void read(Response response) {
                readUser(response.getStatusCode(), response.getResponseBodyAsBytes(), result);
            }
        });
    }

    @Override
    public void listUsers(Result<? super List<Records.User>> result) {
        call(settings.listPath(), new Answer(result) {
            @Override
            void read(Response response) {
                readPage(response.getStatusCode(), response.getResponseBodyAsBytes(), result);
            }
        });
    }

    // The callback hears of all that the future does.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void call(String path, Answer answer) {
        http.prepareGet(settings.address(path)).setHeaders(headers).execute(answer);
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private abstract static class Answer extends AsyncCompletionHandler<Boolean> {
        private final Result<?> result;

        private Answer(Result<?> result) {
            this.result = result;
        }

        abstract void read(Response response);

        @Override
        public Boolean onCompleted(Response response) {
            read(response);
            return true;
        }

        @Override
        public void onThrowable(Throwable failure) {
            result.failure(failure);
        }
    }
}
