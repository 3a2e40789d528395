package io.github.authrocketvertx.emulator.internal.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Webhooks that wait to be sent, the soonest first, and how many of those taken out are under way. */
public final class Outbox {

    private final TreeSet<Item> items =
            new TreeSet<>(Comparator.comparing(Item::dueAt).thenComparingLong(Item::number));
    private Runnable listener = () -> {};
    private long count;
    private int underWay;

    /**
     * One webhook.
     *
     * @param number tells those apart that are due at the same time
     * @param giveUpAt until when it is tried; null before the first attempt, from which that time runs
     */
    public record Item(
            long number,
            String eventId,
            String notificationId,
            Instant dueAt,
            @Nullable Instant giveUpAt) {}

    /** Has {@code added} run whenever something was put in; it must be quick, and must not call back. */
    public void listener(Runnable added) {
        this.listener = added;
    }

    public void add(String eventId, String notificationId, Instant dueAt, @Nullable Instant giveUpAt) {
        items.add(new Item(count++, eventId, notificationId, dueAt, giveUpAt));
        listener.run();
    }

    /** Takes out the soonest item that is due, or returns null if there is none. */
    public @Nullable Item takeDue(Instant now) {
        if (items.isEmpty() || items.first().dueAt().isAfter(now)) {
            return null;
        }
        return items.pollFirst();
    }

    /** Takes back what waits for that notification. */
    public void cancel(String notificationId) {
        items.removeIf(item -> item.notificationId().equals(notificationId));
    }

    /** Returns when the next is due, or null if there is none. */
    public @Nullable Instant nextDue() {
        return items.isEmpty() ? null : items.first().dueAt();
    }

    /** Counts an item that was taken out as one that is being sent. */
    public void started() {
        underWay++;
    }

    /** Counts it no more. */
    public void ended() {
        underWay--;
    }

    public int underWay() {
        return underWay;
    }

    /** Whether nothing waits and nothing is under way. */
    public boolean isIdle() {
        return underWay == 0 && items.isEmpty();
    }
}
