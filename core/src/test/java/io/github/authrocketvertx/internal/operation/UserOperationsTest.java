package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.model.IssuedToken;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.buffer.Buffer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserOperationsTest {

    private static final Reply OK = Reply.of(200, "rq_1");

    /** Reviewed against the reference. What may be sent again must not change by accident. */
    private static final String REVIEWED = """
            users.list                       GET     users                                    READ
            users.get                        GET     users/{user}                             READ
            users.create                     POST    users                                    ONCE
            users.update                     PUT     users/{user}                             REPEATABLE
            users.delete                     DELETE  users/{user}                             REPEATABLE
            users.authenticate               POST    users/{user}/authenticate                LOGIN
            users.authenticate_key           POST    users/authenticate_key                   LOGIN
            users.authenticate_code          POST    users/{user}/authenticate_code           LOGIN
            users.generate_password_token    POST    users/{user}/generate_password_token     ONCE
            users.reset_password_with_token  POST    users/{user}/reset_password_with_token   ONCE
            users.update_password            PUT     users/{user}/update_password             ONCE
            users.request_email_verification POST    users/{user}/request_email_verification  ONCE
            users.verify_email               POST    users/{user}/verify_email                ONCE
            """;

    @Test
    void theTableIsTheReviewedOne() {
        String table = UserOperations.all().stream()
                .map(operation -> String.format(
                        "%-32s %-7s %-40s %s%n",
                        operation.name(), operation.verb(), operation.path(), operation.safety()))
                .collect(Collectors.joining());
        assertThat(table.lines()).isEqualTo(REVIEWED.lines().toList());
    }

    @Test
    void everyOperationOfTheClassIsInTheTable() throws IllegalAccessException {
        for (var field : UserOperations.class.getFields()) {
            assertThat(UserOperations.all()).as(field.getName()).contains((Operation<?>) field.get(null));
        }
        assertThat(UserOperations.all()).hasSize(UserOperations.class.getFields().length);
    }

    @Test
    void namesAreUnique() {
        assertThat(UserOperations.all()).extracting(Operation::name).doesNotHaveDuplicates();
    }

    @Test
    void everyReadIsAGetAndNoOtherOperationIs() {
        for (Operation<?> operation : UserOperations.all()) {
            assertThat(operation.safety() == SafetyClass.READ)
                    .as(operation.name())
                    .isEqualTo(operation.verb() == Verb.GET);
        }
    }

    @Test
    void everyOperationThatChecksACredentialIsALogin() {
        assertThat(UserOperations.all())
                .filteredOn(operation -> operation.name().contains("authenticate"))
                .hasSize(3)
                .allMatch(operation -> operation.safety() == LOGIN);
    }

    @Test
    void aLoginIsDoneOrNeedsACode() {
        assertThat(UserOperations.AUTHENTICATE.reader().read(OK, Buffer.buffer("{\"token\":\"ey\"}")))
                .isInstanceOf(Login.Completed.class);
        assertThat(UserOperations.AUTHENTICATE.reader().read(OK, Buffer.buffer("{\"token\":\"kli_1\"}")))
                .isInstanceOf(Login.CodeRequired.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\":\"kli_1\"}", "{}", "{\"token\":null}", "{\"token\":\"\"}"})
    void aLoginThatMustBeDoneNeedsALoginToken(String body) {
        for (Operation<Login.Completed> operation :
                java.util.List.of(UserOperations.AUTHENTICATE_KEY, UserOperations.AUTHENTICATE_CODE)) {
            assertThatThrownBy(() -> operation.reader().read(OK, Buffer.buffer(body)))
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
        IssuedToken issued = UserOperations.GENERATE_PASSWORD_TOKEN.reader().read(OK, Buffer.buffer(body));
        assertThat(issued.token()).isEqualTo(Secret.of("kpw_1"));
        assertThat(issued.user().id()).isEqualTo("usr_1");
        assertThat(issued.user().token()).isNull();
        assertThat(issued.user().passwordResetToken()).isNull();
    }

    @Test
    void anAnswerWithoutTheTokenThatWasAskedForIsUnusable() {
        assertThatThrownBy(
                        () -> UserOperations.REQUEST_EMAIL_VERIFICATION.reader().read(OK, Buffer.buffer("{}")))
                .isInstanceOf(UnusableBodyException.class)
                .hasMessage("expected a token in the answer, found a user without one");
    }

    @Test
    void aDeleteNeedsNoBodyAndReadsNone() {
        for (String body : new String[] {"", "{}", "<html>"}) {
            assertThat(UserOperations.REMOVE.reader().read(Reply.of(204, null), Buffer.buffer(body)))
                    .isNull();
        }
    }

    @Test
    void thePageAfterAPageStartsAtItsLastUser() {
        var reader = UserOperations.LIST.reader();
        assertThat(reader.read(OK, Buffer.buffer("{\"collection\":[{\"id\":\"usr_1\"},{\"id\":\"usr_2\"}]}"))
                        .cursor())
                .isEqualTo("usr_2");
        assertThat(reader.read(OK, Buffer.buffer("{\"collection\":[{}]}")).cursor())
                .isNull();
    }
}
