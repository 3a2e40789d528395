package io.github.authrocketvertx.benchmarks;

import io.github.authrocketvertx.internal.json.Values;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;
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
 * What does it cost to write the body of a request that creates a user: from our input, from records, and from a
 * {@code JsonObject}? What is written is made anew each time, as a caller would, and all end with a {@link Buffer}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WritingBenchmark {

    private static final String PASSWORD = "correct horse";

    private final JsonLibraries<Records.Creation> creations = new JsonLibraries<>(Records.Creation.class);

    /** Nobody is fast by writing less: all come to the same JSON. */
    @Setup
    public void check() throws IOException {
        JsonObject expected = new JsonObject(byJsonObject());
        JsonLibraries.requireSame(expected, new JsonObject(byInput()), "input");
        JsonLibraries.requireSame(expected, new JsonObject(byDatabind()), "databind");
        JsonLibraries.requireSame(expected, new JsonObject(byAvaje()), "avaje");
        JsonLibraries.requireSame(expected, new JsonObject(byDsl()), "dsl-json");
        JsonLibraries.requireSame(expected, new JsonObject(byFastjson()), "fastjson2");
    }

    private static Records.Creation creation() {
        return new Records.Creation(
                new Records.NewUser("human", "sally", "sally@example.com", PASSWORD, "Sally", "Jones"));
    }

    /** As this library does. */
    @Benchmark
    public Buffer byInput() {
        UserCreate create = UserCreate.human("sally", "sally@example.com", Secret.of(PASSWORD))
                .firstName("Sally")
                .lastName("Jones");
        return Values.write("user", create.values(), Map.of());
    }

    /** A tree. */
    @Benchmark
    public Buffer byJsonObject() {
        return new JsonObject()
                .put(
                        "user",
                        new JsonObject()
                                .put("user_type", "human")
                                .put("username", "sally")
                                .put("email", "sally@example.com")
                                .put("password", PASSWORD)
                                .put("first_name", "Sally")
                                .put("last_name", "Jones"))
                .toBuffer();
    }

    /** Records by databind. */
    @Benchmark
    public Buffer byDatabind() throws IOException {
        return Buffer.buffer(creations.writeByDatabind(creation()));
    }

    /** Records by avaje-jsonb. */
    @Benchmark
    public Buffer byAvaje() {
        return Buffer.buffer(creations.writeByAvaje(creation()));
    }

    /** Records by dsl-json. */
    @Benchmark
    public Buffer byDsl() throws IOException {
        return Buffer.buffer(creations.writeByDsl(creation()));
    }

    /** Records by fastjson2. */
    @Benchmark
    public Buffer byFastjson() {
        return Buffer.buffer(creations.writeByFastjson(creation()));
    }
}
