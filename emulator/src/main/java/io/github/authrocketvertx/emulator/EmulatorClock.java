package io.github.authrocketvertx.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time the emulator believes in: a base clock plus an offset that tests move.
 *
 * <p>Creation times, token lifetimes and one-time codes all follow it; only the {@link FaultScript} delays run in
 * real time. Safe for use by several threads.
 */
public final class EmulatorClock extends Clock {

    private final Clock base;
    // Shared by the copies that withZone makes, so that all of them move together.
    private final AtomicReference<Duration> offset;

    private EmulatorClock(Clock base, AtomicReference<Duration> offset) {
        this.base = base;
        this.offset = offset;
    }

    /** Returns a clock that runs with the system time until it is moved. */
    public static EmulatorClock system() {
        return over(Clock.systemUTC());
    }

    /** Returns a clock that stands at {@code instant} until it is moved. */
    public static EmulatorClock fixed(Instant instant) {
        return over(Clock.fixed(instant, ZoneId.of("UTC")));
    }

    /** Returns a clock that runs as {@code base} does until it is moved. */
    public static EmulatorClock over(Clock base) {
        return new EmulatorClock(Objects.requireNonNull(base, "base"), new AtomicReference<>(Duration.ZERO));
    }

    /** Moves the clock by {@code amount}; a negative amount moves it back. */
    public void advance(Duration amount) {
        offset.updateAndGet(old -> old.plus(amount));
    }

    /** Moves the clock so that it reads {@code instant} now; a running clock runs on from there. */
    public void set(Instant instant) {
        offset.set(Duration.between(base.instant(), instant));
    }

    /** Takes back every move. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public EmulatorClock withZone(ZoneId zone) {
        return new EmulatorClock(base.withZone(zone), offset);
    }

    @Override
    public String toString() {
        return "EmulatorClock[" + instant() + "]";
    }
}
