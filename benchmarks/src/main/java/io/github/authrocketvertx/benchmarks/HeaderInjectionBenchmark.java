package io.github.authrocketvertx.benchmarks;

import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.internal.transport.HeaderBlock;
import io.github.authrocketvertx.internal.transport.Outgoing;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do the five headers of every request cost: ours, prepared once, against Strings added one by one, and against a
 * request of Web Client? All end with the map that goes on the wire.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HeaderInjectionBenchmark {

    private static final String KEY = "ko_0123456789abcdefghijkl-secretsecretsecretsecret";
    private static final String REALM = "rl_0vBBBBBBBBBBBBBBBBBBBB";
    private static final String USER_AGENT =
            "authrocket-vertx/0.1.0-SNAPSHOT (+https://github.com/authrocket-vertx/authrocket-vertx)";
    private static final String JSON = "application/json";

    private final HeaderBlock block = new HeaderBlock(
            AuthRocketOptions.of("https://api.example/v1/", Secret.of(KEY)).realm(REALM));
    private final Outgoing request = new Outgoing("POST", "users", Buffer.buffer("{}"), JSON, null, true, List.of());

    /** The map alone: what no client can save. */
    @Benchmark
    public MultiMap emptyMap() {
        return HttpHeaders.headers();
    }

    /** As the transport does it. */
    @Benchmark
    public MultiMap prepared() {
        MultiMap headers = HttpHeaders.headers();
        block.writeTo(headers, request);
        return headers;
    }

    /** As one would write it. */
    @Benchmark
    public MultiMap strings() {
        return HttpHeaders.headers()
                .add("Accept", JSON)
                .add("User-Agent", USER_AGENT)
                .add("X-Authrocket-Api-Key", KEY)
                .add("X-Authrocket-Realm", REALM)
                .add("Content-Type", JSON);
    }

    /** With Web Client, which keeps the headers with its request and copies them into what it sends. */
    @Benchmark
    public MultiMap webClient(Web web) {
        HttpRequest<Buffer> request = web.client
                .post(443, "api.example", "/v1/users")
                .putHeader("Accept", JSON)
                .putHeader("User-Agent", USER_AGENT)
                .putHeader("X-Authrocket-Api-Key", KEY)
                .putHeader("X-Authrocket-Realm", REALM)
                .putHeader("Content-Type", JSON);
        return HttpHeaders.headers().addAll(request.headers());
    }

    /** A Web Client. */
    @State(Scope.Thread)
    public static class Web {

        private final Vertx vertx = Vertx.vertx();
        private final WebClient client = WebClient.create(vertx);

        /** Stops it. */
        @TearDown
        public void stop() {
            client.close();
            vertx.close();
        }
    }
}
