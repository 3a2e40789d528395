package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.Event;
import io.github.authrocketvertx.model.EventQuery;
import io.github.authrocketvertx.resource.Events;
import io.smallrye.mutiny.Uni;
import java.util.Objects;

/**
 * What happened in a realm. The service keeps it for some days, by the plan of the account.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result or
 * with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/events">AuthRocket 1: Events</a>
 */
public final class MutinyEvents {

    private final Calls<Events> calls;

    MutinyEvents(Calls<Events> calls) {
        this.calls = calls;
    }

    /** Events that a query asks for; nothing is called before the listing is used. */
    public MutinyListing<Event> list(EventQuery query) {
        Objects.requireNonNull(query, "query");
        return new MutinyListing<>(calls.then(events -> events.list(query)));
    }

    /** The events of the last 30 days, the newest first; nothing is called before the listing is used. */
    public MutinyListing<Event> list() {
        return list(EventQuery.create());
    }

    /**
     * One event.
     *
     * @param event the id, which starts with {@code ev_}
     * @return the event with its notifications; fails with {@link io.github.authrocketvertx.failure.NotFoundException}
     *     when there is none
     */
    public Uni<Event> get(String event) {
        return calls.call(events -> events.get(event));
    }
}
