package io.github.authrocketvertx.examples.quarkusservice;

import io.github.authrocketvertx.examples.quarkusservice.Messages.Hook;
import io.github.authrocketvertx.model.Event;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.logging.Logger;

/**
 * Takes AuthRocket's webhooks. They are not signed, so only the id of the event is taken from them, and the event is read
 * back. Whatever is not answered with 2xx is sent again for two days.
 */
@Path("/webhooks/authrocket")
public class WebhookResource {

    private static final Logger LOG = Logger.getLogger(WebhookResource.class);

    @Inject
    Caller caller;

    // snippet: quarkus-service-webhook
    @POST
    public Uni<Void> receive(Hook given) {
        Hook hook = Given.body(given);
        Hook inner = hook.event();
        String id = Given.text(inner == null ? hook.id() : inner.id());
        return caller.client()
                .events()
                .get(id)
                .invoke(WebhookResource::happened)
                .replaceWithVoid();
    }
    // end

    /** May be told of an event more than once, and in any order. */
    private static void happened(Event event) {
        LOG.infof("%s %s", event.eventType(), event.userId());
    }
}
