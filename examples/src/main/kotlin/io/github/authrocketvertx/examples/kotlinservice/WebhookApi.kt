package io.github.authrocketvertx.examples.kotlinservice

import io.github.authrocketvertx.coroutines.CoroutineAuthRocket
import io.github.authrocketvertx.model.Event
import io.vertx.ext.web.RoutingContext

/**
 * Takes AuthRocket's webhooks. They are not signed, so only the id of the event is taken from them, and the event is
 * read back. Whatever is not answered with 2xx is sent again for two days.
 */
internal class WebhookApi(private val client: CoroutineAuthRocket) {

    private val log = System.getLogger(WebhookApi::class.java.name)

    // snippet: kotlin-service-webhook
    suspend fun receive(context: RoutingContext): Answer {
        val id = Fields.of(context).or("event").text("id")
        happened(client.of(context).events().get(id))
        return Answer(204)
    }

    // end

    /** May be told of an event more than once, and in any order. */
    private fun happened(event: Event) {
        log.log(System.Logger.Level.INFO, "${event.eventType()} ${event.userId()}")
    }
}
