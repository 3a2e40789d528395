package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One generation of connections. */
class PoolTest {

    private final AtomicInteger closes = new AtomicInteger();

    /** As the one of Vert.x 5, which has no future for a close that meets another one. */
    private final HttpClient client = (HttpClient) Proxy.newProxyInstance(
            HttpClient.class.getClassLoader(),
            new Class<?>[] {HttpClient.class},
            (proxy, method, arguments) -> closes.incrementAndGet() == 1 ? Future.succeededFuture() : null);

    private final Pool pool = new Pool(CompletableFuture.completedFuture(client), 0);

    @Test
    void aLastFlightThatEndsAfterTheCloseClosesNothingAgain() {
        pool.enter();
        Future<Void> closed = pool.close();
        pool.leave();
        assertThat(pool.close().succeeded()).isTrue();
        assertThat(closed.succeeded()).isTrue();
        assertThat(closes).hasValue(1);
    }

    @Test
    void theLastFlightOfARetiredOneClosesIt() {
        pool.enter();
        pool.retire();
        assertThat(closes).hasValue(0);
        pool.leave();
        assertThat(closes).hasValue(1);
    }
}
