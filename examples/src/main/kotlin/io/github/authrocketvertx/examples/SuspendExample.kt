package io.github.authrocketvertx.examples

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.coroutines.CoroutineAuthRocket
import io.github.authrocketvertx.coroutines.coroutines
import io.github.authrocketvertx.failure.AccessDeniedException
import io.github.authrocketvertx.failure.LoginFailedException
import io.github.authrocketvertx.model.Login
import io.github.authrocketvertx.model.Secret
import io.github.authrocketvertx.model.UserCreate
import java.io.PrintStream
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull

/** Runs the example on the calling thread, which must be no event loop. */
public fun runOnThisThread(client: AuthRocket, out: PrintStream) {
    runBlocking { SuspendExample(client.coroutines(), out).run() }
}

/** Users with coroutines. */
internal class SuspendExample(client: CoroutineAuthRocket, private val out: PrintStream) {

    private val users = client.users()
    private val password = Secret.of("correct horse battery")

    suspend fun run() {
        val mary = users.create(UserCreate.human("mary", "mary@example.com", password).lastName("Shelley"))
        out.println("created ${mary.id()}")

        when (val login = users.authenticate("mary", password)) {
            is Login.Completed -> out.println("logged in: ${login.user().name()}")
            is Login.CodeRequired -> out.println("a code is needed from ${login.user().name()}")
        }

        failToLogIn()

        users.list().items().collect { user -> out.println("- ${user.username()}") }

        // Whoever loses interest cancels the coroutine, here a time limit; the request is taken off the wire.
        val found = withTimeoutOrNull(1) { users.get("mary") }
        out.println(if (found == null) "too slow, cancelled" else "in time")

        users.delete("mary")
    }

    private suspend fun failToLogIn() {
        try {
            users.authenticate("mary", Secret.of("wrong"))
        } catch (failure: LoginFailedException) {
            out.println("wrong password, request ${failure.requestId()}")
        } catch (failure: AccessDeniedException) {
            out.println("our own API key was refused, request ${failure.requestId()}")
            throw failure
        }
    }
}
