package io.github.authrocketvertx.benchmarks

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.coroutines.coroutines
import io.github.authrocketvertx.model.User
import java.util.function.Consumer
import kotlinx.coroutines.runBlocking

/** What benchmarks do in coroutines. */
internal object Coroutines {
    /** Collects all users in the thread that calls this. */
    @JvmStatic
    fun collect(client: AuthRocket, each: Consumer<User>) {
        runBlocking { client.coroutines().users().list().items().collect { each.accept(it) } }
    }
}
