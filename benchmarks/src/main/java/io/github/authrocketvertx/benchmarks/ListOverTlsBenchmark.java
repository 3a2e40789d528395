package io.github.authrocketvertx.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What does it take to get 1,000 users in one page over TLS, item by item and as a whole? The server is in the same JVM,
 * sends bytes that stand ready, and costs all of them the same.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ListOverTlsBenchmark {

    private static final int USERS = 1_000;

    /** The protocol that is spoken. */
    @Param({"HTTP_1_1", "HTTP_2"})
    public HttpVersion version = HttpVersion.HTTP_2;

    private final Vertx serverVertx = Vertx.vertx();
    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final ObjectReader pageReader = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readerFor(Records.Page.class);
    private AuthRocketEmulator server;
    private AuthRocket client;
    private HttpClient raw;

    /** Starts the server and the clients. */
    @Setup
    public void start() {
        server = await(AuthRocketEmulator.start(
                serverVertx, new EmulatorOptions().withSeed(1).withRecordingLimit(1)));
        server.faults()
                .next()
                .always()
                .answer(200, "application/json", Samples.page(USERS, false).toString());
        client = AuthRocket.create(
                vertx,
                AuthRocketOptions.of(server.baseUrl(), Secret.of(server.apiKey()))
                        .realm(server.realmId())
                        .trust(server.trustOptions())
                        .http((http, pool) -> speak(http)));
        raw = vertx.createHttpClient(
                speak(new HttpClientOptions().setSsl(true).setTrustOptions(server.trustOptions())));
    }

    private HttpClientOptions speak(HttpClientOptions http) {
        // Nobody asks for gzip: the server would spend more time on it than all the rest takes.
        return http.setProtocolVersion(version)
                .setUseAlpn(version == HttpVersion.HTTP_2)
                .setDecompressionSupported(false);
    }

    /** Stops them. */
    @TearDown
    public void stop() {
        await(client.close());
        await(vertx.close());
        await(server.close());
        await(serverVertx.close());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    /** Ours, item by item. */
    @Benchmark
    public void items(Blackhole hole) {
        await(client.users().list().forEach(hole::consume));
    }

    /** Ours, item by item, as a {@code Multi}. */
    @Benchmark
    public void itemsOfMulti(Blackhole hole) {
        MutinyAuthRocket.of(client)
                .users()
                .list()
                .items()
                .invoke(hole::consume)
                .onItem()
                .ignoreAsUni()
                .await()
                .atMost(Duration.ofMinutes(1));
    }

    /** Ours, item by item, as a {@code Flow} that another thread collects. */
    @Benchmark
    public void itemsOfFlow(Blackhole hole) {
        new Coroutines(client).collect(hole::consume);
    }

    /** Ours, the whole page. */
    @Benchmark
    public Object page() {
        return await(client.users().list().firstPage());
    }

    /** A Vert.x HTTP client and databind, the whole page. */
    @Benchmark
    public Object rawWithDatabind() throws IOException {
        Promise<Buffer> body = Promise.promise();
        // On an event loop: a chain that is made on another thread can miss the beginning of the body.
        loop.runOnContext(v -> raw.request(HttpMethod.GET, server.port(), "localhost", "/v1/users?max_results=1000")
                .compose(request -> request.putHeader("Accept", "application/json")
                        .putHeader("User-Agent", "raw")
                        .putHeader("X-Authrocket-Api-Key", server.apiKey())
                        .putHeader("X-Authrocket-Realm", server.realmId())
                        .send())
                .compose(HttpClientResponse::body)
                .onSuccess(body::complete)
                .onFailure(body::fail));
        return pageReader.readValue(await(body.future()).getBytes());
    }
}
