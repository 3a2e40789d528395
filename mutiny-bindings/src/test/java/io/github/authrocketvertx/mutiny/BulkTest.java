package io.github.authrocketvertx.mutiny;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.bulk.Outcome;
import io.github.authrocketvertx.contract.Await;
import io.github.authrocketvertx.contract.Fixture;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One operation for many inputs: by Mutiny's operators, and by core's bulk runs. */
class BulkTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> NAMES =
            IntStream.range(0, 20).mapToObj(i -> "user" + i).toList();

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

    private static Multi<User> byOperator() {
        return Multi.createFrom()
                .iterable(NAMES)
                .onItem()
                .transformToUni(name -> client.users().get(name))
                .merge(3);
    }

    private static Multi<Outcome<String, User>> byBulk() {
        return client.stream(
                core -> core.bulk((AuthRocket view, String name) -> view.users().get(name))
                        .concurrency(3)
                        .ordered()
                        .run(NAMES));
    }

    private static void assertThreeAreTakenBack(Multi<?> run) {
        fixture.emulator().faults().when(request -> true).always().stall();
        Cancellable subscription = run.subscribe().with(item -> {}, failure -> {});
        Await.until(
                () -> "three requests come", () -> fixture.emulator().requests().size() == 3);

        subscription.cancel();

        Await.until(
                () -> "all are taken back",
                () -> fixture.emulator().requests().stream().allMatch(RecordedRequest::ended));
        assertThat(fixture.emulator().requests()).hasSize(3);
        Await.until(() -> "no call is left", () -> fixture.core().gauges().calls() == 0);
    }

    @Test
    void mergingBoundsTheCallsAndCancellingTakesThemBack() {
        assertThreeAreTakenBack(byOperator());
    }

    @Test
    void cancellingABulkRunTakesItsCallsBack() {
        assertThreeAreTakenBack(byBulk());
    }

    @Test
    void aBulkRunGivesAnOutcomeForEachInputInTheirOrder() {
        client.users()
                .create(UserCreate.human("user7", "user7@example.com", Secret.of("correct horse")))
                .await()
                .atMost(SOON);

        List<Outcome<String, User>> outcomes =
                byBulk().collect().asList().await().atMost(SOON);

        assertThat(outcomes).extracting(Outcome::input).isEqualTo(NAMES);
        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        assertThat(outcomes.get(7).value().username()).isEqualTo("user7");
        assertThat(outcomes.get(8).failure()).isInstanceOf(NotFoundException.class);
    }
}
