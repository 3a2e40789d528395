package io.github.authrocketvertx.junit5;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on the threads of tests, never for good. */
final class Bounded {

    private static final int SECONDS = 20;

    private Bounded() {}

    /** Returns the result; {@code what} tells what was waited for if it does not come in 20 s. */
    static <T> T await(Future<T> result, String what) {
        try {
            return result.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Failed: " + what, e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Not done in " + SECONDS + " s: " + what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted: " + what, e);
        }
    }
}
