package io.github.authrocketvertx.junit5;

import static io.github.authrocketvertx.junit5.Kit.await;
import static io.github.authrocketvertx.junit5.Kit.awaitFailure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorClock;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the kit opens it closes, and not too early. */
@Timeout(60)
class LifecycleTest {

    private static final List<String> SEEN = new ArrayList<>();
    private static final List<Future<RecordedRequest>> WAITING = new ArrayList<>();
    private static final List<Runnable> CHECKS = new ArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
        WAITING.clear();
        CHECKS.clear();
    }

    private static void passes(int tests, Class<?>... inOneRun) {
        Kit.run(inOneRun)
                .testEvents()
                .assertStatistics(events -> events.succeeded(tests).failed(0));
    }

    @Test
    void clientsRealmAndVertxEndWithTheTest() {
        passes(1, Opens.class);
        assertThat(CHECKS).hasSize(1).allSatisfy(Runnable::run);
    }

    @AuthRocketTest
    static class Opens {

        @Test
        void opens(AuthRocket client, LoginRocket loginRocket, EmulatorRealm realm, Vertx vertx) {
            await(client.users().list().firstPage());
            assertThat(realm.requests()).hasSize(1);
            CHECKS.add(() -> {
                // A second close has the result of the first, at once.
                assertThat(client.close().succeeded()).isTrue();
                assertThat(loginRocket.close().succeeded()).isTrue();
                assertThat(vertx.close().succeeded()).isTrue();
                assertThat(realm.requests()).isEmpty();
            });
        }
    }

    @Test
    void theSharedEmulatorEndsWithTheRun() {
        passes(1, Waits.class);
        assertThat(awaitFailure(WAITING.get(0))).hasMessage("The emulator was closed");
    }

    @AuthRocketTest
    static class Waits {

        @Test
        void waits(AuthRocketEmulator emulator) {
            WAITING.add(emulator.awaitRequest(request -> false));
        }
    }

    @Test
    void aClassMayHaveAnEmulatorOfItsOwn() {
        passes(2, OwnEmulator.class);
        assertThat(SEEN).hasSize(2).containsOnly(SEEN.get(0));
        assertThat(awaitFailure(WAITING.get(0))).hasMessage("The emulator was closed");
    }

    @Test
    void anEmulatorOfItsOwnIsApartFromTheSharedOneAndEndsWithItsClass() {
        passes(4, UsesTheShared.class, OwnEmulator.class, RunsAfterwards.class);
        assertThat(SEEN).hasSize(4);
        assertThat(SEEN.get(1)).as("its own").isEqualTo(SEEN.get(2)).isNotEqualTo(SEEN.get(0));
        assertThat(SEEN.get(3)).as("the shared one").isEqualTo(SEEN.get(0));
    }

    @AuthRocketTest
    static class UsesTheShared {

        @Test
        void isTold(EmulatorRealm realm) {
            SEEN.add(realm.baseUrl());
        }
    }

    @AuthRocketTest
    static class RunsAfterwards {

        @Test
        void findsItEnded(AuthRocketEmulator shared) {
            SEEN.add(shared.baseUrl());
            assertThat(WAITING.get(0).failed()).isTrue();
        }
    }

    static class OwnEmulator {

        private static final EmulatorClock CLOCK = EmulatorClock.fixed(Instant.parse("2026-01-01T00:00:00Z"));

        @RegisterExtension
        static final AuthRocketExtension AUTH_ROCKET = new AuthRocketExtension()
                .withEmulator(new EmulatorOptions().withClock(CLOCK))
                .withClient(options -> options.retry(RetryPolicy.none()));

        @Test
        void movesItsClock(AuthRocketEmulator emulator) {
            SEEN.add(emulator.baseUrl());
            assertThat(emulator.clock()).isSameAs(CLOCK);
            CLOCK.advance(Duration.ofHours(1));
            WAITING.add(emulator.awaitRequest(request -> false));
        }

        @Test
        void makesClientsByItsOptions(AuthRocket client, EmulatorRealm realm) {
            SEEN.add(realm.baseUrl());
            realm.faults().next().answer(503, null, "");
            awaitFailure(client.users().list().firstPage());
            assertThat(realm.requests()).as("without a retry").hasSize(1);
        }
    }

    @Test
    void withoutOtherOptionsClientsAreThoseOfProduction() {
        passes(1, Retries.class);
    }

    @AuthRocketTest
    static class Retries {

        @Test
        @EmulatorFault(value = EmulatorFault.Kind.ANSWER)
        void retries(AuthRocket client, EmulatorRealm realm) {
            await(client.users().list().firstPage());
            assertThat(realm.requests()).extracting(RecordedRequest::status).containsExactly(503, 200);
        }
    }
}
