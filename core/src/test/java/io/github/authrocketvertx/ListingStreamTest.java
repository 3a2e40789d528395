package io.github.authrocketvertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.streams.ReadStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What handlers do to a stream of items holds at once, and nothing that they throw leaves anybody waiting. */
class ListingStreamTest extends EmulatorTestBase {

    private static final int TURNS = 20;

    private final AtomicInteger seen = new AtomicInteger();
    private ReadStream<User> items;

    @BeforeEach
    void threeUsers() {
        emulator.faults()
                .next()
                .always()
                .answer(
                        200,
                        "application/json",
                        "{\"collection\":[{\"id\":\"usr_1\"},{\"id\":\"usr_2\"},{\"id\":\"usr_3\"}]}");
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_LOOP", "WORKER"})
    void aPauseInAHandlerHoldsFromTheNextItemOn(ThreadingModel model) {
        AuthRocket client = client();
        Promise<Void> paused = Promise.promise();
        on(model, () -> {
            items = client.users().list().items();
            items.handler(user -> {
                seen.incrementAndGet();
                items.pause();
                paused.tryComplete();
            });
            return paused.future();
        });
        turns();

        assertThat(seen).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_LOOP", "WORKER"})
    void theEndWaitsForWhoPausedAtTheLastItem(ThreadingModel model) {
        AuthRocket client = client();
        Promise<Void> atLast = Promise.promise();
        Promise<Void> ended = Promise.promise();
        on(model, () -> {
            items = client.users().list().items();
            items.endHandler(v -> ended.complete()).handler(user -> {
                if (seen.incrementAndGet() == 3) {
                    items.pause();
                    atLast.complete();
                }
            });
            return atLast.future();
        });
        turns();
        assertThat(ended.future().isComplete()).isFalse();

        items.resume();

        await(ended.future());
    }

    @Test
    void theEndWaitsForNoFurtherDemand() {
        AuthRocket client = client();
        Promise<Void> ended = Promise.promise();
        on(ThreadingModel.EVENT_LOOP, () -> {
            client.users()
                    .list()
                    .items()
                    .endHandler(v -> ended.complete())
                    .pause()
                    .handler(user -> {})
                    .fetch(3);
            return ended.future();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_LOOP", "WORKER"})
    void aHandlerThatThrowsEndsTheStream(ThreadingModel model) {
        AuthRocket client = client();
        Promise<Void> ended = Promise.promise();
        IllegalStateException thrown = new IllegalStateException("handler");
        Future<Void> result = on(model, () -> {
            client.users().list().items().exceptionHandler(ended::fail).handler(user -> {
                seen.incrementAndGet();
                throw thrown;
            });
            return ended.future().otherwiseEmpty();
        });
        turns();

        assertThat(result.succeeded()).isTrue();
        assertThat(ended.future().cause()).isSameAs(thrown);
        assertThat(seen).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_LOOP", "WORKER"})
    void anErrorOfAConsumerEndsTheLoop(ThreadingModel model) {
        AuthRocket client = client();
        AssertionError thrown = new AssertionError("consumer");
        Promise<Throwable> failure = Promise.promise();
        on(model, () -> {
            client.users()
                    .list()
                    .forEach(user -> {
                        seen.incrementAndGet();
                        throw thrown;
                    })
                    .onFailure(failure::complete);
            return failure.future().mapEmpty();
        });
        turns();

        assertThat(failure.future().result()).isSameAs(thrown);
        assertThat(seen).hasValue(1);
    }

    private Future<Void> on(ThreadingModel model, Supplier<Future<Void>> scenario) {
        Promise<Void> done = Promise.promise();
        await(vertx.deployVerticle(
                // By a supplier: the overload that takes a verticle does not link on both lines.
                () -> new AbstractVerticle() {
                    @Override
                    public void start() {
                        // Not the promise itself as the handler: on Vert.x 5 that never completes it.
                        scenario.get().onSuccess(v -> done.complete()).onFailure(done::fail);
                    }
                },
                new DeploymentOptions().setThreadingModel(model)));
        await(done.future());
        return done.future();
    }

    /** Lets what is on its way arrive. */
    private void turns() {
        for (int turn = 0; turn < TURNS; turn++) {
            await(vertx.executeBlocking(() -> null));
        }
    }
}
