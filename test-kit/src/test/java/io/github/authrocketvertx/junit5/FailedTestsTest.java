package io.github.authrocketvertx.junit5;

import static io.github.authrocketvertx.junit5.Kit.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineExecutionResults;

@Timeout(60)
class FailedTestsTest {

    private static final Secret PASSWORD = Secret.of("correct horse battery");
    /** Looks like a login token, and is as long. */
    private static final Secret TOKEN = Secret.of("eyJhbGciOiJIUzI1NiJ9." + "c2VjcmV0".repeat(8) + ".c2ln");

    private static final Queue<String> SECRETS = new ConcurrentLinkedQueue<>();

    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void catchOutput() {
        SECRETS.clear();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveOutputBack() {
        System.setErr(stderr);
        stderr.print(printed.toString(StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFailedTestTellsItsRequests() {
        EngineExecutionResults results = Kit.run(Fails.class);
        assertThat(Kit.published(results)).hasSize(1);
        String told = Kit.published(results).get(0);
        assertThat(told.strip().split("\n")).hasSize(3);
        assertThat(told)
                .containsPattern("POST /v1/users HTTP_2 ANSWERED 201 in \\d+\\.\\d ms rq_\\w+\n")
                .containsPattern("GET /v1/users/nobody HTTP_2 ANSWERED 404 in \\d+\\.\\d ms rq_\\w+\n")
                .containsPattern("GET /v1/sessions/eyJ\\*\\*\\* HTTP_2 ANSWERED 404 in \\d+\\.\\d ms rq_\\w+");
        assertThat(printed())
                .contains("AuthRocket requests of Fails, fails(EmulatorRealm, AuthRocket), which failed", told);
    }

    @Test
    void noSecretIsTold() {
        EngineExecutionResults results = Kit.run(Fails.class);
        assertThat(SECRETS).hasSizeGreaterThan(3).noneMatch(String::isBlank);
        assertThat(SECRETS)
                .allSatisfy(
                        secret -> assertThat(printed() + Kit.published(results)).doesNotContain(secret));
    }

    @Test
    void aTestThatPassesOrIsAbortedTellsNothing() {
        EngineExecutionResults results = Kit.run(Passes.class);
        results.testEvents().assertStatistics(tests -> tests.succeeded(1).aborted(1));
        assertThat(Kit.published(results)).isEmpty();
        assertThat(printed()).doesNotContain("AuthRocket requests");
    }

    @Test
    void aFailureAfterTheTestCountsAsWell() {
        assertThat(Kit.published(Kit.run(FailsAfterwards.class)))
                .singleElement()
                .asString()
                .contains("/v1/users/nobody");
    }

    @Test
    void testsThatFailAtTheSameTimeTellTheirOwnRequestsOnly() {
        EngineExecutionResults results = Kit.runInParallel(FailsManyTimes.class, 8);
        List<String> told = Kit.published(results);
        assertThat(told).hasSize(40);
        assertThat(told)
                .allSatisfy(requests -> assertThat(requests.strip().lines()).hasSize(1));
        assertThat(told.stream().map(requests -> requests.replaceAll("(?s).*/users/(user\\d+) .*", "$1")))
                .doesNotHaveDuplicates()
                .hasSize(40);
        assertThat(told).allSatisfy(requests -> assertThat(printed()).contains(requests));
    }

    @AuthRocketTest
    static class Fails {

        @Test
        void fails(EmulatorRealm realm, AuthRocket client) {
            SECRETS.addAll(List.of(realm.apiKey(), PASSWORD.reveal(), TOKEN.reveal(), realm.jwtKey()));
            await(client.users().create(UserCreate.human("ada", "ada@example.com", PASSWORD)));
            Kit.awaitFailure(client.users().get("nobody"));
            Kit.awaitFailure(client.sessions().get(TOKEN));
            fail("on purpose");
        }
    }

    @AuthRocketTest
    static class Passes {

        @Test
        void passes(AuthRocket client) {
            Kit.awaitFailure(client.users().get("nobody"));
        }

        @Test
        void isAborted(AuthRocket client) {
            Kit.awaitFailure(client.users().get("nobody"));
            abort("on purpose");
        }
    }

    @AuthRocketTest
    static class FailsAfterwards {

        @Test
        void passes(AuthRocket client) {
            Kit.awaitFailure(client.users().get("nobody"));
        }

        @AfterEach
        void failAfterwards() {
            fail("on purpose");
        }
    }

    @AuthRocketTest
    static class FailsManyTimes {

        @RepeatedTest(40)
        void fails(AuthRocket client, RepetitionInfo repetition) {
            Kit.awaitFailure(client.users().get("user" + repetition.getCurrentRepetition()));
            fail("on purpose");
        }
    }
}
