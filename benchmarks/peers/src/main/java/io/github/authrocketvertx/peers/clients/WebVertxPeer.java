package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.RecordPeer;
import io.github.authrocketvertx.peers.Records;
import io.github.authrocketvertx.peers.Result;
import io.github.authrocketvertx.peers.SharedHeaders;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Vert.x's Web Client with {@code bodyAsJson}, which reads by databind. */
public final class WebVertxPeer extends RecordPeer {

    private final PeerSettings settings;
    private final Vertx vertx = Vertx.vertx();
    private final WebClient web;
    private final Map<String, String> headers = new LinkedHashMap<>(SharedHeaders.all());
    private final Context loop = vertx.getOrCreateContext();

    /** Starts it. */
    public WebVertxPeer(PeerSettings settings) {
        this.settings = settings;
        WebClientOptions options =
                VertxSetup.apply(settings, new WebClientOptions()).setUserAgent(headers.remove("User-Agent"));
        web = WebClient.wrap(VertxSetup.createHttpClient(vertx, options, VertxSetup.pool(settings)), options);
    }

    @Override
    public void getUser(String id, Result<? super Records.User> result) {
        call(settings.userPath(id), result, response -> result.success(response.bodyAsJson(Records.User.class)));
    }

    @Override
    public void listUsers(Result<? super List<Records.User>> result) {
        call(
                settings.listPath(),
                result,
                response ->
                        result.success(response.bodyAsJson(Records.Page.class).collection()));
    }

    private void call(String path, Result<?> result, Consumer<HttpResponse<Buffer>> reader) {
        var request = web.get(settings.base().getPort(), settings.base().getHost(), path);
        headers.forEach(request::putHeader);
        request.send().onComplete(ended -> {
            if (ended.failed()) {
                result.failure(ended.cause());
                return;
            }
            try {
                requireOk(ended.result().statusCode());
                reader.accept(ended.result());
            } catch (RuntimeException e) {
                result.failure(e);
            }
        });
    }

    @Override
    public Executor loop() {
        return calls -> loop.runOnContext(v -> calls.run());
    }

    @Override
    public void close() {
        web.close();
        VertxSetup.join(vertx.close());
    }
}
