package io.github.authrocketvertx.benchmarks;

import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.internal.json.Codecs;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does reading an answer cost: our codec, libraries that read records, Vert.x's {@code JsonObject}, and the tokens of
 * jackson-core alone, below which nothing on top of it can come?
 *
 * <p>All begin with the {@link Buffer} that Vert.x hands over.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ParsingBenchmark {

    private final BodyReader bodies = new BodyReader();
    private final Buffer user = Samples.user();
    private final Buffer page = Samples.page();
    private final BodyBytes userBytes = BodyBytes.of(user);
    // A page comes in many pieces, which the engine joins to an array.
    private final BodyBytes pageBytes = BodyBytes.of(page.getBytes(), page.length());
    private final JsonLibraries<Records.User> users = new JsonLibraries<>(Records.User.class);
    private final JsonLibraries<Records.Page> pages = new JsonLibraries<>(Records.Page.class);

    /** Nobody is fast by reading less: all come to the same records. */
    @Setup
    public void check() throws IOException {
        Records.User one = users.readByDatabind(user.getBytes());
        JsonLibraries.requireSame(one, userByAvaje(), "avaje");
        JsonLibraries.requireSame(one, userByDsl(), "dsl-json");
        JsonLibraries.requireSame(one, userByFastjson(), "fastjson2");
        JsonLibraries.requireSame(one, users.ofTree(new JsonObject(user)), "JsonObject");
        JsonLibraries.requireSame(
                one,
                users.readByDatabind(
                        Codecs.USER.write(bodies.one(userBytes, Codecs.USER)).getBytes()),
                "codec");
        Records.Page all = pages.readByDatabind(page.getBytes());
        JsonLibraries.requireSame(all, pageByAvaje(), "avaje");
        JsonLibraries.requireSame(all, pageByDsl(), "dsl-json");
        JsonLibraries.requireSame(all, pageByFastjson(), "fastjson2");
        JsonLibraries.requireSame(all, pages.ofTree(new JsonObject(page)), "JsonObject");
        JsonArray ours = new JsonArray();
        bodies.page(pageBytes, Codecs.USER).items().forEach(each -> ours.add(new JsonObject(Codecs.USER.write(each))));
        JsonLibraries.requireSame(
                all,
                pages.readByDatabind(new JsonObject()
                        .put("more_results", true)
                        .put("collection", ours)
                        .toBuffer()
                        .getBytes()),
                "codec");
    }

    /** One user, our codec. */
    @Benchmark
    public Object userByCodec() {
        return bodies.one(userBytes, Codecs.USER);
    }

    /** One user, databind. */
    @Benchmark
    public Object userByDatabind() throws IOException {
        return users.readByDatabind(user.getBytes());
    }

    /** One user, avaje-jsonb, by generated code. */
    @Benchmark
    public Object userByAvaje() {
        return users.readByAvaje(user.getBytes());
    }

    /** One user, dsl-json, by generated code. */
    @Benchmark
    public Object userByDsl() throws IOException {
        return users.readByDsl(user.getBytes());
    }

    /** One user, fastjson2. */
    @Benchmark
    public Object userByFastjson() {
        return users.readByFastjson(user.getBytes());
    }

    /** One user, as a tree. */
    @Benchmark
    public Object userByJsonObject() {
        return new JsonObject(user);
    }

    /** One user, the tokens of jackson-core and the texts of values. */
    @Benchmark
    public Object userByTokens() throws IOException {
        return JsonLibraries.tokens(user.getBytes());
    }

    /** 100 users, our codec. */
    @Benchmark
    public Object pageByCodec() {
        return bodies.page(pageBytes, Codecs.USER);
    }

    /** 100 users, databind. */
    @Benchmark
    public Object pageByDatabind() throws IOException {
        return pages.readByDatabind(page.getBytes());
    }

    /** 100 users, avaje-jsonb, by generated code. */
    @Benchmark
    public Object pageByAvaje() {
        return pages.readByAvaje(page.getBytes());
    }

    /** 100 users, dsl-json, by generated code. */
    @Benchmark
    public Object pageByDsl() throws IOException {
        return pages.readByDsl(page.getBytes());
    }

    /** 100 users, fastjson2. */
    @Benchmark
    public Object pageByFastjson() {
        return pages.readByFastjson(page.getBytes());
    }

    /** 100 users, as a tree. */
    @Benchmark
    public Object pageByJsonObject() {
        return new JsonObject(page);
    }

    /** 100 users, the tokens of jackson-core and the texts of values. */
    @Benchmark
    public Object pageByTokens() throws IOException {
        return JsonLibraries.tokens(page.getBytes());
    }
}
