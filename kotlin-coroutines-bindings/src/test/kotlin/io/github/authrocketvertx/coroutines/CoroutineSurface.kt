package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.LoginRocket
import io.github.authrocketvertx.RawCall
import io.github.authrocketvertx.contract.Await
import io.github.authrocketvertx.contract.CoreView
import io.github.authrocketvertx.contract.Surface
import io.github.authrocketvertx.failure.AuthRocketException
import io.github.authrocketvertx.model.Page
import io.github.authrocketvertx.resource.Listing
import io.vertx.core.Future
import io.vertx.core.Promise
import io.vertx.core.buffer.Buffer
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Method
import java.util.concurrent.CompletableFuture
import kotlin.coroutines.Continuation
import kotlin.coroutines.intrinsics.suspendCoroutineUninterceptedOrReturn
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.flow.fold
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import org.assertj.core.api.Assertions.assertThat

/** The coroutine bindings for the contract suite. */
internal object CoroutineSurface : Surface {

    override fun over(core: AuthRocket): AuthRocket = CoreView.of(core.coroutines(), ::call)

    override fun over(core: LoginRocket): LoginRocket = CoreView.loginRocket(core.coroutines(), ::call)

    private fun call(target: Any, method: Method, arguments: Array<Any?>): Any? {
        val types = method.parameterTypes
        return if (method.returnType == Future::class.java) {
            val suspending = target.javaClass.getMethod(method.name, *types, Continuation::class.java)
            future { suspending.suspendingCall(target, arguments) }
        } else {
            target.javaClass.getMethod(method.name, *types).invoke(target, *arguments)
        }
    }

    private suspend fun Method.suspendingCall(target: Any, arguments: Array<Any?>): Any? {
        val result =
            try {
                suspendCoroutineUninterceptedOrReturn<Any?> { continuation -> invoke(target, *arguments, continuation) }
            } catch (failure: InvocationTargetException) {
                throw failure.targetException
            }
        return result.takeUnless { it == Unit }
    }

    /** What the block comes to. It goes on wherever it is resumed, so that the contexts of the calls can be seen. */
    private fun <T> future(block: suspend () -> T): Future<T> {
        val promise = Promise.promise<T>()
        CoroutineScope(Dispatchers.Unconfined).launch {
            try {
                promise.complete(block())
            } catch (failure: AuthRocketException) {
                promise.fail(failure)
            }
        }
        return promise.future()
    }

    @Suppress("UNCHECKED_CAST") // the view of a Listing<T> shows a CoroutineListing<T>
    override fun <T : Any> take(listing: Listing<T>, count: Int): Future<List<T>> {
        val shown = CoreView.shownBy(listing, CoroutineListing::class.java) as CoroutineListing<T>
        return future { shown.items().take(count).toList() }
    }

    @Suppress("UNCHECKED_CAST") // as above
    override fun <T : Any> first(listing: Listing<T>): Future<T> {
        val shown = CoreView.shownBy(listing, CoroutineListing::class.java) as CoroutineListing<T>
        val first = Promise.promise<T>()
        future {
            shown.items().collect { item ->
                first.complete(item)
                awaitCancellation()
            }
        }
        return first.future()
    }

    @Suppress("UNCHECKED_CAST") // as above
    override fun <T : Any> takePages(listing: Listing<T>, count: Int): Future<List<Page<T>>> {
        val shown = CoreView.shownBy(listing, CoroutineListing::class.java) as CoroutineListing<T>
        return future { shown.pages().take(count).toList() }
    }

    override fun body(client: AuthRocket, call: RawCall): Future<Buffer> {
        val raw = CoreView.shownBy(client, CoroutineAuthRocket::class.java).raw()
        return future { raw.stream(call).fold(Buffer.buffer()) { whole, part -> whole.appendBuffer(part) } }
    }

    override fun begin(core: AuthRocket, user: String): Surface.Begun {
        val outcome = CompletableFuture<Throwable?>()
        val job: Job =
            CoroutineScope(Dispatchers.Default).launch {
                try {
                    core.coroutines().users().get(user)
                    outcome.complete(null)
                } catch (failure: Throwable) {
                    outcome.complete(failure)
                    throw failure
                }
            }
        return object : Surface.Begun {
            override fun cancel() = job.cancel()

            override fun assertCancelled() {
                assertThat(Await.result(outcome)).isInstanceOf(CancellationException::class.java)
            }
        }
    }
}
