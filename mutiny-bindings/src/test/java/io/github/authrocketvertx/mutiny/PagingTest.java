package io.github.authrocketvertx.mutiny;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.contract.Await;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Paging over pages that are there at once, so that threads meet in it. */
class PagingTest {

    private static final int PAGES = 20_000;
    private static final int SIZE = 3;

    /** Pages of numbers that count up. */
    private record Numbers(int page) implements Listing<Integer> {

        @Override
        public Future<Page<Integer>> firstPage() {
            List<Integer> items =
                    IntStream.range(page * SIZE, (page + 1) * SIZE).boxed().toList();
            return Future.succeededFuture(Page.of(items, page + 1 < PAGES, String.valueOf(page)));
        }

        @Override
        public Listing<Integer> after(String cursor) {
            return new Numbers(Integer.parseInt(cursor) + 1);
        }

        @Override
        public ReadStream<Integer> items() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Future<Void> forEach(Consumer<? super Integer> consumer) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Collector implements Flow.Subscriber<Integer> {
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
        private final CompletableFuture<List<Integer>> all = new CompletableFuture<>();
        private final List<Integer> items = new ArrayList<>();
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.complete(given);
        }

        @Override
        public void onNext(Integer item) {
            if (inside.incrementAndGet() > 1) {
                all.completeExceptionally(new AssertionError("two items at once"));
            }
            items.add(item);
            inside.decrementAndGet();
        }

        @Override
        public void onError(Throwable failure) {
            all.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            all.complete(items);
        }
    }

    private static Collector subscribe() {
        AuthRocket core = (AuthRocket) Proxy.newProxyInstance(
                PagingTest.class.getClassLoader(),
                new Class<?>[] {AuthRocket.class},
                (proxy, method, arguments) -> proxy);
        Collector collector = new Collector();
        Calls<Listing<Integer>> calls = new Calls<>(core, client -> new Numbers(0));
        new Paging<Integer, Integer>("numbers.list", calls, Page::items).subscribe(collector);
        return collector;
    }

    @Test
    void givesEveryItemOnceAndInOrderWhenManyThreadsRequest() throws Exception {
        Collector collector = subscribe();
        Flow.Subscription subscription = Await.result(collector.subscription);
        CountDownLatch allThere = new CountDownLatch(SIZE);
        for (int i = 0; i < SIZE; i++) {
            new Thread(() -> {
                        allThere.countDown();
                        while (allThere.getCount() > 0) {
                            Thread.onSpinWait();
                        }
                        IntStream.range(0, PAGES).forEach(j -> subscription.request(1));
                    })
                    .start();
        }
        assertThat(Await.result(collector.all))
                .isEqualTo(IntStream.range(0, PAGES * SIZE).boxed().toList());
    }

    @Test
    void takesTheLargestRequestForAllThereIs() throws Exception {
        Collector collector = subscribe();
        Flow.Subscription subscription = Await.result(collector.subscription);
        subscription.request(Long.MAX_VALUE);
        subscription.request(Long.MAX_VALUE);
        assertThat(Await.result(collector.all)).hasSize(PAGES * SIZE);
    }

    @Test
    void refusesARequestOfNothing() throws Exception {
        Collector collector = subscribe();
        Await.result(collector.subscription).request(0);
        Await.failure(IllegalArgumentException.class, Future.fromCompletionStage(collector.all));
        assertThat(collector.items).isEmpty();
    }
}
