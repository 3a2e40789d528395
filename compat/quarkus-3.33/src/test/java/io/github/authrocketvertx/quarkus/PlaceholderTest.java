package io.github.authrocketvertx.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlaceholderTest {

    @Inject
    Vertx vertx;

    @Test
    void injectsVertx() {
        assertThat(vertx).isNotNull();
    }
}
