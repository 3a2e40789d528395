package io.github.authrocketvertx.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

class VertxVersionTest {

    @Test
    void runsOnTheExpectedVertx() {
        String jar =
                Vertx.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        assertThat(jar).endsWith("/vertx-core-" + System.getProperty("expected.vertx.version") + ".jar");
    }
}
