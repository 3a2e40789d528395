package io.github.authrocketvertx.examples.vertxservice;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.PoolGauges;
import io.github.authrocketvertx.examples.service.Problem;
import io.github.authrocketvertx.examples.service.SharedPort;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.concurrent.atomic.AtomicBoolean;

/** One web server; its siblings listen on the same port. */
final class WebVerticle extends AbstractVerticle {

    private static final System.Logger LOG = System.getLogger(WebVerticle.class.getName());
    private static final int LARGEST_BODY = 16 * 1024;
    private static final int MOST_WAITING = 500;

    private final AuthRocket client;
    private final AtomicBoolean ending;
    private final SharedPort port;

    /** @param port where to listen */
    WebVerticle(AuthRocket client, AtomicBoolean ending, SharedPort port) {
        this.client = client;
        this.ending = ending;
        this.port = port;
    }

    @Override
    public void start(Promise<Void> started) {
        Router router = Router.router(vertx);
        router.get("/health/live").handler(this::live);
        router.get("/health/ready").handler(this::ready);
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        new AccountApi(client).mount(router);
        new WebhookApi(client).mount(router);
        router.route().failureHandler(WebVerticle::failed);
        router.errorHandler(404, context -> tell(context, Problem.of(404)));
        vertx.createHttpServer()
                .requestHandler(router)
                .listen(port.toListen(), "127.0.0.1")
                .onSuccess(server -> port.take(server.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void live(RoutingContext context) {
        answer(context, 200, new JsonObject().put("status", "UP"));
    }

    /** Asks nothing of AuthRocket: while that is away, this service can still say so. */
    private void ready(RoutingContext context) {
        PoolGauges gauges = client.gauges();
        boolean ready = !ending.get() && gauges.waiting() < MOST_WAITING;
        JsonObject state = new JsonObject()
                .put("status", ready ? "UP" : "DOWN")
                .put("calls", gauges.calls())
                .put("waiting", gauges.waiting())
                .put("connections", gauges.connections());
        answer(context, ready ? 200 : 503, state);
    }

    /** What was thrown, or refused before a handler saw it. */
    private static void failed(RoutingContext context) {
        if (context.statusCode() >= 500) {
            LOG.log(System.Logger.Level.ERROR, context.request().path(), context.failure());
        }
        tell(context, Problem.of(context.statusCode()));
    }

    static void answer(RoutingContext context, int status, JsonObject body) {
        if (!context.response().closed()) {
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-store")
                    .end(body.toBuffer());
        }
    }

    static void answer(RoutingContext context, int status) {
        if (!context.response().closed()) {
            context.response().setStatusCode(status).end();
        }
    }

    /** Tells the browser of a failed call, and the log where it is not the browser's doing. */
    static void refuse(RoutingContext context, Problem problem, Throwable failure) {
        if (problem.status() >= 500 && !context.response().closed()) {
            // The text names the operation, the request id and the attempts, and no secret.
            LOG.log(
                    System.Logger.Level.WARNING,
                    failure instanceof AuthRocketException ? failure.getMessage() : failure.toString());
        }
        tell(context, problem);
    }

    private static void tell(RoutingContext context, Problem problem) {
        if (context.response().closed()) {
            return;
        }
        String wait = problem.retryAfterSeconds();
        if (wait != null) {
            context.response().putHeader("Retry-After", wait);
        }
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(problem.toJson().toBuffer());
    }
}
