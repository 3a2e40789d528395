package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.Event
import io.github.authrocketvertx.model.EventQuery
import io.github.authrocketvertx.resource.Events

/**
 * What happened in a realm. The service keeps it for some days, by the plan of the account.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: Events](https://v1.authrocket.com/docs/api/events).
 */
public class CoroutineEvents internal constructor(private val calls: Calls<Events>) {

    /** Events that a query asks for; nothing is called before the listing is used. */
    public fun list(query: EventQuery): CoroutineListing<Event> = CoroutineListing(calls.then { it.list(query) })

    /** The events of the last 30 days, the newest first; nothing is called before the listing is used. */
    public fun list(): CoroutineListing<Event> = list(EventQuery.create())

    /**
     * One event.
     *
     * @param event the id, which starts with `ev_`
     * @return the event with its notifications
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun get(event: String): Event = calls.call<Event> { it.get(event) }
}
