package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.bulk.Outcome
import io.github.authrocketvertx.contract.Await
import io.github.authrocketvertx.contract.Fixture
import io.github.authrocketvertx.emulator.RecordedRequest
import io.github.authrocketvertx.failure.NotFoundException
import io.github.authrocketvertx.model.Secret
import io.github.authrocketvertx.model.User
import io.github.authrocketvertx.model.UserCreate
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.flatMapMerge
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance

/** One operation for many inputs: by an operator of flows, and by core's bulk runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
internal class CoroutineBulkTest {

    private val fixture = Fixture.start()
    private val client = fixture.core().coroutines()
    private val names = List(20) { "user$it" }

    @AfterAll fun stop() = fixture.close()

    @AfterEach fun reset() = fixture.emulator().reset()

    private fun test(block: suspend () -> Unit) = runBlocking { withTimeout(20.seconds) { block() } }

    @OptIn(ExperimentalCoroutinesApi::class)
    private fun byOperator(): Flow<User> =
        names.asFlow().flatMapMerge(concurrency = 3) { name -> flow { emit(client.users().get(name)) } }

    private fun byBulk(): Flow<Outcome<String, User>> =
        client.stream { core ->
            core.bulk { view: AuthRocket, name: String -> view.users().get(name) }.concurrency(3).ordered().run(names)
        }

    private suspend fun assertThreeAreTakenBack(run: Flow<*>) {
        fixture.emulator().faults().`when` { true }.always().stall()
        val job = CoroutineScope(Dispatchers.Default).launch { run.collect {} }
        Await.until({ "three requests come" }, { fixture.emulator().requests().size == 3 })

        job.cancelAndJoin()

        Await.until({ "all are taken back" }, { fixture.emulator().requests().all(RecordedRequest::ended) })
        assertThat(fixture.emulator().requests()).hasSize(3)
        Await.until({ "no call is left" }, { fixture.core().gauges().calls() == 0 })
    }

    @Test fun mergingBoundsTheCallsAndCancellingTakesThemBack() = test { assertThreeAreTakenBack(byOperator()) }

    @Test fun cancellingABulkRunTakesItsCallsBack() = test { assertThreeAreTakenBack(byBulk()) }

    @Test
    fun aBulkRunGivesAnOutcomeForEachInputInTheirOrder() = test {
        client.users().create(UserCreate.human("user7", "user7@example.com", Secret.of("correct horse")))

        val outcomes = byBulk().toList()

        assertThat(outcomes.map { it.input() }).isEqualTo(names)
        assertThat(outcomes.filter { it.succeeded() }).hasSize(1)
        assertThat(outcomes[7].value()?.username()).isEqualTo("user7")
        assertThat(outcomes[8].failure()).isInstanceOf(NotFoundException::class.java)
    }
}
