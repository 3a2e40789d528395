package io.github.authrocketvertx.mutiny;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.contract.Await;
import io.github.authrocketvertx.contract.Fixture;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Subscriptions whose requests come from many threads, and wrong ones. */
class StreamPublisherTest {

    private static final int USERS = 3_000;
    private static final int THREADS = 3;
    private static final UserQuery SMALL_PAGES = UserQuery.create().maxResults(7);

    private static Fixture fixture;

    @BeforeAll
    static void start() throws Exception {
        fixture = Fixture.start();
        JsonArray users = new JsonArray();
        IntStream.range(0, USERS).forEach(i -> users.add(new JsonObject().put("id", String.format("usr_%06d", i))));
        fixture.emulator()
                .faults()
                .when(request -> request.path().endsWith("/users"))
                .always()
                .answer(
                        200,
                        "application/json",
                        new JsonObject().put("collection", users).encode());
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static final class Collector implements Flow.Subscriber<User> {
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
        private final CompletableFuture<List<String>> all = new CompletableFuture<>();
        private final List<String> ids = new ArrayList<>();
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.complete(given);
        }

        @Override
        public void onNext(User user) {
            if (inside.incrementAndGet() > 1) {
                all.completeExceptionally(new AssertionError("two items at once"));
            }
            ids.add(user.id());
            inside.decrementAndGet();
        }

        @Override
        public void onError(Throwable failure) {
            all.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            all.complete(ids);
        }
    }

    private static Collector subscribe() {
        Calls<Listing<User>> calls =
                new Calls<>(fixture.core(), client -> client.users().list(SMALL_PAGES));
        Collector collector = new Collector();
        new StreamPublisher<>(calls, Listing::items).subscribe(collector);
        return collector;
    }

    @Test
    void givesEveryItemOnceAndInOrderWhenManyThreadsRequest() throws Exception {
        Collector collector = subscribe();
        Flow.Subscription subscription = Await.result(collector.subscription);
        CountDownLatch allThere = new CountDownLatch(THREADS);
        for (int i = 0; i < THREADS; i++) {
            new Thread(() -> {
                        allThere.countDown();
                        while (allThere.getCount() > 0) {
                            Thread.onSpinWait();
                        }
                        IntStream.range(0, USERS / THREADS).forEach(j -> subscription.request(1));
                    })
                    .start();
        }
        assertThat(Await.result(collector.all))
                .isEqualTo(IntStream.range(0, USERS)
                        .mapToObj(i -> String.format("usr_%06d", i))
                        .toList());
    }

    @Test
    void takesTheLargestRequestForAllThereIs() throws Exception {
        Collector collector = subscribe();
        Flow.Subscription subscription = Await.result(collector.subscription);
        subscription.request(Long.MAX_VALUE);
        subscription.request(Long.MAX_VALUE);
        assertThat(Await.result(collector.all)).hasSize(USERS);
    }

    @Test
    void refusesARequestOfNothing() throws Exception {
        Collector collector = subscribe();
        Await.result(collector.subscription).request(0);
        Await.failure(IllegalArgumentException.class, Future.fromCompletionStage(collector.all));
        assertThat(collector.ids).isEmpty();
    }
}
