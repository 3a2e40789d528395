package io.github.authrocketvertx.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.failure.FailureDetails;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.failure.ValidationException;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Error bodies in all forms that the service is known, or thought, to send. */
class ErrorReaderTest {

    @Test
    void readsMessagesByFieldInTheirOrder() {
        ValidationException said =
                read("{\"errors\":{\"username\":[\"is taken\",\"is short\"],\"email\":[\"is bad\"]}}");
        assertThat(said.errors())
                .containsExactly(
                        Map.entry("username", List.of("is taken", "is short")), Map.entry("email", List.of("is bad")));
        assertThat(said.serviceMessage()).isNull();
        assertThat(said.metadata()).isEmpty();
    }

    @Test
    void readsAListOfMessagesAsThoseOfTheWhole() {
        assertThat(read("{\"errors\":[\"one\",\"two\"]}").errors())
                .containsExactly(Map.entry("base", List.of("one", "two")));
    }

    @Test
    void readsASingleMessageWhereAListIsUsual() {
        assertThat(read("{\"errors\":\"one\"}").errors()).containsExactly(Map.entry("base", List.of("one")));
        assertThat(read("{\"errors\":{\"a\":\"one\"}}").errors()).containsExactly(Map.entry("a", List.of("one")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"errors\":{}}", "{\"errors\":[]}", "{\"errors\":null}", "{}"})
    void noMessagesAreNone(String body) {
        ValidationException said = read(body);
        assertThat(said.errors()).isEmpty();
        assertThat(said).hasMessageNotContaining("said");
    }

    @Test
    void aFieldWithoutMessagesIsNamedAllTheSame() {
        assertThat(read("{\"errors\":{\"a\":null,\"b\":[]}}").errors())
                .containsExactly(Map.entry("a", List.of()), Map.entry("b", List.of()));
    }

    @Test
    void messagesOfAnotherShapeAreKeptAsTexts() {
        assertThat(read("{\"errors\":{\"a\":[7,{\"code\":\"x\"},null]}}").errors())
                .containsExactly(Map.entry("a", List.of("7", "{code=x}")));
    }

    @Test
    void readsTheOneMessageByEitherName() {
        assertThat(read("{\"message\":\"Validation error\"}").serviceMessage()).isEqualTo("Validation error");
        assertThat(read("{\"error\":\"No such user\"}").serviceMessage()).isEqualTo("No such user");
    }

    @Test
    void anEmptyMessageIsNone() {
        ValidationException said = read("{\"message\":\"\",\"error\":\"No such user\"}");
        assertThat(said.serviceMessage()).isEqualTo("No such user");
        assertThat(said.metadata()).isEmpty();
        assertThat(read("{\"message\":\"\"}").serviceMessage()).isNull();
    }

    @Test
    void aSecondTextIsNotLost() {
        ValidationException said = read("{\"message\":\"one\",\"error\":\"two\"}");
        assertThat(said.serviceMessage()).isEqualTo("one");
        assertThat(said.metadata().getString("error")).isEqualTo("two");
    }

    @Test
    void keepsWhatStandsBeside() {
        ValidationException said = read("{\"errors\":{\"base\":[\"Error validating code\"]},\"message\":\"m\","
                + "\"retry_url\":\"https://a.example/\",\"more\":{\"a\":[1]},\"error\":{\"code\":7}}");
        assertThat(said.metadata().getString("retry_url")).isEqualTo("https://a.example/");
        assertThat(said.metadata().getJsonObject("more").encode()).isEqualTo("{\"a\":[1]}");
        assertThat(said.metadata().getJsonObject("error").encode()).isEqualTo("{\"code\":7}");
        assertThat(said.serviceMessage()).isEqualTo("m");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><body><h1>502 Bad Gateway</h1></body></html>",
                "Not found",
                "{\"errors\":{\"username\":[\"is ta",
                "{\"message\":\"a\"} trailing",
                "[]",
                "[{\"message\":\"a\"}]",
                "\"message\"",
                "null",
                "7",
                "{\"message\":1e99999999999999999999}",
                "\u0000\u0000"
            })
    void whatIsNoJsonObjectSaysNothingAndHidesNothing(String body) {
        ValidationException said = read(body);
        assertThat(said.errors()).isEmpty();
        assertThat(said.serviceMessage()).isNull();
        assertThat(said.metadata()).isEmpty();
    }

    @Test
    void nestingWithoutEndIsNoJson() {
        for (String open : List.of("[", "{\"a\":", "{\"errors\":[", "{\"errors\":{\"a\":")) {
            assertThat(read(open.repeat(100_000)).errors()).isEmpty();
        }
        assertThat(read("{\"errors\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")
                        .errors())
                .isEmpty();
    }

    private static ValidationException read(String body) {
        return new ValidationException(FailureDetails.of("test")
                .reply(Reply.of(422, "rq_1"))
                .error(ErrorReader.read(BodyBytes.of(Buffer.buffer(body)))));
    }
}
