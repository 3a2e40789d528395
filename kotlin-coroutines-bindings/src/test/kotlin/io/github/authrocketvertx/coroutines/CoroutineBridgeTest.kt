package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.Cancellation
import io.github.authrocketvertx.contract.Await
import io.github.authrocketvertx.contract.Fixture
import io.github.authrocketvertx.emulator.RecordedRequest
import io.github.authrocketvertx.failure.CallCancelledException
import io.github.authrocketvertx.model.Secret
import io.github.authrocketvertx.model.User
import io.github.authrocketvertx.model.UserCreate
import io.github.authrocketvertx.model.UserQuery
import java.util.concurrent.Executors
import kotlin.coroutines.cancellation.CancellationException
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.cancel
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance

/** What is the coroutines' own: cancelling, dispatchers, cold flows that suspend. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
internal class CoroutineBridgeTest {

    private val fixture = Fixture.start()
    private val client = fixture.core().coroutines()
    private val twoAPage = UserQuery.create().sort("username").maxResults(2)

    @AfterAll fun stop() = fixture.close()

    @AfterEach fun reset() = fixture.emulator().reset()

    private fun test(block: suspend () -> Unit) = runBlocking { withTimeout(20.seconds) { block() } }

    private suspend fun createUsers(count: Int) {
        for (i in 0 until count) {
            client.users().create(UserCreate.human("u$i", "u$i@example.com", Secret.of("correct horse")))
        }
    }

    @Test
    fun aCancelledCoroutineSeesItsOwnCancellation() = test {
        fixture.emulator().faults().next().stall()
        val seen = CompletableDeferred<Throwable>()
        coroutineScope {
            val job =
                launch(Dispatchers.Default) {
                    try {
                        client.users().get("u0")
                    } catch (failure: Throwable) {
                        seen.complete(failure)
                        throw failure
                    }
                }
            Await.result(fixture.emulator().awaitRequest { true })
            job.cancelAndJoin()
            assertThat(job.isCancelled).isTrue()
        }
        assertThat(seen.await()).isInstanceOf(CancellationException::class.java)
        Await.result(fixture.emulator().awaitRequest { it.ended() })
    }

    @Test
    fun theApplicationsCancellationIsAFailureLikeAnyOther() = test {
        fixture.emulator().faults().next().stall()
        val cancellation = Cancellation.create()
        supervisorScope {
            val call = async(Dispatchers.Default) { client.with { it.cancellation(cancellation) }.users().get("u0") }
            Await.result(fixture.emulator().awaitRequest { true })
            cancellation.cancel()
            assertThat(runCatching { call.await() }.exceptionOrNull())
                .isExactlyInstanceOf(CallCancelledException::class.java)
        }
    }

    @Test
    fun aCoroutineThatIsCancelledAlreadySendsNothing() = test {
        assertThat(whatACancelledCoroutineSees()).isInstanceOf(CancellationException::class.java)
        createUsers(1)
        assertThat(fixture.emulator().requests()).hasSize(1)
    }

    private suspend fun whatACancelledCoroutineSees(): Throwable? {
        var seen: Throwable? = null
        coroutineScope {
            launch {
                    coroutineContext.cancel()
                    seen = runCatching { client.users().get("u0") }.exceptionOrNull()
                }
                .join()
        }
        return seen
    }

    @Test
    fun goesOnWhereTheDispatcherSays() = test {
        createUsers(1)
        Executors.newSingleThreadExecutor { Thread(it, "mine") }
            .asCoroutineDispatcher()
            .use { mine ->
                withContext(mine) {
                    client.users().get("u0")
                    assertThat(Thread.currentThread().name).startsWith("mine")
                }
            }
    }

    @Test
    fun aFlowCallsForAPageWhenTheCollectorIsDoneWithTheOneBefore() = test {
        createUsers(5)
        val pages = client.users().list(twoAPage).pages()
        assertThat(fixture.listRequests()).isZero()
        for (round in 1L..2L) {
            val sizes = mutableListOf<Int>()
            pages.collect { page ->
                sizes.add(page.items().size)
                // All calls share one connection, so a page called for early would arrive before this one.
                client.users().get("u0")
                assertThat(fixture.listRequests()).isEqualTo((round - 1) * 3 + sizes.size)
            }
            assertThat(sizes).containsExactly(2, 2, 1)
        }
    }

    @Test
    fun abortsThePageUnderWayWhenTheCollectorIsCancelled() = test {
        createUsers(3)
        val isSecondPage = { request: RecordedRequest -> request.query()?.contains("after=") == true }
        fixture.emulator().faults().`when`(isSecondPage).stall()
        val seen = mutableListOf<User>()
        coroutineScope {
            val job = launch(Dispatchers.Default) { client.users().list(twoAPage).items().collect(seen::add) }
            Await.result(fixture.emulator().awaitRequest(isSecondPage))
            job.cancelAndJoin()
        }
        val request = Await.result(fixture.emulator().awaitRequest { isSecondPage(it) && it.ended() })
        assertThat(request.ending()).isEqualTo(RecordedRequest.Ending.RESET)
        assertThat(seen).extracting<String> { it.username() }.containsExactly("u0", "u1")
    }
}
