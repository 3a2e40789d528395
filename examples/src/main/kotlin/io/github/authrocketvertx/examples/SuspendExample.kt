package io.github.authrocketvertx.examples

import io.github.authrocketvertx.coroutines.CoroutineAuthRocket
import io.github.authrocketvertx.failure.AccessDeniedException
import io.github.authrocketvertx.failure.LoginFailedException
import io.github.authrocketvertx.model.Login
import io.github.authrocketvertx.model.Secret
import io.github.authrocketvertx.model.UserCreate
import io.github.authrocketvertx.model.UserQuery
import java.io.PrintStream
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch

/** Users with coroutines. */
internal class SuspendExample(private val client: CoroutineAuthRocket, private val out: PrintStream) {

    suspend fun run() = coroutineScope {
        val users = client.users()
        val password = Secret.of("correct horse battery")

        users.create(UserCreate.human("mary", "mary@example.com", password).lastName("Shelley"))

        when (val login = users.authenticate("mary", password)) {
            is Login.Completed -> out.println("logged in: ${login.user().name()}")
            is Login.CodeRequired -> out.println("a code is needed: ${login.user().name()}")
        }

        try {
            users.authenticate("mary", Secret.of("wrong"))
        } catch (failure: LoginFailedException) {
            out.println("wrong password, request ${failure.requestId()}")
        } catch (failure: AccessDeniedException) {
            out.println("our API key was refused, request ${failure.requestId()}")
        }

        users.list(UserQuery.all()).items().collect { user -> out.println("- ${user.username()}") }

        val call = launch { users.get("mary") }
        call.cancel()
    }
}
