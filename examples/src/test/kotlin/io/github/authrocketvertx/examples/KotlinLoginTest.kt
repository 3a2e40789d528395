package io.github.authrocketvertx.examples

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.coroutines.coroutines
import io.github.authrocketvertx.emulator.EmulatorRealm
import io.github.authrocketvertx.failure.LoginFailedException
import io.github.authrocketvertx.junit5.AuthRocketTest
import io.github.authrocketvertx.model.Secret
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

// snippet: kotlin-test
@AuthRocketTest
internal class KotlinLoginTest(private val realm: EmulatorRealm, core: AuthRocket) {

    private val client = core.coroutines()

    @Test
    fun `a wrong password is refused`() {
        realm.plant { it.human("ada", "ada@example.com", "correct horse") }

        assertThrows<LoginFailedException> { runBlocking { client.users().authenticate("ada", Secret.of("wrong")) } }
    }
}
// end
