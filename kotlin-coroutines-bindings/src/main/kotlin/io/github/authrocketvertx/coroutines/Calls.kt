package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.Cancellation
import io.github.authrocketvertx.resource.CallStream
import io.vertx.core.Future
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.suspendCancellableCoroutine

/** The bridge to the core client: suspending calls of one of its resources, [R]. */
internal class Calls<R>(private val view: (Cancellation) -> R) {

    /** Calls of a resource of the client. */
    constructor(
        core: AuthRocket,
        resource: (AuthRocket) -> R,
    ) : this({ cancellation -> resource(core.with { options -> options.cancellation(cancellation) }) })

    /** Calls of something that the resource gives. */
    fun <S> then(next: (R) -> S): Calls<S> = Calls { cancellation -> next(view(cancellation)) }

    /**
     * A stream for every collector, given up when the collector is done. The next piece is asked for when the collector
     * is done with the one before, so that nothing is called for that nobody wants.
     */
    fun <T : Any> stream(open: (R) -> CallStream<T>): Flow<T> = flow {
        val cancellation = Cancellation.create()
        val pieces = Channel<T>(1)
        val stream = open(view(cancellation))
        stream.pause()
        stream.exceptionHandler { failure -> pieces.close(failure) }
        stream.endHandler { pieces.close() }
        stream.handler { piece -> pieces.trySend(piece) }
        try {
            stream.fetch(1)
            for (piece in pieces) {
                emit(piece)
                stream.fetch(1)
            }
        } finally {
            cancellation.cancel()
            stream.cancel()
        }
    }

    /** Makes a call; it ends when the coroutine is cancelled. */
    suspend fun <T> call(call: (R) -> Future<T>): T = suspendCancellableCoroutine { continuation ->
        val cancellation = Cancellation.create()
        // Before the call: a coroutine that is cancelled already sends nothing.
        continuation.invokeOnCancellation { cancellation.cancel() }
        // A cancelled continuation drops the result, so that the coroutine sees its own cancellation and not the
        // call's.
        call(view(cancellation)).onComplete { result ->
            if (result.succeeded()) continuation.resume(result.result())
            else continuation.resumeWithException(result.cause())
        }
    }
}
