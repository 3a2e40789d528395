package io.github.authrocketvertx.benchmarks

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.coroutines.coroutines
import io.github.authrocketvertx.model.User
import io.vertx.core.Context
import java.util.function.Consumer
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

/** What benchmarks do in coroutines. */
internal class Coroutines(client: AuthRocket) {

    private val coroutines = client.coroutines()

    /** Collects all users in the thread that calls this. */
    fun collect(each: Consumer<User>) {
        runBlocking { coroutines.users().list().items().collect { each.accept(it) } }
    }

    /** Gets a user many times, one after the other, in one coroutine on an event loop. */
    fun getMany(loop: Context, id: String, count: Int, each: Consumer<User>, done: Runnable) {
        CoroutineScope(Loop(loop)).launch {
            for (i in 0 until count) {
                each.accept(coroutines.users().get(id))
            }
            done.run()
        }
    }

    /** As Vert.x's own dispatcher, which is another module on each line. */
    private class Loop(private val loop: Context) : CoroutineDispatcher() {

        override fun isDispatchNeeded(context: CoroutineContext): Boolean =
            io.vertx.core.Vertx.currentContext() !== loop

        override fun dispatch(context: CoroutineContext, block: kotlinx.coroutines.Runnable) {
            loop.runOnContext { block.run() }
        }
    }
}
