package io.github.authrocketvertx.mutiny;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.contract.Await;
import io.github.authrocketvertx.contract.Fixture;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.failure.ServerErrorException;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserQuery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is Mutiny's own: laziness, retries, demand, cancelling in silence. */
class MutinyBridgeTest {

    private static final UserQuery TWO_A_PAGE =
            UserQuery.create().sort("username").maxResults(2);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static Fixture fixture;
    private static MutinyAuthRocket client;

    @BeforeAll
    static void start() throws Exception {
        fixture = Fixture.start();
        client = MutinyAuthRocket.of(fixture.core());
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @AfterEach
    void reset() {
        fixture.emulator().reset();
    }

    private static void createUsers(int count) {
        for (int i = 0; i < count; i++) {
            UserCreate user = UserCreate.human("u" + i, "u" + i + "@example.com", Secret.of("correct horse"));
            assertThat(client.users().create(user).await().atMost(LIMIT)).isNotNull();
        }
    }

    private static List<RecordedRequest> requests() {
        return fixture.emulator().requests();
    }

    @Test
    void callsOnceForEachSubscription() {
        createUsers(1);
        int before = requests().size();
        Uni<User> get = client.users().get("u0");
        assertThat(requests()).hasSize(before);
        assertThat(get.await().atMost(LIMIT)).isEqualTo(get.await().atMost(LIMIT));
        assertThat(requests()).hasSize(before + 2);
    }

    @Test
    void sendsAnewOnRetry() {
        createUsers(1);
        fixture.emulator().faults().next().times(2).answer(500, null, "");
        Uni<User> get = client.users().get("u0");
        User user = get.onFailure(ServerErrorException.class)
                .retry()
                .atMost(2)
                .await()
                .atMost(LIMIT);
        assertThat(user.username()).isEqualTo("u0");
        assertThat(requests()).extracting(RecordedRequest::status).endsWith(500, 500, 200);
    }

    @Test
    void sendsNothingWhenCancelledBeforehand() {
        // Cancels from within onSubscribe, before the call is made.
        Cancellable call = client.users()
                .get("u0")
                .onSubscription()
                .invoke(subscription -> subscription.cancel())
                .subscribe()
                .with(user -> {});
        call.cancel();
        createUsers(1);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void dropsTheResultOfWhatWasCancelledInSilence() throws Exception {
        List<Throwable> dropped = new CopyOnWriteArrayList<>();
        Infrastructure.setDroppedExceptionHandler(dropped::add);
        try {
            fixture.emulator().faults().next().stall();
            Context context = fixture.vertx().getOrCreateContext();
            List<Object> heard = new CopyOnWriteArrayList<>();
            CompletableFuture<Cancellable> call = new CompletableFuture<>();
            context.runOnContext(
                    v -> call.complete(client.users().get("u0").subscribe().with(heard::add, heard::add)));
            Await.result(fixture.emulator().awaitRequest(request -> true));
            Await.result(call).cancel();
            Await.result(fixture.emulator().awaitRequest(RecordedRequest::ended));
            // The call ended on this context, so its failure has gone where it goes when this runs.
            CompletableFuture<Void> afterwards = new CompletableFuture<>();
            context.runOnContext(afterwards::complete);
            Await.result(afterwards);
            assertThat(heard).isEmpty();
            assertThat(dropped).isEmpty();
        } finally {
            Infrastructure.resetDroppedExceptionHandler();
        }
    }

    @Test
    void callsForAPageOnlyWhenItsItemsAreRequested() {
        createUsers(5);
        AssertSubscriber<User> subscriber =
                client.users().list(TWO_A_PAGE).items().subscribe().withSubscriber(AssertSubscriber.create(0));
        assertThat(listRequestsAfterAnotherCall()).isZero();

        // Piecemeal, so that demand adds up while a page is under way.
        subscriber.request(1).request(1).awaitItems(2, LIMIT);
        assertThat(listRequestsAfterAnotherCall()).isEqualTo(1);

        subscriber.awaitNextItems(1, LIMIT);
        assertThat(listRequestsAfterAnotherCall()).isEqualTo(2);

        subscriber.request(Long.MAX_VALUE).awaitCompletion(LIMIT);
        assertThat(subscriber.getItems()).extracting(User::username).containsExactly("u0", "u1", "u2", "u3", "u4");
        assertThat(fixture.listRequests()).isEqualTo(3);
    }

    /** All calls share one connection, so a page called for by mistake would arrive before this one. */
    private static long listRequestsAfterAnotherCall() {
        assertThat(client.users().get("u0").await().atMost(LIMIT)).isNotNull();
        return fixture.listRequests();
    }

    @Test
    void givesPagesAsRequested() {
        createUsers(5);
        AssertSubscriber<Page<User>> subscriber =
                client.users().list(TWO_A_PAGE).pages().subscribe().withSubscriber(AssertSubscriber.create(0));
        subscriber.awaitNextItems(2, LIMIT);
        assertThat(listRequestsAfterAnotherCall()).isEqualTo(2);
        subscriber.awaitNextItems(1, LIMIT).awaitCompletion(LIMIT);
        assertThat(subscriber.getItems())
                .extracting(page -> page.items().size())
                .containsExactly(2, 2, 1);
    }

    @Test
    void abortsThePageUnderWayWhenCancelled() throws Exception {
        fixture.emulator().faults().next().stall();
        AssertSubscriber<User> subscriber =
                client.users().list().items().subscribe().withSubscriber(AssertSubscriber.create(1));
        Await.result(fixture.emulator().awaitRequest(request -> true));
        subscriber.cancel();
        RecordedRequest request = Await.result(fixture.emulator().awaitRequest(RecordedRequest::ended));
        assertThat(request.ending()).isEqualTo(RecordedRequest.Ending.RESET);
        subscriber.assertNotTerminated();
    }

    @Test
    void callsForPagesOnTheContextOfTheSubscriber() throws Exception {
        createUsers(5);
        // Made on a thread of its own, since a thread that asks for a context may be given the same one again.
        Context context =
                Await.result(CompletableFuture.supplyAsync(() -> fixture.vertx().getOrCreateContext()));
        List<Context> seen = new CopyOnWriteArrayList<>();
        MutinyAuthRocket view = client.with(o -> o.onReply(reply -> seen.add(Vertx.currentContext())));
        Multi<User> items = view.users().list(TWO_A_PAGE).items();
        CompletableFuture<AssertSubscriber<User>> subscribed = new CompletableFuture<>();
        context.runOnContext(v -> subscribed.complete(items.subscribe().withSubscriber(AssertSubscriber.create(0))));

        Await.result(subscribed)
                .awaitNextItems(2, LIMIT)
                .awaitNextItems(3, LIMIT)
                .awaitCompletion(LIMIT);
        assertThat(seen).containsExactly(context, context, context);
    }
}
