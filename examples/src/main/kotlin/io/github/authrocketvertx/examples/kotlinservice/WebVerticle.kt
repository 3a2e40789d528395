package io.github.authrocketvertx.examples.kotlinservice

import io.github.authrocketvertx.coroutines.CoroutineAuthRocket
import io.github.authrocketvertx.examples.service.Problem
import io.github.authrocketvertx.examples.service.SharedPort
import io.vertx.core.json.JsonObject
import io.vertx.ext.web.Route
import io.vertx.ext.web.Router
import io.vertx.ext.web.RoutingContext
import io.vertx.ext.web.handler.BodyHandler
import io.vertx.ext.web.handler.HttpException
import io.vertx.kotlin.coroutines.CoroutineVerticle
import io.vertx.kotlin.coroutines.coAwait
import java.util.concurrent.atomic.AtomicBoolean
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.launch

private const val LARGEST_BODY = 16L * 1024
private const val MOST_WAITING = 500

/**
 * One web server; its siblings listen on the same port, which [port] says and is set to.
 *
 * The verticle is a coroutine scope on its event loop: what it launches runs there, and ends with it.
 */
internal class WebVerticle(
    private val client: CoroutineAuthRocket,
    private val ending: AtomicBoolean,
    private val port: SharedPort,
) : CoroutineVerticle() {

    private val log = System.getLogger(WebVerticle::class.java.name)

    override suspend fun start() {
        val accounts = AccountApi(client)
        val webhooks = WebhookApi(client)
        val router = Router.router(vertx)
        router.get("/health/live").suspending { Answer(200, JsonObject().put("status", "UP")) }
        router.get("/health/ready").suspending { ready() }
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
        router.post("/login").suspending(accounts::logIn)
        router.post("/login/code").suspending(accounts::giveCode)
        router.post("/signup").suspending(accounts::signUp)
        router.post("/password/forgotten").suspending(accounts::forgotPassword)
        router.post("/password").suspending(accounts::setPassword)
        router.post("/webhooks/authrocket").suspending(webhooks::receive)
        router.route().failureHandler { context -> tell(context, Problem.of(context.statusCode())) }
        router.errorHandler(404) { context -> tell(context, Problem.of(404)) }
        val server = vertx.createHttpServer().requestHandler(router).listen(port.toListen(), "127.0.0.1").coAwait()
        port.take(server.actualPort())
    }

    // snippet: kotlin-service-scope
    /** A request is a coroutine of the verticle; it is cancelled when the browser goes away, and its calls with it. */
    private fun Route.suspending(handle: suspend (RoutingContext) -> Answer) {
        handler { context ->
            val request =
                launch(start = CoroutineStart.LAZY) {
                    try {
                        handle(context).send(context)
                    } catch (gone: CancellationException) {
                        throw gone
                    } catch (failure: Exception) {
                        refuse(context, failure)
                    }
                }
            context.response().closeHandler { request.cancel() }
            request.start()
        }
    }

    // end

    /** Asks nothing of AuthRocket: while that is away, this service can still say so. */
    private fun ready(): Answer {
        val gauges = client.gauges()
        val ready = !ending.get() && gauges.waiting() < MOST_WAITING
        val state =
            JsonObject()
                .put("status", if (ready) "UP" else "DOWN")
                .put("calls", gauges.calls())
                .put("waiting", gauges.waiting())
                .put("connections", gauges.connections())
        return Answer(if (ready) 200 else 503, state)
    }

    private fun refuse(context: RoutingContext, failure: Exception) {
        val problem =
            when (failure) {
                is HttpException -> Problem.of(failure.statusCode)
                is LoginRefused -> Problem.ofLogin(failure.cause)
                else -> Problem.of(failure)
            }
        if (problem.status() >= 500) {
            // The text names the operation, the request id and the attempts, and no secret.
            log.log(System.Logger.Level.WARNING, (failure.cause ?: failure).toString())
        }
        tell(context, problem)
    }

    private fun tell(context: RoutingContext, problem: Problem) {
        if (context.response().closed()) return
        problem.retryAfterSeconds()?.let { context.response().putHeader("Retry-After", it) }
        context
            .response()
            .setStatusCode(problem.status())
            .putHeader("Content-Type", Problem.MEDIA_TYPE)
            .end(problem.toJson().toBuffer())
    }
}

/** What a handler answers. */
internal class Answer(private val status: Int, private val body: JsonObject? = null) {

    fun send(context: RoutingContext) {
        if (context.response().closed()) return
        val response = context.response().setStatusCode(status)
        if (body == null) {
            response.end()
        } else {
            response.putHeader("Content-Type", "application/json").putHeader("Cache-Control", "no-store")
            response.end(body.toBuffer())
        }
    }
}
