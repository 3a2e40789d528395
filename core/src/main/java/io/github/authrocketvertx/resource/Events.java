package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.Event;
import io.github.authrocketvertx.model.EventQuery;
import io.vertx.core.Future;

/**
 * What happened in a realm. The service keeps it for some days, by the plan of the account.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/events">AuthRocket 1: Events</a>
 */
public interface Events {

    /** Events that a query asks for; nothing is called before the listing is used. */
    Listing<Event> list(EventQuery query);

    /** The events of the last 30 days, the newest first; nothing is called before the listing is used. */
    default Listing<Event> list() {
        return list(EventQuery.create());
    }

    /**
     * One event.
     *
     * @param event the id, which starts with {@code ev_}
     * @return the event with its notifications; fails with {@link io.github.authrocketvertx.failure.NotFoundException}
     *     when there is none
     */
    Future<Event> get(String event);
}
