package io.github.authrocketvertx.peers.clients

import io.github.authrocketvertx.coroutines.coroutines
import io.github.authrocketvertx.model.User
import io.github.authrocketvertx.peers.PeerSettings
import io.github.authrocketvertx.peers.Result
import kotlin.coroutines.Continuation
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.startCoroutine

/** The client of this project, by its suspending functions: a coroutine for each call, without a dispatcher. */
public class OursSuspendPeer(settings: PeerSettings) : OursPeer(settings) {

    private val client = client().coroutines()

    override fun getUser(id: String, result: Result<in User>) {
        suspend { client.users().get(id) }.startCoroutine(Ending(result))
    }

    override fun listUsers(result: Result<in List<User>>) {
        suspend { client.users().list().firstPage().items() }.startCoroutine(Ending(result))
    }

    private class Ending<T : Any>(private val ended: Result<in T>) : Continuation<T> {
        override val context: CoroutineContext = EmptyCoroutineContext

        override fun resumeWith(result: kotlin.Result<T>) {
            result.fold(ended::success, ended::failure)
        }
    }
}
