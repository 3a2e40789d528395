package io.github.authrocketvertx.examples.vertxservice;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.examples.service.Problem;
import io.github.authrocketvertx.model.Event;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes AuthRocket's webhooks. They are not signed, so only the id of the event is taken from them, and the event is read
 * back. Whatever is not answered with 2xx is sent again for two days.
 */
final class WebhookApi {

    private static final System.Logger LOG = System.getLogger(WebhookApi.class.getName());

    private final AuthRocket client;

    WebhookApi(AuthRocket client) {
        this.client = client;
    }

    void mount(Router router) {
        router.post("/webhooks/authrocket").handler(this::receive);
    }

    // snippet: vertx-service-webhook
    private void receive(RoutingContext context) {
        String id = Fields.of(context).or("event").text("id");
        Caller.of(client, context)
                .events()
                .get(id)
                .onSuccess(event -> {
                    happened(event);
                    WebVerticle.answer(context, 204);
                })
                .onFailure(failure -> WebVerticle.refuse(context, Problem.of(failure), failure));
    }
    // end

    /** May be told of an event more than once, and in any order. */
    private static void happened(Event event) {
        LOG.log(System.Logger.Level.INFO, event.eventType() + " " + event.userId());
    }
}
