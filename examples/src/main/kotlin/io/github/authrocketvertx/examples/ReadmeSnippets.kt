package io.github.authrocketvertx.examples

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.coroutines.coroutines
import io.github.authrocketvertx.model.Login
import io.github.authrocketvertx.model.Secret

/** What the README shows; a test compares the two. */
internal suspend fun suspendSnippet(core: AuthRocket, password: Secret): Login {
    // snippet: suspend
    val client = core.coroutines()

    val login = client.users().authenticate("ada", password)
    client.users().list().items().collect { user -> println(user.username()) }
    // end
    return login
}
