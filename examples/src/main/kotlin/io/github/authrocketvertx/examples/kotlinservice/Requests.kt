package io.github.authrocketvertx.examples.kotlinservice

import io.github.authrocketvertx.coroutines.CoroutineAuthRocket
import io.github.authrocketvertx.model.RequestInfo
import io.github.authrocketvertx.model.Secret
import io.vertx.core.json.JsonObject
import io.vertx.ext.web.RoutingContext
import io.vertx.ext.web.handler.HttpException
import java.time.Duration

private val DEADLINE = Duration.ofSeconds(8)

/** The client as one request sees it: its calls end in time, and tell AuthRocket of the browser. */
internal fun CoroutineAuthRocket.of(context: RoutingContext): CoroutineAuthRocket {
    val address = context.request().remoteAddress().hostAddress()
    val program = context.request().getHeader("User-Agent")
    val browser = if (program == null) RequestInfo.ofIp(address) else RequestInfo.of(address, program)
    return with { options -> options.deadline(DEADLINE).requestInfo(browser) }
}

/** What a request says, in a JSON object or in a form. A field that is missing or no text ends the request with 400. */
internal class Fields private constructor(private val value: (String) -> Any?) {

    fun text(name: String): String =
        (value(name) as? String)?.takeIf { it.isNotBlank() } ?: throw HttpException(400, name)

    fun secret(name: String): Secret = Secret.of(text(name))

    /** Another object in this one, or this one where there is none. */
    fun or(name: String): Fields = (value(name) as? JsonObject)?.let { Fields(it::getValue) } ?: this

    companion object {

        fun of(context: RoutingContext): Fields {
            val type = context.request().getHeader("Content-Type").orEmpty()
            if (type.startsWith("application/x-www-form-urlencoded"))
                return Fields(context.request().formAttributes()::get)
            val json =
                try {
                    context.body().asJsonObject()
                } catch (notJson: RuntimeException) {
                    // Without the cause: its text quotes the body, and so a password.
                    throw HttpException(400)
                }
            return Fields { name -> json?.getValue(name) }
        }
    }
}
