package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.Cancellation
import io.vertx.core.Future
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlinx.coroutines.suspendCancellableCoroutine

/** The bridge to the core client: suspending calls of one of its resources, [R]. */
internal class Calls<R>(private val core: AuthRocket, private val resource: (AuthRocket) -> R) {

    /** Calls of something that the resource gives. */
    fun <S> then(next: (R) -> S): Calls<S> = Calls(core) { client -> next(resource(client)) }

    /** Makes a call; it ends when the coroutine is cancelled. */
    suspend fun <T> call(call: (R) -> Future<T>): T = suspendCancellableCoroutine { continuation ->
        val cancellation = Cancellation.create()
        // Before the call: a coroutine that is cancelled already sends nothing.
        continuation.invokeOnCancellation { cancellation.cancel() }
        val view = core.with { options -> options.cancellation(cancellation) }
        // A cancelled continuation drops the result, so that the coroutine sees its own cancellation and not the
        // call's.
        call(resource(view)).onComplete { result ->
            if (result.succeeded()) continuation.resume(result.result())
            else continuation.resumeWithException(result.cause())
        }
    }
}
