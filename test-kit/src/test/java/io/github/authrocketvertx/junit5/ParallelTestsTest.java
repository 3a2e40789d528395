package io.github.authrocketvertx.junit5;

import static io.github.authrocketvertx.junit5.Kit.await;
import static io.github.authrocketvertx.junit5.Kit.awaitFailure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.failure.ConflictException;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineExecutionResults;

@Timeout(120)
class ParallelTestsTest {

    private static final int TESTS = 200;
    private static final int THREADS = 8;

    private static final Set<AuthRocketEmulator> EMULATORS = ConcurrentHashMap.newKeySet();
    private static volatile CountDownLatch together = new CountDownLatch(0);

    @BeforeEach
    void begin() {
        EMULATORS.clear();
        together = new CountDownLatch(THREADS);
    }

    @Test
    void twoHundredTestsAtATimeShareAnEmulatorAndSeeNothingOfEachOther() {
        EngineExecutionResults results = Kit.runInParallel(FreshRealms.class, THREADS);
        results.testEvents().assertStatistics(tests -> tests.started(TESTS).succeeded(TESTS));
        assertThat(EMULATORS).hasSize(1);
        AuthRocketEmulator emulator = EMULATORS.iterator().next();
        assertThat(emulator.requests()).as("requests of realms that are gone").isEmpty();
    }

    @Test
    void testsThatShareARealmSeeEachOther() {
        EngineExecutionResults results = Kit.runInParallel(SharedRealm.class, THREADS);
        assertThat(results.testEvents().failed().count()).isGreaterThan(TESTS / 2);
    }

    /** The same user name, a fault and requests of its own, by tests which do run at the same time. */
    private static void liveAlone(EmulatorRealm realm, AuthRocket client, RepetitionInfo repetition) throws Exception {
        EMULATORS.add(realm.emulator());
        together.countDown();
        assertThat(together.await(20, TimeUnit.SECONDS))
                .as("tests run together")
                .isTrue();
        String mine = "fault of test " + repetition.getCurrentRepetition();
        realm.faults().on(HttpMethod.GET, "users/sam").answer(409, "application/json", "{\"error\": \"" + mine + "\"}");

        User sam = await(client.users().create(UserCreate.human("sam", "sam@example.com", Secret.of("correct horse"))));
        List<User> all = await(client.users().list().firstPage()).items();
        Throwable failure = awaitFailure(client.users().get("sam"));
        User again = await(client.users().get("sam"));

        assertThat(all).extracting(User::id).containsExactly(sam.id());
        assertThat(again.id()).isEqualTo(sam.id());
        assertThat(failure).isInstanceOf(ConflictException.class).hasMessageEndingWith(mine);
        assertThat(realm.faults().remaining()).isZero();
        assertThat(realm.requests())
                .extracting(RecordedRequest::method)
                .containsExactly(HttpMethod.POST, HttpMethod.GET, HttpMethod.GET, HttpMethod.GET);
        assertThat(realm.requests()).extracting(RecordedRequest::status).containsExactly(201, 200, 409, 200);
    }

    @AuthRocketTest
    static class FreshRealms {

        @RepeatedTest(TESTS)
        void livesAlone(EmulatorRealm realm, AuthRocket client, RepetitionInfo repetition) throws Exception {
            liveAlone(realm, client, repetition);
        }
    }

    @AuthRocketTest
    static class SharedRealm {

        private static EmulatorRealm shared;
        private static AuthRocket sharedClient;

        @BeforeAll
        static void share(EmulatorRealm realm, AuthRocket client) {
            shared = realm;
            sharedClient = client;
        }

        @RepeatedTest(TESTS)
        void livesAlone(RepetitionInfo repetition) throws Exception {
            liveAlone(shared, sharedClient, repetition);
        }
    }
}
