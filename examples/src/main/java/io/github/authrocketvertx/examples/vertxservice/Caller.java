package io.github.authrocketvertx.examples.vertxservice;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.model.RequestInfo;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** The client as one request sees it. */
final class Caller {

    private static final Duration DEADLINE = Duration.ofSeconds(8);

    private Caller() {}

    /** A view whose calls end in time, and at once when the browser goes away, and tell AuthRocket of the browser. */
    static AuthRocket of(AuthRocket client, RoutingContext context) {
        // snippet: vertx-service-caller
        Cancellation gone = Cancellation.create();
        context.response().closeHandler(closed -> gone.cancel());
        return client.with(
                options -> options.cancellation(gone).deadline(DEADLINE).requestInfo(browserOf(context)));
        // end
    }

    private static RequestInfo browserOf(RoutingContext context) {
        String address = context.request().remoteAddress().hostAddress();
        String program = context.request().getHeader("User-Agent");
        return program == null ? RequestInfo.ofIp(address) : RequestInfo.of(address, program);
    }
}
