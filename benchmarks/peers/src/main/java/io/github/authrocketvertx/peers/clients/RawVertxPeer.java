package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.RecordPeer;
import io.github.authrocketvertx.peers.Records;
import io.github.authrocketvertx.peers.Result;
import io.github.authrocketvertx.peers.SharedHeaders;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** Vert.x's HTTP client used at its leanest: callbacks, header names and values made once, databind on the bytes. */
public final class RawVertxPeer extends RecordPeer {

    private final PeerSettings settings;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http;
    private final Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();
    private final Context loop = vertx.getOrCreateContext();

    /** Starts it. */
    public RawVertxPeer(PeerSettings settings) {
        this.settings = settings;
        http = VertxSetup.createHttpClient(
                vertx, VertxSetup.apply(settings, new HttpClientOptions()), VertxSetup.pool(settings));
        SharedHeaders.all()
                .forEach((name, value) ->
                        headers.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
    }

    @Override
    public void getUser(String id, Result<? super Records.User> result) {
        call(
                settings.userPath(id),
                result,
                (response, body) -> readUser(response.statusCode(), body.getBytes(), result));
    }

    @Override
    public void listUsers(Result<? super List<Records.User>> result) {
        call(settings.listPath(), result, (response, body) -> readPage(response.statusCode(), body.getBytes(), result));
    }

    private void call(String path, Result<?> result, Reader reader) {
        http.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost(settings.base().getHost())
                        .setPort(settings.base().getPort())
                        .setURI(path))
                .onComplete(connected(result, request -> {
                    headers.forEach(request.headers()::add);
                    // The body is asked for before anything else can run, else its first bytes could be lost.
                    request.send()
                            .onComplete(connected(
                                    result,
                                    response -> response.body()
                                            .onComplete(connected(result, body -> reader.read(response, body)))));
                }));
    }

    private static <T> Handler<AsyncResult<T>> connected(Result<?> result, Handler<T> next) {
        return ended -> {
            if (ended.succeeded()) {
                next.handle(ended.result());
            } else {
                result.failure(ended.cause());
            }
        };
    }

    @Override
    public Executor loop() {
        return calls -> loop.runOnContext(v -> calls.run());
    }

    @Override
    public void close() {
        VertxSetup.join(http.close());
        VertxSetup.join(vertx.close());
    }

    private interface Reader {
        void read(HttpClientResponse response, Buffer body);
    }
}
