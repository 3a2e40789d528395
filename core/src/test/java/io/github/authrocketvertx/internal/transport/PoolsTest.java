package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.ClientClosedException;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Generations of connections. */
class PoolsTest extends EmulatorTestBase {

    private final AtomicLong now = new AtomicLong(1);

    private Pools pools(Duration age, double random) {
        return new Pools(vertx, options().maxConnectionAge(age), new Spread(4), now::get, () -> random);
    }

    @Test
    void aGenerationTakesFlightsUntilItIsTooOld() {
        Pools pools = pools(Duration.ofMinutes(10), 0);
        Pool first = pools.enter();
        now.addAndGet(Duration.ofMinutes(10).toNanos() - 1);
        assertThat(pools.enter()).isSameAs(first);
        now.addAndGet(1);
        assertThat(pools.enter()).isNotNull().isNotSameAs(first);
        await(pools.close());
    }

    @Test
    void chanceMakesAGenerationUpToAFifthYounger() {
        Pools pools = pools(Duration.ofMinutes(10), 1);
        Pool first = pools.enter();
        now.addAndGet(Duration.ofMinutes(8).toNanos() - 1);
        assertThat(pools.enter()).isSameAs(first);
        now.addAndGet(1);
        assertThat(pools.enter()).isNotSameAs(first);
        await(pools.close());
    }

    @Test
    void retiringOneThatIsRetiredStartsNothing() {
        Pools pools = pools(Duration.ofMinutes(10), 0);
        Pool first = pools.enter();
        pools.retire(first);
        Pool second = pools.enter();
        pools.retire(first);
        assertThat(pools.enter()).isSameAs(second);
        await(pools.close());
    }

    @Test
    void whatIsClosedTakesNoFlight() {
        Pools pools = pools(Duration.ofMinutes(10), 0);
        Pool first = pools.enter();
        await(pools.close());
        pools.retire(first);
        pools.refresh();
        assertThat(pools.enter()).isNull();
    }

    @Test
    void callsUnderWayEndOnTheOldConnectionsAndNewOnesUseNewOnes() {
        AuthRocket client = client();
        await(client.users().list().firstPage());
        emulator.faults().next().stall();
        var before = client.users().list().firstPage();
        await(emulator.awaitRequest(request -> request.number() == 2 && request.bodyComplete()));
        client.refresh();
        await(client.users().list().firstPage());
        assertThat(before.isComplete()).isFalse();
        emulator.faults().release();

        assertThat(await(before).items()).isEmpty();
        assertThat(client.gauges().calls()).isZero();
    }

    @Test
    void aClientThatAVerticleMadeOutlivesTheVerticle() {
        Promise<AuthRocket> made = Promise.promise();
        String id = await(vertx.deployVerticle(
                () -> new AbstractVerticle() {
                    @Override
                    public void start() {
                        made.complete(client());
                    }
                },
                new io.vertx.core.DeploymentOptions()));
        AuthRocket client = await(made.future());
        await(vertx.undeploy(id));

        assertThat(await(client.users().list().firstPage()).items()).isEmpty();
    }

    @Test
    void aCallThatMeetsTheCloseEnds() {
        List<io.vertx.core.Future<?>> calls = new ArrayList<>();
        AuthRocket client = client();
        for (int i = 0; i < 50; i++) {
            calls.add(client.users().list().firstPage());
        }
        client.close();
        for (int i = 0; i < 50; i++) {
            calls.add(client.users().list().firstPage());
        }
        calls.subList(50, 100).forEach(call -> awaitFailure(ClientClosedException.class, call));
        calls.subList(0, 50).forEach(call -> await(call.transform(result -> io.vertx.core.Future.succeededFuture())));
        assertThat(client.gauges().calls()).isZero();
    }
}
