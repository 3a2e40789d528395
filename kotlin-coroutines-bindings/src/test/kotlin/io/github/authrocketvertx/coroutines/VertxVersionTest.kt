package io.github.authrocketvertx.coroutines

import io.vertx.core.Vertx
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

internal class VertxVersionTest {

    @Test
    fun runsOnTheExpectedVertx() {
        val jar = Vertx::class.java.protectionDomain.codeSource.location.path
        assertThat(jar).endsWith("/vertx-core-${System.getProperty("expected.vertx.version")}.jar")
    }
}
