package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.Cancellation
import io.github.authrocketvertx.LoginRocket
import io.github.authrocketvertx.resource.CallStream
import io.vertx.core.AsyncResult
import io.vertx.core.Future
import io.vertx.core.Handler
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.CompletionHandler
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.suspendCancellableCoroutine

/** The bridge to the core client: suspending calls of one of its resources, [R]. */
internal abstract class Calls<R> {

    /** The resource, of a view that the [cancellation] can cancel beside those of the application. */
    abstract fun view(cancellation: Cancellation): R

    /** Calls of something that the resource gives. */
    fun <S> then(next: (R) -> S): Calls<S> {
        val before = this
        return object : Calls<S>() {
            override fun view(cancellation: Cancellation): S = next(before.view(cancellation))
        }
    }

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

    /**
     * Makes a call; it ends when the coroutine is cancelled. Name the type of the result, `call<User> { … }`: a type
     * that is left to be found out is one of Java, whose check for `null` takes a state machine for each call.
     */
    suspend fun <T> call(call: (R) -> Future<T>): T = suspendCancellableCoroutine { continuation ->
        val ending = Ending(continuation)
        // Before the call: a coroutine that is cancelled already sends nothing.
        continuation.invokeOnCancellation(ending)
        call(view(ending.cancellation)).onComplete(ending)
    }
}

/**
 * How a call and the coroutine that waits for it end each other. A cancelled continuation drops the result, so that the
 * coroutine sees its own cancellation and not the call's.
 */
private class Ending<T>(private val continuation: CancellableContinuation<T>) :
    CompletionHandler, Handler<AsyncResult<T>> {

    val cancellation: Cancellation = Cancellation.create()

    override fun invoke(cause: Throwable?) {
        cancellation.cancel()
    }

    override fun handle(result: AsyncResult<T>) {
        if (result.succeeded()) continuation.resume(result.result())
        else continuation.resumeWithException(result.cause())
    }
}

/** Calls of the client. */
internal fun callsOf(core: AuthRocket): Calls<AuthRocket> =
    object : Calls<AuthRocket>() {
        override fun view(cancellation: Cancellation): AuthRocket = core.with { it.cancellation(cancellation) }
    }

/** Calls of the client for hosted logins. */
internal fun callsOf(core: LoginRocket): Calls<LoginRocket> =
    object : Calls<LoginRocket>() {
        override fun view(cancellation: Cancellation): LoginRocket = core.with { it.cancellation(cancellation) }
    }
