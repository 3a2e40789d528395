package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A server in a process of its own, and a client that calls it as fast as it answers. Used by {@link Figures}. */
final class Load implements AutoCloseable {

    private static final int AT_A_TIME = 32;
    private static final int OK = 200;
    /** A user as the emulator gives it, so that both servers send as much. */
    private static final String USER = """
            {"id":"usr_0v0VbuJqSC000YolqCHstt","object":"user","realm_id":"rl_0v0VbuJqSC000YolqCHstt","state":"active",\
            "user_type":"human","username":"ada","email":"ada@example.com","email_verification":"none",\
            "first_name":null,"last_name":null,"name":"ada","reference":null,"custom":{},"created_at":1767225600.000,\
            "last_login_at":null,"membership_count":0,"credentials":[{"id":"crd_0v0VbuJqSC000YolqCHstt",\
            "credential_type":"password","object":"credential"}]}""";

    private final Process server;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final RequestOptions request;

    /** What came of a round. */
    record Result(double perSecond, double cpuMicros) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f/s, %.0f us of its CPU a call", perSecond, cpuMicros);
        }
    }

    Load(String kind) throws Exception {
        server = Figures.child("-Xmx512m", FiguresServer.class, kind, USER);
        JsonObject told = new JsonObject(server.inputReader(UTF_8).readLine());
        HttpClientOptions options = new HttpClientOptions();
        options.setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(told.getString("ca"))));
        options.setSsl(true);
        client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(AT_A_TIME));
        request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(told.getString("url"))
                .putHeader("Accept", "application/json");
        told.getJsonObject("headers")
                .forEach(header ->
                        request.putHeader(header.getKey(), header.getValue().toString()));
    }

    /** Calls for that long, some at a time. */
    Result run(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        AtomicLong calls = new AtomicLong();
        CountDownLatch done = new CountDownLatch(AT_A_TIME);
        Duration cpu = cpu();
        long began = System.nanoTime();
        for (int i = 0; i < AT_A_TIME; i++) {
            vertx.runOnContext(unused -> next(end, calls, done));
        }
        if (!done.await(time.toSeconds() + 30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The calls did not end");
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double used = cpu().minus(cpu).toNanos() / 1e3;
        return new Result(calls.get() / seconds, used / calls.get());
    }

    private Duration cpu() {
        return server.info().totalCpuDuration().orElseThrow();
    }

    private void next(long end, AtomicLong calls, CountDownLatch done) {
        if (System.nanoTime() >= end) {
            done.countDown();
            return;
        }
        client.request(request)
                .compose(made -> made.send()
                        .compose(answer -> answer.statusCode() == OK
                                ? answer.body()
                                : Future.failedFuture("status " + answer.statusCode())))
                .onComplete(answered -> {
                    if (answered.failed()) {
                        // Leaves the latch alone: the round fails.
                        answered.cause().printStackTrace();
                    } else {
                        calls.incrementAndGet();
                        next(end, calls, done);
                    }
                });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        Figures.end(server);
    }
}
