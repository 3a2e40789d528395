package io.github.authrocketvertx.internal.engine;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where the engine takes time and chance from, so that tests can run both by hand.
 *
 * @param clock the time of day
 * @param nanos a clock that never goes back
 * @param timers run something later
 * @param random anything from 0 to 1
 */
public record Time(Supplier<Instant> clock, LongSupplier nanos, Timers timers, DoubleSupplier random) {

    /** The time of the system, the timers of Vert.x, and chance. */
    public static Time system(Vertx vertx) {
        return new Time(
                Instant::now,
                System::nanoTime,
                new SharedTimers(vertx, System::nanoTime),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Runs something later. */
    @FunctionalInterface
    public interface Timers {

        /**
         * Runs an action later, on the context that calls this.
         *
         * @param millis after how many milliseconds, at least 1
         * @return keeps it from running
         */
        Timer schedule(long millis, Runnable action);

        /** Nothing is scheduled any more, but by calls that are ending. */
        default void close() {}
    }

    /** Something that is to run later. */
    @FunctionalInterface
    public interface Timer {

        /** Keeps it from running; nothing happens when it has run. */
        void cancel();
    }
}
