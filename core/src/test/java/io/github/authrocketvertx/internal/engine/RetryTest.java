package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.internal.operation.SafetyClass;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision whether an attempt is made again. */
class RetryTest {

    private static final RetryPolicy POLICY = RetryPolicy.standard()
            .maxAttempts(4)
            .backOff(Duration.ofMillis(100), Duration.ofMillis(300))
            .longestHint(Duration.ofSeconds(20));
    private static final long LONG = 1_000_000;

    private final RetryBudget budget = new RetryBudget(10);

    @ParameterizedTest
    @CsvSource({
        // status, READ, REPEATABLE, ONCE, LOGIN
        "429, true, true, true, false",
        "500, true, true, false, false",
        "502, true, true, false, false",
        "503, true, true, false, false",
        "504, true, true, false, false",
    })
    void afterAnAnswerTheClassOfTheOperationDecides(
            int status, boolean read, boolean repeatable, boolean once, boolean login) {
        Retry.Outcome outcome = new Retry.Outcome(status, true, status >= 500, false, null);

        assertThat(again(outcome, SafetyClass.READ)).isEqualTo(read);
        assertThat(again(outcome, SafetyClass.REPEATABLE)).isEqualTo(repeatable);
        assertThat(again(outcome, SafetyClass.ONCE)).isEqualTo(once);
        assertThat(again(outcome, SafetyClass.LOGIN)).isEqualTo(login);
    }

    @ParameterizedTest
    @EnumSource(SafetyClass.class)
    void whatWasSurelyNotProcessedIsSentAgainWhateverTheClass(SafetyClass safety) {
        assertThat(again(new Retry.Outcome(0, true, false, true, null), safety)).isTrue();
        assertThat(again(new Retry.Outcome(0, true, false, false, null), safety))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(SafetyClass.class)
    void whatMayHaveBeenProcessedIsSentAgainOnlyWhereThatDoesNoHarm(SafetyClass safety) {
        boolean harmless = List.of(SafetyClass.READ, SafetyClass.REPEATABLE).contains(safety);

        assertThat(again(new Retry.Outcome(0, true, true, true, null), safety)).isEqualTo(harmless);
        assertThat(again(new Retry.Outcome(0, true, true, false, null), safety)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @EnumSource(SafetyClass.class)
    void whatWouldEndTheSameWayIsNotSentAgain(SafetyClass safety) {
        assertThat(again(new Retry.Outcome(0, false, false, false, null), safety))
                .isFalse();
        assertThat(again(new Retry.Outcome(404, false, false, false, null), safety))
                .isFalse();
        assertThat(budget.tokens()).isEqualTo(10);
    }

    @Test
    void thereAreAsManyAttemptsAsThePolicySays() {
        assertThat(decide(unavailable(), 3, 0, LONG).again()).isTrue();
        assertThat(decide(unavailable(), 4, 0, LONG).again()).isFalse();
        assertThat(decide(unavailable(), 5, 0, LONG).again()).isFalse();
        assertThat(Retry.decide(unavailable(), 1, SafetyClass.READ, RetryPolicy.none(), LONG, 0, budget)
                        .again())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0, 100", "2, 1.0, 200", "3, 1.0, 300", "1, 0.5, 50", "2, 0.25, 50", "3, 0.0, 0"})
    void theWaitIsAnythingUpToABoundThatDoubles(int attempt, double jitter, long expected) {
        assertThat(decide(unavailable(), attempt, jitter, LONG).delayMillis()).isEqualTo(expected);
    }

    @Test
    void theBoundNeverOverflows() {
        RetryPolicy endless = POLICY.maxAttempts(Integer.MAX_VALUE);
        for (int attempt : new int[] {10, 41, 63, 64, 65, 1_000_000}) {
            assertThat(Retry.decide(unavailable(), attempt, SafetyClass.READ, endless, LONG, 1, new RetryBudget(1))
                            .delayMillis())
                    .isEqualTo(300);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 500, 20_000})
    void aHintIsObeyedToTheMillisecond(long hint) {
        assertThat(decide(hinted(hint), 1, 0.9, LONG).delayMillis()).isEqualTo(hint);
    }

    @Test
    void aHintOverTheCeilingFailsAtOnceAndIsNamed() {
        Retry.Decision decision = decide(hinted(20_001), 1, 0, LONG);

        assertThat(decision.again()).isFalse();
        assertThat(decision.note()).contains("20001 ms", "20000 ms");
    }

    @Test
    void aWaitThatWouldPassTheDeadlineFailsAtOnce() {
        assertThat(decide(hinted(500), 1, 0, 501).again()).isTrue();
        assertThat(decide(hinted(500), 1, 0, 500).again()).isFalse();
        assertThat(decide(hinted(500), 1, 0, 500).note()).contains("500 ms", "deadline");
        assertThat(decide(unavailable(), 1, 1, 100).again()).isFalse();
        assertThat(decide(unavailable(), 1, 1, 101).again()).isTrue();
    }

    @Test
    void nothingIsSentAgainOnceTheDeadlineIsOver() {
        assertThat(decide(new Retry.Outcome(0, true, false, true, null), 1, 0, 0)
                        .again())
                .isFalse();
        assertThat(decide(unavailable(), 1, 0, 0).again()).isFalse();
    }

    @Test
    void aLostConnectionIsReplacedAtOnceTheFirstTime() {
        Retry.Outcome lost = new Retry.Outcome(0, true, true, true, null);

        assertThat(decide(lost, 1, 1, LONG).delayMillis()).isZero();
        assertThat(decide(lost, 2, 1, LONG).delayMillis()).isEqualTo(200);
    }

    @Test
    void everyRetryIsChargedAndNoneIsMadeOnAnEmptyBudget() {
        for (int i = 0; i < 10; i++) {
            assertThat(decide(unavailable(), 1, 0, LONG).again()).isTrue();
        }
        Retry.Decision broke = decide(unavailable(), 1, 0, LONG);

        assertThat(broke.again()).isFalse();
        assertThat(broke.note()).contains("too many calls");
    }

    @Test
    void aRetryThatIsNotMadeIsNotCharged() {
        decide(unavailable(), 4, 0, LONG);
        decide(hinted(20_001), 1, 0, LONG);
        decide(hinted(500), 1, 0, 500);
        again(new Retry.Outcome(503, true, true, false, null), SafetyClass.LOGIN);

        assertThat(budget.tokens()).isEqualTo(10);
    }

    private boolean again(Retry.Outcome outcome, SafetyClass safety) {
        return Retry.decide(outcome, 1, safety, POLICY, LONG, 0, budget).again();
    }

    private Retry.Decision decide(Retry.Outcome outcome, int attempt, double jitter, long remaining) {
        return Retry.decide(outcome, attempt, SafetyClass.READ, POLICY, remaining, jitter, budget);
    }

    private static Retry.Outcome unavailable() {
        return new Retry.Outcome(503, true, true, false, null);
    }

    private static Retry.Outcome hinted(long millis) {
        return new Retry.Outcome(429, true, false, false, millis);
    }
}
