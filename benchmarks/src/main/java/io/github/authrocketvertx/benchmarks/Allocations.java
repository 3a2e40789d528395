package io.github.authrocketvertx.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.internal.json.Values;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Counts the bytes that each of a few things allocates and compares them with what is allowed. Unlike times, bytes are
 * the same on every machine and, but for an object that the compiler leaves in now and then, in every run; so a build may
 * fail because of them.
 */
public final class Allocations {

    private static final int WARM_UP = 60_000;
    private static final int BATCH = 2_000;
    private static final int BATCHES = 15;
    private static final String HEAD = "what,bytes,allowance";

    /** So that the compiler cannot leave the work out. */
    private static final Object[] KEPT = new Object[1];

    private Allocations() {}

    /** What is measured. */
    interface Step {
        Object run();
    }

    /**
     * Measures, and ends with status 1 if something allocates more than it may.
     *
     * @param arguments the list: a line each of a name, the bytes an operation, and how many more they may be
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, long[]> allowed = read(Path.of(arguments[0]));
        Map<String, Double> seen = measure();
        boolean good = allowed.keySet().equals(seen.keySet());
        if (!good) {
            System.out.println(
                    "allocations: measured are " + seen.keySet() + ", " + arguments[0] + " names " + allowed.keySet());
        }
        for (Map.Entry<String, Double> each : seen.entrySet()) {
            long[] limits = allowed.getOrDefault(each.getKey(), new long[2]);
            boolean within = each.getValue() <= limits[0] + limits[1];
            good &= within;
            System.out.printf(
                    Locale.ROOT,
                    "allocations: %s bytes=%.0f expected=%d allowance=%d%s%n",
                    each.getKey(),
                    each.getValue(),
                    limits[0],
                    limits[1],
                    within ? "" : " TOO MANY: find out why, and change " + arguments[0] + " if that is meant");
        }
        System.exit(good ? 0 : 1);
    }

    private static Map<String, long[]> read(Path file) throws IOException {
        Map<String, long[]> allowed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] words = line.split(",", -1);
            if (!line.equals(HEAD) && words.length == HEAD.split(",", -1).length) {
                allowed.put(words[0], new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])});
            }
        }
        return allowed;
    }

    private static Map<String, Double> measure() throws Exception {
        Map<String, Double> seen = new LinkedHashMap<>();
        EngineBenchmark engine = new EngineBenchmark();
        seen.put("engine", onLoop(engine.loop(), engine::callOfEngine));
        seen.put("future", onLoop(engine.loop(), engine::callOfFuture));
        seen.put("uni", onLoop(engine.loop(), engine::callOfUni));
        seen.put("suspend", perSuspension(engine));
        engine.stop();
        HeaderInjectionBenchmark headers = new HeaderInjectionBenchmark();
        seen.put("headers beyond the map", perStep(headers::prepared) - perStep(headers::strings));
        BodyReader bodies = new BodyReader();
        BodyBytes user = BodyBytes.of(Samples.user());
        Buffer whole = Samples.page();
        BodyBytes page = BodyBytes.of(whole.getBytes(), whole.length());
        seen.put("parse user", perStep(() -> bodies.one(user, Codecs.USER)));
        seen.put("parse page of 100", perStep(() -> bodies.page(page, Codecs.USER), 10));
        UserCreate create = UserCreate.human("sally", "sally@example.com", Secret.of("correct horse"))
                .firstName("Sally")
                .lastName("Jones");
        seen.put("write user", perStep(() -> Values.write("user", create.values(), Map.of())));
        return seen;
    }

    private static double onLoop(Context loop, Step step) throws Exception {
        CompletableFuture<Double> bytes = new CompletableFuture<>();
        loop.runOnContext(v -> bytes.complete(perStep(step)));
        return bytes.get(1, TimeUnit.MINUTES);
    }

    /** As {@link #onLoop}, of calls that one coroutine makes. */
    private static double perSuspension(EngineBenchmark engine) throws Exception {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < WARM_UP / BATCH + BATCHES; i++) {
            CompletableFuture<Double> bytes = new CompletableFuture<>();
            engine.loop().runOnContext(v -> {
                long before = allocated();
                engine.callsOfSuspend(BATCH, () -> bytes.complete((allocated() - before) / (double) BATCH));
            });
            least = Math.min(least, bytes.get(1, TimeUnit.MINUTES));
        }
        return least;
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static double perStep(Step step) {
        return perStep(step, 1);
    }

    /** The least of several batches: what else the thread allocates, the compiler's doings above all, only adds. */
    private static double perStep(Step step, int fewer) {
        for (int i = 0; i < WARM_UP / fewer; i++) {
            KEPT[0] = step.run();
        }
        double least = Double.MAX_VALUE;
        int batch = BATCH / fewer;
        for (int i = 0; i < BATCHES; i++) {
            long before = allocated();
            for (int j = 0; j < batch; j++) {
                KEPT[0] = step.run();
            }
            least = Math.min(least, (allocated() - before) / (double) batch);
        }
        return least;
    }
}
