package io.github.authrocketvertx.examples

import io.github.authrocketvertx.coroutines.CoroutineAuthRocket
import io.github.authrocketvertx.model.User
import io.github.authrocketvertx.model.UserCreate
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.flatMapMerge
import kotlinx.coroutines.flow.flow

/** What the guide to streams shows; a test compares the two. */
internal class StreamFlows(private val client: CoroutineAuthRocket, private val store: suspend (User) -> Unit) {

    suspend fun items() {
        // snippet: streamed-flow
        client.users().list().items().collect { user -> store(user) }
        // end
    }

    @OptIn(ExperimentalCoroutinesApi::class)
    fun bulk(newUsers: List<UserCreate>): Flow<User> {
        // snippet: bulk-flow
        val created =
            newUsers.asFlow().flatMapMerge(concurrency = 16) { user -> flow { emit(client.users().create(user)) } }
        // end
        return created
    }
}
