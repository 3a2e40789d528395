package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Protocol;
import io.github.authrocketvertx.peers.RecordPeer;
import io.github.authrocketvertx.peers.Records;
import io.github.authrocketvertx.peers.Result;
import io.github.authrocketvertx.peers.SharedHeaders;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;

/** The JDK's client. Its pool has no limit: over HTTP/1.1 it opens a connection for each call in flight. */
public final class JavaNetHttpPeer extends RecordPeer {

    private final PeerSettings settings;
    private final HttpClient http;
    private final String[] headers;

    /** Starts it. */
    public JavaNetHttpPeer(PeerSettings settings) {
        this.settings = settings;
        HttpClient.Builder builder =
                HttpClient.newBuilder().sslContext(TlsSetup.of(settings).context());
        if (settings.protocol() == Protocol.H1) {
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        http = builder.build();
        headers = SharedHeaders.all().entrySet().stream()
                .flatMap(header -> java.util.stream.Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
    }

    @Override
    public void getUser(String id, Result<? super Records.User> result) {
        call(settings.userPath(id), result, response -> readUser(response.statusCode(), response.body(), result));
    }

    @Override
    public void listUsers(Result<? super List<Records.User>> result) {
        call(settings.listPath(), result, response -> readPage(response.statusCode(), response.body(), result));
    }

    // The callback hears of all that the future does.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void call(String path, Result<?> result, Consumer<HttpResponse<byte[]>> reader) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.address(path)))
                .headers(headers)
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).whenComplete((response, failure) -> {
            if (failure == null) {
                reader.accept(response);
            } else {
                result.failure(failure);
            }
        });
    }

    /** On JDK 17 there is nothing to close: it ends when nobody refers to it. */
    @Override
    public void close() {}
}
