package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Protocol;
import io.github.authrocketvertx.peers.RecordPeer;
import io.github.authrocketvertx.peers.Records;
import io.github.authrocketvertx.peers.Result;
import io.github.authrocketvertx.peers.SharedHeaders;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp, by {@code enqueue}. */
public final class OkHttpPeer extends RecordPeer {

    private static final int KEEP_ALIVE_MINUTES = 5;

    private final PeerSettings settings;
    private final OkHttpClient http;
    private final Headers headers = Headers.of(SharedHeaders.all());

    /** Starts it. */
    public OkHttpPeer(PeerSettings settings) {
        this.settings = settings;
        TlsSetup tls = TlsSetup.of(settings);
        OkHttpClient.Builder builder =
                new OkHttpClient.Builder().sslSocketFactory(tls.context().getSocketFactory(), tls.trustManager());
        if (settings.protocol() == Protocol.H1) {
            builder.protocols(List.of(okhttp3.Protocol.HTTP_1_1));
        }
        if (settings.same()) {
            Dispatcher dispatcher = new Dispatcher();
            // Its dispatcher is a queue before the pool: by default it lets 5 calls to a host through.
            dispatcher.setMaxRequests(settings.concurrency());
            dispatcher.setMaxRequestsPerHost(settings.concurrency());
            builder.dispatcher(dispatcher)
                    .connectionPool(new ConnectionPool(settings.concurrency(), KEEP_ALIVE_MINUTES, TimeUnit.MINUTES));
        }
        http = builder.build();
    }

    @Override
    public void getUser(String id, Result<? super Records.User> result) {
        call(settings.userPath(id), result, (status, body) -> readUser(status, body, result));
    }

    @Override
    public void listUsers(Result<? super List<Records.User>> result) {
        call(settings.listPath(), result, (status, body) -> readPage(status, body, result));
    }

    private void call(String path, Result<?> result, Reader reader) {
        Request request = new Request.Builder()
                .url(settings.address(path))
                .headers(headers)
                .build();
        http.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
                result.failure(e);
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                byte[] body;
                try (response) {
                    body = response.body().bytes();
                } catch (IOException e) {
                    result.failure(e);
                    return;
                }
                reader.read(response.code(), body);
            }
        });
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private interface Reader {
        void read(int status, byte[] body);
    }
}
