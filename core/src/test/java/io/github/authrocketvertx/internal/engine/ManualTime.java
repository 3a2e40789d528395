package io.github.authrocketvertx.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that goes on when a test says so. */
final class ManualTime {

    private final List<Entry> timers = new ArrayList<>();
    private long millis;
    private double random = 0.5;

    Time time() {
        return new Time(() -> Instant.ofEpochMilli(millis), () -> millis * 1_000_000, this::schedule, () -> random);
    }

    private Time.Timer schedule(long delay, Runnable action) {
        Entry entry = new Entry(millis + delay, action);
        timers.add(entry);
        return () -> timers.remove(entry);
    }

    /** What chance gives from now on. */
    void random(double next) {
        random = next;
    }

    long millis() {
        return millis;
    }

    /** Lets time go on; what is due runs in its order, and may set further timers. */
    void advance(long by) {
        long until = millis + by;
        while (true) {
            Entry next = timers.stream()
                    .filter(entry -> entry.due <= until)
                    .min(Comparator.comparingLong(Entry::due))
                    .orElse(null);
            if (next == null) {
                break;
            }
            timers.remove(next);
            millis = Math.max(millis, next.due);
            next.action.run();
        }
        millis = until;
    }

    int pending() {
        return timers.size();
    }

    private record Entry(long due, Runnable action) {}
}
