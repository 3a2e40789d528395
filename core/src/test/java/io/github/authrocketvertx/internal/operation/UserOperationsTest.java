package io.github.authrocketvertx.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.model.IssuedToken;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserOperationsTest {

    private static final Reply OK = Reply.of(200, "rq_1");

    private static final BodyReader JSON = new BodyReader();

    @Test
    void aLoginIsDoneOrNeedsACode() {
        assertThat(UserOperations.AUTHENTICATE
                        .reader()
                        .read(OK, BodyBytes.of(Buffer.buffer("{\"token\":\"ey\"}")), JSON))
                .isInstanceOf(Login.Completed.class);
        assertThat(UserOperations.AUTHENTICATE
                        .reader()
                        .read(OK, BodyBytes.of(Buffer.buffer("{\"token\":\"kli_1\"}")), JSON))
                .isInstanceOf(Login.CodeRequired.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\":\"kli_1\"}", "{}", "{\"token\":null}", "{\"token\":\"\"}"})
    void aLoginThatMustBeDoneNeedsALoginToken(String body) {
        for (Operation<Login.Completed> operation :
                java.util.List.of(UserOperations.AUTHENTICATE_KEY, UserOperations.AUTHENTICATE_CODE)) {
            assertThatThrownBy(() -> operation.reader().read(OK, BodyBytes.of(Buffer.buffer(body)), JSON))
                    .isInstanceOf(UnusableBodyException.class)
                    .hasMessageStartingWith("expected a ")
                    .hasMessageNotContaining("kli_1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"usr_1\",\"token\":\"kpw_1\"}",
                "{\"id\":\"usr_1\",\"password_reset_token\":\"kpw_1\"}",
                "{\"id\":\"usr_1\",\"password_reset_token\":\"kpw_1\",\"token\":\"other\"}"
            })
    void anIssuedTokenIsFoundUnderEitherNameAndNotInTheUser(String body) {
        IssuedToken issued =
                UserOperations.GENERATE_PASSWORD_TOKEN.reader().read(OK, BodyBytes.of(Buffer.buffer(body)), JSON);
        assertThat(issued.token()).isEqualTo(Secret.of("kpw_1"));
        assertThat(issued.user().id()).isEqualTo("usr_1");
        assertThat(issued.user().token()).isNull();
        assertThat(issued.user().passwordResetToken()).isNull();
    }

    @Test
    void anAnswerWithoutTheTokenThatWasAskedForIsUnusable() {
        assertThatThrownBy(() -> UserOperations.REQUEST_EMAIL_VERIFICATION
                        .reader()
                        .read(OK, BodyBytes.of(Buffer.buffer("{}")), JSON))
                .isInstanceOf(UnusableBodyException.class)
                .hasMessage("expected a token in the answer, found a user without one");
    }

    @Test
    void aDeleteNeedsNoBodyAndReadsNone() {
        for (String body : new String[] {"", "{}", "<html>"}) {
            assertThat(UserOperations.REMOVE
                            .reader()
                            .read(Reply.of(204, null), BodyBytes.of(Buffer.buffer(body)), JSON))
                    .isNull();
        }
    }

    @Test
    void thePageAfterAPageStartsAtItsLastUser() {
        var reader = UserOperations.LIST.page().reader();
        assertThat(reader.read(
                                OK,
                                BodyBytes.of(Buffer.buffer("{\"collection\":[{\"id\":\"usr_1\"},{\"id\":\"usr_2\"}]}")),
                                JSON)
                        .cursor())
                .isEqualTo("usr_2");
        assertThat(reader.read(OK, BodyBytes.of(Buffer.buffer("{\"collection\":[{}]}")), JSON)
                        .cursor())
                .isNull();
    }
}
