package io.github.authrocketvertx.emulator.internal.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.WebhookOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.TrustOptions;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Makes one attempt to deliver a webhook and tells what came of it. To be used on one context. */
final class Poster {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int FIRST_SUCCESS = 200;
    private static final int AFTER_SUCCESS = 300;
    /** How many connections to one receiver there may be, so that none waits for another. */
    static final int MAX_CONNECTIONS = 16;

    private final Vertx vertx;
    private final WebhookOptions options;
    private @Nullable HttpClient client;

    Poster(Vertx vertx, WebhookOptions options) {
        this.vertx = vertx;
        this.options = options;
    }

    /**
     * What came of an attempt.
     *
     * @param taken whether the receiver said so, by any 2xx
     * @param result tells it in words; holds no secrets
     */
    record Outcome(boolean taken, String result) {}

    /** Posts the JSON and gives the outcome, in bounded time; never fails. */
    Future<Outcome> post(URI destination, Buffer json) {
        Promise<Outcome> promise = Promise.promise();
        HttpClientRequest[] made = new HttpClientRequest[1];
        long millis = options.attemptTimeout().toMillis();
        long timer = vertx.setTimer(Math.max(1, millis), fired -> {
            promise.tryComplete(new Outcome(false, "no answer within " + millis + " ms"));
            close(made[0]);
        });
        promise.future().onComplete(done -> vertx.cancelTimer(timer));
        client().request(request(destination))
                .compose(request -> {
                    made[0] = request;
                    if (promise.future().isComplete()) {
                        close(request);
                    }
                    return request.send(json);
                })
                .onComplete(answered -> {
                    if (answered.failed()) {
                        promise.tryComplete(new Outcome(false, words(answered.cause())));
                    } else {
                        int status = answered.result().statusCode();
                        promise.tryComplete(
                                new Outcome(status >= FIRST_SUCCESS && status < AFTER_SUCCESS, "status " + status));
                    }
                    // The status says it all: what else the receiver sends is not waited for.
                    close(made[0]);
                });
        return promise.future();
    }

    private static void close(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.connection().close();
        }
    }

    private HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            HttpClientOptions http = new HttpClientOptions();
            http.setKeepAlive(false);
            http.setConnectTimeout(
                    (int) Math.min(Integer.MAX_VALUE, options.attemptTimeout().toMillis()));
            TrustOptions trust = options.trust();
            if (trust != null) {
                http.setTrustOptions(trust);
            }
            made = HttpClients.create(vertx, http, new PoolOptions().setHttp1MaxSize(MAX_CONNECTIONS));
            client = made;
        }
        return made;
    }

    private static RequestOptions request(URI destination) {
        boolean tls = "https".equalsIgnoreCase(destination.getScheme());
        int otherwise = tls ? HTTPS : HTTP;
        String path = destination.getRawPath();
        String query = destination.getRawQuery();
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(tls)
                .setHost(destination.getHost().replaceAll("[\\[\\]]", ""))
                .setPort(destination.getPort() < 0 ? otherwise : destination.getPort())
                .setURI((path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query))
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "application/json")
                .putHeader("User-Agent", "AuthRocket-emulator");
        String userInfo = destination.getRawUserInfo();
        if (userInfo != null) {
            byte[] plain =
                    URLDecoder.decode(userInfo.replace("+", "%2B"), UTF_8).getBytes(UTF_8);
            request.putHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(plain));
        }
        return request;
    }

    /** Only what kind of failure it was: a message may quote what is secret. */
    private static String words(Throwable cause) {
        if (cause instanceof ConnectException) {
            return "no connection";
        }
        return (cause instanceof SSLException ? "TLS failed" : "connection lost") + " ("
                + cause.getClass().getSimpleName() + ")";
    }

    /** Breaks off what is under way. */
    Future<Void> close() {
        return client == null ? Future.succeededFuture() : client.close();
    }
}
