package io.github.authrocketvertx.junit5;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes inside a test. */
final class Kit {

    private static final int SECONDS = 20;
    private static final String PARALLEL = "junit.jupiter.execution.parallel.";

    private Kit() {}

    /** One run of these classes, in this order. */
    static EngineExecutionResults run(Class<?>... testClasses) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Stream.of(testClasses)
                        .map(testClass -> selectClass(testClass))
                        .toArray(DiscoverySelector[]::new))
                .execute();
    }

    static EngineExecutionResults runInParallel(Class<?> testClass, int threads) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .configurationParameter(PARALLEL + "enabled", "true")
                .configurationParameter(PARALLEL + "mode.default", "concurrent")
                .configurationParameter(PARALLEL + "config.strategy", "fixed")
                .configurationParameter(PARALLEL + "config.fixed.parallelism", String.valueOf(threads))
                .execute();
    }

    /** What was published about the requests of failed tests, in the order of publishing. */
    static List<String> published(EngineExecutionResults results) {
        return results.allEvents()
                .reportingEntryPublished()
                .map(Event::getPayload)
                .map(entry -> (ReportEntry) entry.orElseThrow())
                .map(entry -> entry.getKeyValuePairs().get(RealmOfTest.REPORT_KEY))
                .toList();
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** The failure of a call. */
    static Throwable awaitFailure(Future<?> future) {
        return await(future.map(value -> (Throwable) new AssertionError("Expected a failure, found " + value))
                .otherwise(failure -> failure));
    }
}
