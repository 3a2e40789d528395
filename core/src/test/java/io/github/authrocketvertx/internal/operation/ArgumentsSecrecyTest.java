package io.github.authrocketvertx.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.failure.FailureDetails;
import io.github.authrocketvertx.failure.FailureDetails.ErrorBody;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a call was given is secret: it shows in no text, not even when the service repeats it. */
class ArgumentsSecrecyTest {

    private static final String CANARY = "c4n4ry";

    @Test
    void secretsOfTheBodyAreTakenOutOfWhatTheServiceSaid() {
        Arguments arguments = Arguments.path().rooted("user", PasswordReset.of(Secret.of("kpw_1"), Secret.of(CANARY)));
        ValidationException failure = failure(
                arguments,
                ErrorBody.of(
                        "no " + CANARY + " and no kpw_1",
                        Map.of("password", List.of(CANARY + " is short", "fine")),
                        Map.of("retry_url", "https://a.example/")));
        assertThat(failure.serviceMessage()).isEqualTo("no *** and no ***");
        assertThat(failure.errors()).containsExactly(Map.entry("password", List.of("*** is short", "fine")));
        assertThat(failure.metadata().getString("retry_url")).isEqualTo("https://a.example/");
        assertThat(failure).hasMessageNotContaining(CANARY);
    }

    @Test
    void secretsInListsAndObjectsAreTakenOutToo() {
        Arguments arguments = Arguments.path().flat(Map.of("a", List.of(Map.of("b", Secret.of("deep-" + CANARY)))));
        ValidationException failure = failure(arguments, ErrorBody.of("no deep-" + CANARY, Map.of(), Map.of()));
        assertThat(failure.serviceMessage()).isEqualTo("no ***");
    }

    @Test
    void aSecretThatBeginsWithAnotherIsTakenOutAsAWhole() {
        for (int length = 1; length < 40; length++) {
            String longer = "pass" + "x".repeat(length);
            Arguments arguments =
                    Arguments.path().rooted("user", PasswordReset.of(Secret.of("pass"), Secret.of(longer)));
            assertThat(failure(arguments, ErrorBody.of(longer + ", pass", Map.of(), Map.of()))
                            .serviceMessage())
                    .isEqualTo("***, ***");
        }
    }

    @Test
    void withoutSecretsNothingIsChanged() {
        ErrorBody said = ErrorBody.of("text", Map.of("a", List.of("b")), Map.of());
        assertThat(Arguments.path("ada").redact(said)).isSameAs(said);
        assertThat(Arguments.path().flat(Map.of("a", "text")).redact(said)).isSameAs(said);
        assertThat(Arguments.path().bytes(Buffer.buffer("text"), "text/plain").redact(said))
                .isSameAs(said);
    }

    @Test
    void noTextOfARequestShowsItsValues() {
        Arguments arguments = Arguments.path(CANARY)
                .query("q", CANARY)
                .rooted("user", Map.of("password", Secret.of(CANARY), "name", CANARY));
        Prepared prepared =
                UserOperations.UPDATE.prepare(arguments, "rl_" + CANARY, null, List.of(Map.entry("x", CANARY)));
        assertThat(prepared.target()).contains(CANARY);
        assertThat(prepared.body().toString()).contains(CANARY);
        assertThat(prepared).hasToString("Prepared[" + prepared.body().length() + " bytes]");
        assertThat(new Prepared(CANARY, null, null)).hasToString("Prepared[no body]");
        assertThat(arguments.body())
                .asString()
                .isEqualTo("Attributed[user"
                        + ((Body.Attributed) arguments.body()).attributes().keySet() + "]");
        assertThat(Arguments.path().bytes(Buffer.buffer(CANARY), "text/plain").body())
                .hasToString("Ready[text/plain, 6 bytes]");
        assertThat(((Body.Attributed) arguments.body())
                        .withBeside("request", CANARY)
                        .toString())
                .doesNotContain(CANARY);
    }

    private static ValidationException failure(Arguments arguments, ErrorBody said) {
        return new ValidationException(
                FailureDetails.of("test").reply(Reply.of(422, "rq_1")).error(arguments.redact(said)));
    }
}
