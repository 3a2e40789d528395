package io.github.authrocketvertx.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time the emulator believes in: a base clock plus an offset that tests move.
 *
 * <p>Creation times, token lifetimes, one-time codes and the times of webhooks all follow it; only the {@link FaultScript} delays run in
 * real time. Safe for use by several threads.
 */
public final class EmulatorClock extends Clock {

    private final Clock base;
    // Both shared by the copies that withZone makes, so that all of them move together.
    private final AtomicReference<Duration> offset;
    private final List<Runnable> listeners;

    private EmulatorClock(Clock base, AtomicReference<Duration> offset, List<Runnable> listeners) {
        this.base = base;
        this.offset = offset;
        this.listeners = listeners;
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
        return new EmulatorClock(
                Objects.requireNonNull(base, "base"),
                new AtomicReference<>(Duration.ZERO),
                new CopyOnWriteArrayList<>());
    }

    /** Moves the clock by {@code amount}; a negative amount moves it back. */
    public void advance(Duration amount) {
        offset.updateAndGet(old -> old.plus(amount));
        tellMoved();
    }

    /** Moves the clock so that it reads {@code instant} now; a running clock runs on from there. */
    public void set(Instant instant) {
        offset.set(Duration.between(base.instant(), instant));
        tellMoved();
    }

    /** Takes back every move. */
    public void reset() {
        offset.set(Duration.ZERO);
        tellMoved();
    }

    private void tellMoved() {
        listeners.forEach(Runnable::run);
    }

    /** Has {@code moved} run after each move, until the returned handle runs. */
    Runnable onMove(Runnable moved) {
        listeners.add(moved);
        return () -> listeners.remove(moved);
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
        return new EmulatorClock(base.withZone(zone), offset, listeners);
    }

    @Override
    public String toString() {
        return "EmulatorClock[" + instant() + "]";
    }
}
