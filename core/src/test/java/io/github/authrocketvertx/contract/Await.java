package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.Future;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what must come, with a limit. */
public final class Await {

    private static final long SECONDS = 20;

    private Await() {}

    /** What the future completes with. */
    public static <T> T result(Future<T> future) throws Exception {
        return result(future.toCompletionStage());
    }

    /** What the stage completes with. */
    public static <T> T result(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until something holds that nothing tells of. */
    public static void until(Supplier<String> otherwise, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** What the future fails with: exactly that type. */
    public static <F extends Throwable> F failure(Class<F> type, Future<?> future) {
        Throwable failure = catchThrowable(() -> result(future));
        assertThat(failure).isInstanceOf(ExecutionException.class);
        assertThat(failure.getCause()).isExactlyInstanceOf(type);
        return type.cast(failure.getCause());
    }
}
