package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One timer of Vert.x for all that wait on a context for the same time. */
class SharedTimersTest {

    private final Vertx vertx = Vertx.vertx();
    private final Map<Long, Runnable> timers = new LinkedHashMap<>();
    private final Map<Long, Long> delays = new LinkedHashMap<>();
    private final List<String> heard = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 5;
    private long ids;
    /** Timers that fire by hand. */
    private final SharedTimers shared = new SharedTimers(vertx, () -> nanos, (loop, task, millis) -> {
        long id = ++ids;
        timers.put(id, task);
        delays.put(id, millis);
        return () -> timers.remove(id);
    });

    @AfterEach
    void close() {
        EmulatorTestBase.await(vertx.close());
    }

    private void onLoop(Runnable test) {
        onLoop(vertx.getOrCreateContext(), test);
    }

    private static void onLoop(Context loop, Runnable test) {
        Promise<Void> done = Promise.promise();
        loop.runOnContext(v -> {
            try {
                test.run();
                done.complete();
            } catch (Throwable e) {
                done.fail(e);
            }
        });
        EmulatorTestBase.await(done.future());
    }

    private Time.Timer schedule(long millis, String name) {
        return shared.schedule(millis, () -> heard.add(name));
    }

    private void advance(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Fires the only timer that there is. */
    private void fire() {
        assertThat(timers).hasSize(1);
        long id = timers.keySet().iterator().next();
        timers.remove(id).run();
    }

    private long lastDelay() {
        return delays.get(ids);
    }

    @Test
    void manyThatWaitForTheSameTimeTakeOneTimer() {
        onLoop(() -> {
            schedule(10_000, "a");
            advance(1_000);
            schedule(10_000, "b");
            schedule(30_000, "c");
            assertThat(delays.values()).containsExactly(10_000L, 30_000L);
        });
    }

    @Test
    void eachRunsWhenItsOwnTimeIsOver() {
        onLoop(() -> {
            schedule(10_000, "a");
            advance(4_000);
            schedule(10_000, "b");
            advance(6_000);
            fire();
            assertThat(heard).containsExactly("a");
            assertThat(lastDelay()).isEqualTo(4_000);
            advance(4_000);
            fire();
            assertThat(heard).containsExactly("a", "b");
            assertThat(timers).isEmpty();
        });
    }

    @Test
    void whatIsCancelledDoesNotRunAndTheTimerStaysForTheNext() {
        onLoop(() -> {
            Time.Timer first = schedule(10_000, "a");
            Time.Timer second = schedule(10_000, "b");
            schedule(10_000, "c");
            second.cancel();
            first.cancel();
            first.cancel();
            advance(10_000);
            fire();
            assertThat(heard).containsExactly("c");
            schedule(10_000, "d").cancel();
            assertThat(timers).hasSize(1);
            advance(10_000);
            fire();
            assertThat(heard).containsExactly("c");
            assertThat(timers).isEmpty();
        });
    }

    @Test
    void oneThatRunsMayScheduleAnother() {
        onLoop(() -> {
            shared.schedule(10_000, () -> schedule(10_000, "again"));
            schedule(10_000, "b");
            advance(10_000);
            fire();
            assertThat(heard).containsExactly("b");
            advance(10_000);
            fire();
            assertThat(heard).containsExactly("b", "again");
        });
    }

    @Test
    void shortTimesAndManyDifferentOnesHaveTimersOfVertx() throws InterruptedException {
        CountDownLatch fired = new CountDownLatch(2);
        onLoop(() -> {
            shared.schedule(1, fired::countDown);
            for (int i = 0; i < 4; i++) {
                schedule(5_000 + i, "shared " + i);
            }
            shared.schedule(1_000, fired::countDown);
            assertThat(timers).hasSize(4);
        });
        assertThat(fired.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void eventLoopsDoNotShare() {
        onLoop(() -> schedule(10_000, "a"));
        Promise<Void> done = Promise.promise();
        EmulatorTestBase.await(vertx.deployVerticle(
                () -> new AbstractVerticle() {
                    @Override
                    public void start() {
                        schedule(10_000, "b");
                        done.complete();
                    }
                },
                new DeploymentOptions()));
        EmulatorTestBase.await(done.future());
        assertThat(timers).hasSize(2);
    }

    @Test
    void nothingIsLeftOnceClosed() {
        Context loop = vertx.getOrCreateContext();
        onLoop(loop, () -> {
            schedule(10_000, "a").cancel();
            schedule(10_000, "b").cancel();
            schedule(30_000, "still under way");
        });
        assertThat(timers).hasSize(2);
        shared.close();
        onLoop(loop, () -> assertThat(timers).hasSize(1));
        onLoop(loop, () -> {
            advance(30_000);
            fire();
            assertThat(heard).containsExactly("still under way");
            assertThat(timers).isEmpty();
        });
    }
}
