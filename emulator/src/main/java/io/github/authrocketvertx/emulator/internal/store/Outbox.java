package io.github.authrocketvertx.emulator.internal.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Webhooks that wait to be sent, the soonest first, and how many of those taken out are under way. */
public final class Outbox {

    private final TreeSet<Item> items =
            new TreeSet<>(Comparator.comparing(Item::dueAt).thenComparingLong(Item::number));
    private Runnable listener = () -> {};
    private long count;
    private final Set<Item> underWay = new HashSet<>();

    /**
     * One webhook.
     *
     * @param number tells those apart that are due at the same time
     * @param realmId the realm of the event; null if it concerns the account
     * @param giveUpAt until when it is tried; null before the first attempt, from which that time runs
     */
    public record Item(
            long number,
            @Nullable String realmId,
            String eventId,
            String notificationId,
            Instant dueAt,
            @Nullable Instant giveUpAt) {}

    /** Has {@code added} run whenever something was put in; it must be quick, and must not call back. */
    public void listener(Runnable added) {
        this.listener = added;
    }

    public void add(Event event, String notificationId, Instant dueAt, @Nullable Instant giveUpAt) {
        items.add(new Item(count++, event.realmId(), event.id(), notificationId, dueAt, giveUpAt));
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
    public void started(Item item) {
        underWay.add(item);
    }

    /** Counts it no more. */
    public void ended(Item item) {
        underWay.remove(item);
    }

    public int underWay() {
        return underWay.size();
    }

    /** Whether nothing waits and nothing is under way. */
    public boolean isIdle() {
        return underWay.isEmpty() && items.isEmpty();
    }

    /** Whether nothing of that realm waits and nothing of it is under way. */
    public boolean isIdle(String realmId) {
        return Stream.concat(underWay.stream(), items.stream()).noneMatch(item -> realmId.equals(item.realmId()));
    }
}
