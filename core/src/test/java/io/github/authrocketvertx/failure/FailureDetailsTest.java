package io.github.authrocketvertx.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.failure.FailureDetails.ErrorBody;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureDetailsTest {

    private static final Attempt FIRST = Attempt.of(1, Phase.WAIT, Duration.ofMillis(5), null, null, false);
    private static final Attempt SECOND = Attempt.of(2, Phase.BODY, Duration.ofMillis(7), 503, "rq_2", true);
    private static final FailureDetails BASE = FailureDetails.of("users.get").reply(Reply.of(422, "rq_1"));

    @Test
    void everyMethodLeavesTheOriginalAsItWas() {
        FailureDetails original = FailureDetails.of("users.get");
        String before = original.describe("general");
        original.text("x")
                .cause(new RuntimeException())
                .phase(Phase.BODY)
                .reply(Reply.of(500, "rq_1"))
                .attempts(List.of(FIRST, SECOND))
                .error(ErrorBody.of("m", Map.of(), Map.of()));
        assertThat(original.describe("general")).isEqualTo(before).isEqualTo("users.get: general");
        assertThat(original.cause()).isNull();
        assertThat(original.attempts()).isEmpty();
        assertThat(original.reply()).isNull();
    }

    @Test
    void changingWhatWasGivenChangesNothing() {
        List<Attempt> attempts = new ArrayList<>(List.of(FIRST));
        List<String> messages = new ArrayList<>(List.of("is taken"));
        Map<String, List<String>> errors = new LinkedHashMap<>(Map.of("username", messages));
        Map<String, Object> metadata = new HashMap<>(Map.of("retry_url", "https://a.example/"));
        ValidationException failure =
                new ValidationException(BASE.attempts(attempts).error(ErrorBody.of("m", errors, metadata)));
        attempts.clear();
        messages.add("more");
        errors.clear();
        metadata.clear();
        assertThat(failure.attempts()).containsExactly(FIRST);
        assertThat(failure.errors()).containsExactly(Map.entry("username", List.of("is taken")));
        assertThat(failure.metadata().encode()).isEqualTo("{\"retry_url\":\"https://a.example/\"}");
        assertThatThrownBy(() -> failure.attempts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> failure.errors().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> failure.errors().get("username").clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> failure.metadata().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theTextSaysWhatTheServiceSaid() {
        assertThat(BASE.error(ErrorBody.of("m", Map.of("a", List.of("b", "c")), Map.of()))
                        .describe("general"))
                .isEqualTo("users.get: general [status 422, request id rq_1] The service said: {a=[b, c]}");
        assertThat(BASE.error(ErrorBody.of("m", Map.of(), Map.of())).describe("general"))
                .endsWith(" The service said: m");
    }

    @Test
    void theTextDoesNotGrowWithWhatTheServiceSaid() {
        String text =
                BASE.error(ErrorBody.of("m".repeat(10_000), Map.of(), Map.of())).describe("general");
        assertThat(text).hasSizeLessThan(700).endsWith("mmm…");
    }

    @Test
    void theTextListsSeveralAttempts() {
        assertThat(BASE.attempts(List.of(FIRST)).describe("general")).doesNotContain("Attempts");
        assertThat(BASE.attempts(List.of(FIRST, SECOND)).describe("general"))
                .endsWith(" Attempts: [#1 WAIT after 5 ms, #2 status 503 after 7 ms (rq_2)]");
    }

    @Test
    void aReplyWithoutARequestIdSaysSo() {
        assertThat(FailureDetails.of("users.get").reply(Reply.of(502, null)).describe("general"))
                .isEqualTo("users.get: general [status 502, request id none]");
    }

    @Test
    void theOperationIsNeeded() {
        assertThatNullPointerException()
                .isThrownBy(() -> FailureDetails.of(null))
                .withMessage("operation");
    }

    @Test
    void anErrorBodyCanBeChangedMessageByMessage() {
        ValidationException failure = new ValidationException(BASE.error(
                ErrorBody.of("m", Map.of("a", List.of("b")), Map.of("x", "y")).map(String::toUpperCase)));
        assertThat(failure.serviceMessage()).isEqualTo("M");
        assertThat(failure.errors()).containsExactly(Map.entry("a", List.of("B")));
        assertThat(failure.metadata().getString("x")).isEqualTo("y");
        assertThat(new ValidationException(BASE.error(ErrorBody.NONE.map(text -> "x"))).serviceMessage())
                .isNull();
    }

    @Test
    void aReplyIsReadByHeaderNamesOfAnyCaseAndShowsNoHeader() {
        Reply reply = Reply.of(429, "rq_1")
                .headers(MultiMap.caseInsensitiveMultiMap()
                        .add("X-Secret", "c4n4ry")
                        .add("x-secret", "more"))
                .contentType("application/json")
                .redirectHost("b.example")
                .rateLimit(RateLimit.of(5L, 0L, Instant.EPOCH))
                .attempts(List.of(FIRST));
        assertThat(reply.header("x-SECRET")).isEqualTo("c4n4ry");
        assertThat(reply.headers("X-Secret")).containsExactly("c4n4ry", "more");
        assertThat(reply.headers("other")).isEmpty();
        assertThat(reply.header("other")).isNull();
        assertThat(reply.headerNames()).hasSize(1);
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.rateLimit()).isEqualTo(RateLimit.of(5L, 0L, Instant.EPOCH));
        assertThat(reply.attempts()).containsExactly(FIRST);
        assertThat(reply).hasToString("Reply[429, rq_1]");
        assertThat(new RedirectException(FailureDetails.of("x").reply(reply)).targetHost())
                .isEqualTo("b.example");
    }

    @Test
    void whatTheServiceSaidStaysOnOneLine() {
        ErrorBody said = ErrorBody.of("no\r\n2026 ERROR forged\u001b[2J\u2028", Map.of(), Map.of());
        NotFoundException failure = new NotFoundException(
                FailureDetails.of("users.get").reply(Reply.of(404, "rq_1")).error(said));

        assertThat(failure.getMessage().chars()).noneMatch(c -> Character.isISOControl(c) || c == '\u2028');
        assertThat(failure.serviceMessage()).contains("\r\n");
    }
}
