package io.github.authrocketvertx.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SocialLogin;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialLoginOperationsTest {

    private static final Reply OK = Reply.of(200, "rq_1");

    private static SocialLogin read(String body) {
        return SocialLoginOperations.AUTHORIZE.reader().read(OK, BodyBytes.of(Buffer.buffer(body)), new BodyReader());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"object\":\"user\",\"token\":\"ey\"}", "{\"token\":\"ey\"}"})
    void aUserIsLoggedIn(String body) {
        Login login = ((SocialLogin.OfUser) read(body)).login();
        assertThat(login.fold(Login.Completed::token, code -> null)).isEqualTo(Secret.of("ey"));
    }

    @Test
    void aUserMayHaveToGiveACode() {
        SocialLogin outcome = read("{\"object\":\"user\",\"token\":\"kli_1\"}");
        assertThat(((SocialLogin.OfUser) outcome).login()).isInstanceOf(Login.CodeRequired.class);
    }

    @Test
    void someoneSignsUp() {
        SocialLogin outcome = read("{\"object\":\"user_token\",\"id\":\"utk_1\",\"username\":\"sam\"}");
        assertThat(((SocialLogin.Signup) outcome).token().token()).isEqualTo(Secret.of("utk_1"));
        assertThat(outcome).isEqualTo(read("{\"id\":\"utk_1\",\"object\":\"user_token\",\"username\":\"sam\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"object\":7}",
                "{\"object\":\"user\",\"id\":\"usr_1\"}",
                "{\"object\":\"user_token\"}",
                "{\"object\":\"user_token\",\"username\":\"sam\",\"id\":null}"
            })
    void anAnswerWithoutATokenIsUnusable(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(UnusableBodyException.class);
    }
}
