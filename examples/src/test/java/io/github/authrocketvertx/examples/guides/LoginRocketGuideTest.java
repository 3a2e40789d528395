package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.LoginRocketOptions;
import io.github.authrocketvertx.failure.HostedRefusalException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.HostedLogin;
import io.github.authrocketvertx.model.HostedSignup;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.mutiny.MutinyLoginRocket;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/login-rocket.md}. */
class LoginRocketGuideTest extends GuideStage {

    private LoginRocket loginRocket;

    @BeforeEach
    void opens() {
        loginRocket = LoginRocket.create(
                vertx(),
                LoginRocketOptions.of(emulator().loginRocketUrl())
                        .client(options -> options.trust(emulator().trustOptions())));
    }

    @AfterEach
    void closes() throws Exception {
        await(loginRocket.close());
    }

    @Test
    void makesAClient() throws Exception {
        var vertx = vertx();
        // snippet: login-rocket-create
        LoginRocket loginRocket =
                LoginRocket.create(vertx, LoginRocketOptions.of("https://myapp.e1.loginrocket.com/v1/"));
        // end
        await(loginRocket.close());
    }

    @Test
    void logsInAndOut() throws Exception {
        ada();
        // snippet: login-rocket-login
        Future<Secret> next = loginRocket.login("ada", password).map(login -> {
            if (login instanceof HostedLogin.CodeRequired waiting) {
                return waiting.loginToken(); // for verifyLogin, with the code
            } else if (login instanceof HostedLogin.SignupPending signup) {
                return signup.signupToken(); // for UserCreate.fromSignupToken, on a server
            }
            return ((HostedLogin.Completed) login).token();
        });
        Future<Void> loggedOut = next.compose(loginRocket::logout);
        // end
        await(loggedOut);
        failure(NotFoundException.class, client().sessions().get(await(next)));
    }

    @Test
    void tellsARefusal() throws Exception {
        ada();
        // snippet: login-rocket-refused
        Future<String> answer = loginRocket
                .login("ada", Secret.of("wrong"))
                .map("welcome")
                .recover(failure -> failure instanceof HostedRefusalException refused
                        ? Future.succeededFuture(refused.serviceMessage())
                        : Future.failedFuture(failure));
        // end
        assertThat(await(answer)).isEqualTo("Login failed");
    }

    @Test
    void signsUp() throws Exception {
        // snippet: login-rocket-signup
        Future<HostedLogin> signup = loginRocket.signup(HostedSignup.of("kim@example.com", password)
                .username("kim")
                .passwordConfirmation(password)
                .firstName("Kim"));
        // end
        assertThat(await(signup)).isInstanceOf(HostedLogin.Completed.class);
        assertThat(await(client().users().get("kim")).firstName()).isEqualTo("Kim");
    }

    @Test
    void setsAForgottenPassword() throws Exception {
        ada();
        Secret token = await(client().users().generatePasswordToken("ada")).token();
        // snippet: login-rocket-forgot
        Future<Void> sent = loginRocket.forgotPassword("ada");
        Future<JsonObject> reset = loginRocket.resetPassword(PasswordReset.of(token, newPassword));
        // end
        await(sent);
        await(reset);
        assertThat(await(loginRocket.login("ada", newPassword))).isInstanceOf(HostedLogin.Completed.class);
    }

    @Test
    void callsWhatHasNoMethod() throws Exception {
        ada();
        // snippet: login-rocket-post
        JsonObject parameters = new JsonObject().put("username", "ada").put("password", password.reveal());
        Future<JsonObject> answer = loginRocket.post("login", parameters);
        // end
        assertThat(await(answer).getString("token")).contains(".");
    }

    @Test
    void logsInWithMutiny() throws Exception {
        ada();
        // snippet: login-rocket-uni
        Uni<String> answer = MutinyLoginRocket.of(loginRocket)
                .login("ada", password)
                .map(login -> login instanceof HostedLogin.Completed ? "welcome" : "your code, please")
                .onFailure(HostedRefusalException.class)
                .recoverWithItem("wrong username or password");
        // end
        assertThat(answer.await().atMost(Duration.ofSeconds(20))).isEqualTo("welcome");
    }
}
