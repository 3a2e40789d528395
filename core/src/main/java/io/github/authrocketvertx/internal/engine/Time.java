package io.github.authrocketvertx.internal.engine;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where the engine takes time from, so that tests can run it by hand.
 *
 * @param clock the time of day
 * @param nanos a clock that never goes back
 * @param timers run something later
 */
public record Time(Supplier<Instant> clock, LongSupplier nanos, Timers timers) {

    /** The time of the system and the timers of Vert.x. */
    public static Time system(Vertx vertx) {
        return new Time(Instant::now, System::nanoTime, (millis, action) -> {
            long id = vertx.setTimer(millis, fired -> action.run());
            return () -> vertx.cancelTimer(id);
        });
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
    }

    /** Something that is to run later. */
    @FunctionalInterface
    public interface Timer {

        /** Keeps it from running; nothing happens when it has run. */
        void cancel();
    }
}
