package io.github.authrocketvertx.junit5

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.coroutines.coroutines
import io.github.authrocketvertx.emulator.EmulatorRealm
import io.github.authrocketvertx.failure.LoginFailedException
import io.github.authrocketvertx.model.Login
import io.github.authrocketvertx.model.Secret
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

@AuthRocketTest
internal class KotlinTest(private val realm: EmulatorRealm, core: AuthRocket) {

    private val client = core.coroutines()

    @Test
    fun `suspending calls reach the realm of the test`(): Unit = runBlocking {
        realm.plant { it.human("ada", "ada@example.com", "correct horse") }

        val names = client.users().list().items().toList().map { it.username() }
        val login = client.users().authenticate("ada", Secret.of("correct horse"))

        assertThat(names).containsExactly("ada")
        assertThat(login).isInstanceOf(Login.Completed::class.java)
    }

    @Test
    fun `a wrong password is refused`() {
        realm.plant { it.human("ada", "ada@example.com", "correct horse") }

        assertThrows<LoginFailedException> { runBlocking { client.users().authenticate("ada", Secret.of("wrong")) } }
    }

    @Test
    @EmulatorFault(value = EmulatorFault.Kind.ANSWER, status = 401, path = "users/ada")
    fun `faults come by annotation`() {
        assertThrows<LoginFailedException> {
            runBlocking { client.users().authenticate("ada", Secret.of("correct horse")) }
        }
    }
}
