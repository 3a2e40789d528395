package io.github.authrocketvertx.architecture.planted;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Breaks a rule on purpose. */
final class PlantedBlocking {

    private PlantedBlocking() {}

    static void sleep() throws InterruptedException {
        Thread.sleep(1);
    }

    static Object get(CompletableFuture<?> future) throws Exception {
        return future.get();
    }

    static Function<CompletableFuture<Object>, Object> join() {
        return CompletableFuture::join;
    }

    static void await(CountDownLatch latch) throws InterruptedException {
        latch.await();
    }
}
