package io.github.authrocketvertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.failure.AccessDeniedException;
import io.github.authrocketvertx.failure.AccountInactiveException;
import io.github.authrocketvertx.failure.ClientErrorException;
import io.github.authrocketvertx.failure.ConflictException;
import io.github.authrocketvertx.failure.ConnectionLostException;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.RateLimit;
import io.github.authrocketvertx.failure.RateLimitedException;
import io.github.authrocketvertx.failure.RedirectException;
import io.github.authrocketvertx.failure.ResponseException;
import io.github.authrocketvertx.failure.ResponseTooLargeException;
import io.github.authrocketvertx.failure.ServerErrorException;
import io.github.authrocketvertx.failure.UnreadableResponseException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers that are no success become failures. */
class FailureOfResponseTest extends EmulatorTestBase {

    private static final Map<Integer, Class<? extends ResponseException>> TYPES = Map.ofEntries(
            Map.entry(302, RedirectException.class),
            Map.entry(307, RedirectException.class),
            Map.entry(400, ClientErrorException.class),
            Map.entry(401, LoginFailedException.class),
            Map.entry(402, AccountInactiveException.class),
            Map.entry(403, AccessDeniedException.class),
            Map.entry(404, NotFoundException.class),
            Map.entry(405, ClientErrorException.class),
            Map.entry(406, ClientErrorException.class),
            Map.entry(409, ConflictException.class),
            Map.entry(414, ClientErrorException.class),
            Map.entry(415, ClientErrorException.class),
            Map.entry(417, ClientErrorException.class),
            Map.entry(418, ClientErrorException.class),
            Map.entry(422, ValidationException.class),
            Map.entry(429, RateLimitedException.class),
            Map.entry(500, ServerErrorException.class),
            Map.entry(502, ServerErrorException.class),
            Map.entry(503, ServerErrorException.class),
            Map.entry(599, ServerErrorException.class));

    @ParameterizedTest
    @ValueSource(
            ints = {302, 307, 400, 401, 402, 403, 404, 405, 406, 409, 414, 415, 417, 418, 422, 429, 500, 502, 503, 599})
    void everyStatusHasItsTypeAndKeepsStatusRequestIdAndBody(int status) {
        emulator.faults().next().answer(status, "application/json", "{\"error\":\"so it is\"}");

        ResponseException failure =
                awaitFailure(ResponseException.class, client().users().get("usr_1"));

        assertThat(failure).isExactlyInstanceOf(TYPES.get(status));
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.requestId()).startsWith("rq_").isEqualTo(lastRequestId());
        assertThat(failure.body()).hasToString("{\"error\":\"so it is\"}");
        assertThat(failure.serviceMessage()).isEqualTo("so it is");
        assertThat(failure.operation()).isEqualTo("users.get");
        assertThat(failure.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.status()).isEqualTo(status);
            assertThat(attempt.requestId()).isEqualTo(failure.requestId());
        });
        assertThat(failure).hasMessageContainingAll("users.get", "" + status, lastRequestId());
        assertThat(failure.mayHaveBeenProcessed()).isEqualTo(status >= 500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "502 | text/html        | <html><body>Bad Gateway</body></html>",
                "500 |                  | ''",
                "503 | application/json | {\"errors\":{\"na",
                "422 | text/plain       | {\"errors\":{\"name\":[\"is missing\"]}}",
                "404 | application/json | [1,2,3]",
            })
    void aBrokenBodyNeverHidesStatusOrRequestId(int status, String type, String body) {
        emulator.faults().next().answer(status, type, body);

        ResponseException failure =
                awaitFailure(ResponseException.class, client().users().get("usr_1"));

        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.requestId()).isEqualTo(lastRequestId());
        assertThat(failure.body()).hasToString(body);
    }

    @Test
    void anErrorWhoseBodyIsCutKeepsItsStatus() {
        emulator.faults().next().answer(500, Map.of("Content-Length", "1000"), Buffer.buffer("half"));

        ResponseException failure = awaitFailure(
                ResponseException.class, client(EmulatorTestBase::http1).users().get("usr_1"));

        assertThat(failure.statusCode()).isEqualTo(500);
        assertThat(failure.requestId()).isEqualTo(lastRequestId());
    }

    @Test
    void fieldErrorsAndWhatStandsBesideThemAreKept() {
        emulator.faults()
                .next()
                .answer(
                        422,
                        "application/json",
                        "{\"errors\":{\"code\":[\"Error validating code\",\"Try again\"],\"base\":\"No\"},"
                                + "\"message\":\"Not done\",\"retry_url\":\"https://example.com/again\"}");

        ValidationException failure =
                awaitFailure(ValidationException.class, client().users().get("usr_1"));

        assertThat(failure.errors())
                .containsExactly(
                        Map.entry("code", List.of("Error validating code", "Try again")),
                        Map.entry("base", List.of("No")));
        assertThat(failure.serviceMessage()).isEqualTo("Not done");
        assertThat(failure.metadata().getString("retry_url")).isEqualTo("https://example.com/again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1423963093 | 2015-02-15T01:18:13Z", "Sun, 15 Feb 2015 01:18:13 GMT | 2015-02-15T01:18:13Z"})
    void theRateLimitIsReadInBothForms(String reset, String expected) {
        emulator.faults()
                .next()
                .answer(
                        429,
                        Map.of("x-ratelimit-limit", "100", "X-RATELIMIT-REMAINING", "0", "X-Ratelimit-Reset", reset),
                        Buffer.buffer());

        RateLimitedException failure =
                awaitFailure(RateLimitedException.class, client().users().get("usr_1"));

        assertThat(failure.reply().rateLimit()).isEqualTo(RateLimit.of(100L, 0L, Instant.parse(expected)));
    }

    @Test
    void aSecretThatTheServiceRepeatsIsNotInTheTextOfTheFailure() {
        emulator.faults()
                .next()
                .answer(422, "application/json", "{\"errors\":{\"password\":[\"'canary-77' is too short\"]}}");

        ValidationException failure =
                awaitFailure(ValidationException.class, client().users().verifyEmail("sam", Secret.of("canary-77")));

        assertThat(failure).hasMessageContaining("'***' is too short");
        assertThat(failure.errors().toString()).doesNotContain("canary-77");
        assertThat(failure.body()).asString().contains("canary-77");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | application/json | {\"id\":\"usr_1\",       | expected JSON",
                "200 | text/html        | <html>Log in</html>      | text/html",
                "200 | application/json | ''                       | empty body",
                "204 | application/json | ''                       | empty body",
                "202 | application/json | ''                       | outcome is open",
                "215 | application/json | {\"note\":\"metadata\"}  | metadata only",
                "200 | application/json | {\"id\":5}               | 'id'",
                "200 | application/json | {\"memberships\":[{},{\"user_id\":[]}]} | 'memberships[1].user_id'",
            })
    void aSuccessThatCannotBeReadKeepsStatusAndRequestId(int status, String type, String body, String text) {
        emulator.faults().next().answer(status, type, body);

        UnreadableResponseException failure =
                awaitFailure(UnreadableResponseException.class, client().users().get("usr_1"));

        assertThat(failure.reply().statusCode()).isEqualTo(status);
        assertThat(failure.requestId()).isEqualTo(lastRequestId());
        assertThat(failure).hasMessageContaining(text);
        assertThat(failure.mayHaveBeenProcessed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void successesWithAResourceGiveTheResource(int status) {
        emulator.faults().next().answer(status, "application/json", "{\"id\":\"usr_9\"}");

        assertThat(await(client().users().get("usr_9")).id()).isEqualTo("usr_9");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 215})
    void aDeleteIsDoneWhateverTheSuccess(int status) {
        emulator.faults().next().answer(status, "application/json", status == 204 ? "" : "{}");

        assertThat(await(client().users().delete("usr_9"))).isNull();
    }

    @Test
    void aBodyThatBreaksOffIsALostConnectionWithTheStatusItHad() {
        emulator.faults().next().truncate();

        ConnectionLostException failure = awaitFailure(
                ConnectionLostException.class, client().users().list().firstPage());

        assertThat(failure.phase()).isEqualTo(Phase.BODY);
        assertThat(failure.reply()).isNotNull();
        assertThat(failure.requestId()).isEqualTo(lastRequestId());
    }

    @Test
    void aBodyOverTheLimitIsNotReadToItsEnd() {
        emulator.faults().next().answer(200, "application/json", " ".repeat(5_000) + "{}");

        ResponseTooLargeException failure = awaitFailure(
                ResponseTooLargeException.class,
                client(options -> options.maxBodyBytes(1_000)).users().get("usr_1"));

        assertThat(failure.requestId()).isEqualTo(lastRequestId());
        assertThat(failure).hasMessageContaining("1000 bytes");
    }

    @Test
    void anErrorBodyOverTheLimitDoesNotHideTheStatus() {
        emulator.faults().next().answer(500, "text/plain", "x".repeat(5_000));

        ServerErrorException failure = awaitFailure(
                ServerErrorException.class,
                client(options -> options.maxBodyBytes(1_000)).users().get("usr_1"));

        assertThat(failure.requestId()).isEqualTo(lastRequestId());
    }

    @Test
    void aFailureKeepsAsMuchOfTheBodyAsTheOptionsSay() {
        emulator.faults().next().answer(500, "text/plain", "0123456789");

        ServerErrorException failure = awaitFailure(
                ServerErrorException.class,
                client(options -> options.maxErrorBodyBytes(4)).users().get("usr_1"));

        assertThat(failure.body()).hasToString("0123");
    }

    @Test
    void aRedirectNamesTheHostAndNothingMoreOfTheAddress() {
        emulator.faults().next().redirect("https://elsewhere.example/v1/users?token=canary");

        RedirectException failure =
                awaitFailure(RedirectException.class, client().users().get("usr_1"));

        assertThat(failure.targetHost()).isEqualTo("elsewhere.example");
        assertThat(failure).hasMessageContaining("elsewhere.example");
        assertThat(failure.getMessage()).doesNotContain("canary");
    }

    private String lastRequestId() {
        var all = emulator.requests();
        return all.get(all.size() - 1).requestId();
    }
}
