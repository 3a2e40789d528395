package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.LoginRocketOptions;
import io.github.authrocketvertx.LoginRocketOptions.UnconfirmedPath;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.failure.HostedRefusalException;
import io.github.authrocketvertx.failure.InvalidCallException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.RedirectException;
import io.github.authrocketvertx.failure.ServerErrorException;
import io.github.authrocketvertx.failure.UnreadableResponseException;
import io.github.authrocketvertx.model.HostedLogin;
import io.github.authrocketvertx.model.HostedSignup;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users log in, sign up and log out by themselves. */
public abstract class LoginRocketContract extends Contract {

    private static final Secret WRONG = Secret.of("wrong");

    private LoginRocket core;
    private LoginRocket rocket;
    private User ada;

    @BeforeAll
    void startRocket() {
        core = fixture().newLoginRocket(options -> options);
        rocket = surface().over(core);
    }

    @AfterAll
    void stopRocket() throws Exception {
        Await.result(core.close());
    }

    @BeforeEach
    void createAda() throws Exception {
        ada = createUser("ada");
    }

    private RecordedRequest lastRequest() {
        return fixture().lastRequest();
    }

    private HostedLogin.Completed login(Secret password) throws Exception {
        return (HostedLogin.Completed) Await.result(rocket.login("ada", password));
    }

    private HostedRefusalException refusal(Future<?> call) {
        return Await.failure(HostedRefusalException.class, call);
    }

    @Test
    void logsIn() throws Exception {
        HostedLogin.Completed login = login(PASSWORD);
        assertThat(login.token().reveal().split("\\.")).hasSize(3);
        assertThat(login.url().reveal()).contains("token=" + login.token().reveal());
        assertThat(login.toString() + login.url()).doesNotContain(login.token().reveal());
        assertThat(lastRequest().path()).isEqualTo("/v1/login");
        assertThat(new JsonObject(lastRequest().body()))
                .isEqualTo(new JsonObject(Map.of("username", "ada", "password", PASSWORD.reveal())));
    }

    @Test
    void sendsNoKeyNoRealmAndNoCookie() throws Exception {
        login(PASSWORD);
        login(PASSWORD);
        assertThat(lastRequest().headers())
                .extracting(header -> header.getKey().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("x-authrocket-api-key", "x-authrocket-account", "x-authrocket-realm", "cookie")
                .contains("accept", "user-agent", "content-type");
    }

    @Test
    void aRefusedLoginIsAFailureThoughItsStatusIs200() {
        HostedRefusalException failure = refusal(rocket.login("ada", WRONG));
        assertThat(failure.statusCode()).isEqualTo(200);
        assertThat(failure.requestId()).startsWith("rq_");
        assertThat(failure.operation()).isEqualTo("loginrocket.login");
        assertThat(failure.serviceMessage()).isNotBlank();
        assertThat(failure).hasMessageContaining(failure.serviceMessage());
        assertThat(failure.body()).isNotNull();
    }

    @Test
    void anUnknownUserIsRefusedLikeAWrongPassword() {
        String wrongPassword = refusal(rocket.login("ada", WRONG)).serviceMessage();
        assertThat(refusal(rocket.loginByEmail("nobody@example.com", PASSWORD)).serviceMessage())
                .isEqualTo(wrongPassword);
    }

    @Test
    void asksForACodeAndTakesIt() throws Exception {
        String otpSecret = emulator().enableTotp(ada.id());
        HostedLogin.CodeRequired first = (HostedLogin.CodeRequired) Await.result(rocket.login("ada", PASSWORD));
        assertThat(first.loginToken().reveal()).startsWith("kli_");

        assertThat(refusal(rocket.verifyLogin(first.loginToken(), Secret.of("000000x")))
                        .statusCode())
                .isEqualTo(200);
        HostedLogin second = Await.result(
                rocket.verifyLogin(first.loginToken(), Secret.of(emulator().totpCode(otpSecret))));
        assertThat(second).isInstanceOf(HostedLogin.Completed.class);
    }

    @Test
    void signsUp() throws Exception {
        HostedSignup grace = HostedSignup.of("grace@example.com", PASSWORD)
                .username("grace")
                .passwordConfirmation(PASSWORD)
                .emailConfirmation("grace@example.com")
                .firstName("Grace")
                .lastName("Hopper");
        HostedLogin signup = Await.result(rocket.signup(grace));
        assertThat(signup).isInstanceOf(HostedLogin.Completed.class);
        assertThat(Await.result(client().users().get("grace")).lastName()).isEqualTo("Hopper");
    }

    @Test
    void aSignupWithATakenNameIsRefused() {
        HostedRefusalException failure = refusal(
                rocket.signup(HostedSignup.of("ada2@example.com", PASSWORD).username("ada")));
        assertThat(failure.operation()).isEqualTo("loginrocket.signup");
        assertThat(failure).hasMessageNotContaining(PASSWORD.reveal());
    }

    @Test
    void logsOut() throws Exception {
        Secret token = login(PASSWORD).token();
        assertThat(Await.result(rocket.logout(token))).isNull();
        assertThat(new JsonObject(lastRequest().body()).getString("token")).isEqualTo(token.reveal());
    }

    @Test
    void aSuccessWithoutABodyIsDone() throws Exception {
        emulator().faults().next().answer(204, null, "");
        Await.result(rocket.logout(Secret.of("jwt")));
        emulator().faults().next().answer(200, null, "");
        Await.result(rocket.forgotPasswordByEmail("ada@example.com"));
        assertThat(new JsonObject(lastRequest().body())).isEqualTo(new JsonObject().put("email", "ada@example.com"));
    }

    @Test
    void aSignupMayHaveToBeCompletedByTheApplication() throws Exception {
        emulator().faults().next().answer(200, "application/json", "{\"token\":\"utk_1\",\"url\":\"https://app\"}");
        HostedLogin signup = Await.result(
                rocket.signup(HostedSignup.of("grace@example.com", PASSWORD).orgName("Navy")));
        assertThat(((HostedLogin.SignupPending) signup).signupToken().reveal()).isEqualTo("utk_1");
        assertThat(new JsonObject(lastRequest().body()).getString("org_name")).isEqualTo("Navy");
    }

    @Test
    void anErrorOfAnyShapeIsARefusal() {
        for (String error : List.of("\"\"", "true", "{\"base\":[\"no\"]}")) {
            emulator().faults().next().answer(200, "application/json", "{\"error\":" + error + "}");
            assertThat(refusal(rocket.logout(Secret.of("jwt"))).requestId()).startsWith("rq_");
        }
    }

    @Test
    void anAppThatIsNotThereAndARedirectAreFailuresOfTheirOwn() {
        emulator().faults().next().answer(404, "application/json", "{\"error\":\"not found\"}");
        Await.failure(NotFoundException.class, rocket.login("ada", PASSWORD));
        emulator().faults().next().redirect("https://elsewhere.example/");
        Await.failure(RedirectException.class, rocket.login("ada", PASSWORD));
    }

    @Test
    void endsWithTheCancellationOfTheView() {
        Cancellation cancellation = Cancellation.create();
        emulator().faults().next().stall();
        Future<HostedLogin> call =
                rocket.with(options -> options.cancellation(cancellation)).login("ada", PASSWORD);
        cancellation.cancel();
        Await.failure(CallCancelledException.class, call);
    }

    @Test
    void aPathMayNotVary() {
        assertThatThrownBy(() -> fixture()
                        .newLoginRocket(options -> options.path(UnconfirmedPath.VERIFY_EMAIL, "email/{token}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without braces");
    }

    @Test
    void itsOptionsMakeNoClientOfTheServer() {
        assertThatThrownBy(() -> AuthRocket.create(
                        fixture().vertx(),
                        LoginRocketOptions.of(emulator().loginRocketUrl()).client()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("API key");
    }

    @Test
    void setsAForgottenPasswordByItsToken() throws Exception {
        assertThat(Await.result(rocket.forgotPassword("ada"))).isNull();
        Secret token =
                Await.result(client().users().generatePasswordToken("ada")).token();
        Await.result(rocket.resetPassword(PasswordReset.of(token, NEW_PASSWORD).confirmation(NEW_PASSWORD)));
        assertThat(login(NEW_PASSWORD).token()).isNotNull();
        assertThat(refusal(rocket.resetPassword(PasswordReset.of(token, PASSWORD)))
                        .operation())
                .isEqualTo("loginrocket.reset_password");
    }

    @Test
    void changesAPasswordByTheOldOne() throws Exception {
        Secret token = login(PASSWORD).token();
        refusal(rocket.changePassword(token, PasswordChange.of(WRONG, NEW_PASSWORD)));
        Await.result(rocket.changePassword(
                token, PasswordChange.of(PASSWORD, NEW_PASSWORD).confirmation(NEW_PASSWORD)));
        assertThat(login(NEW_PASSWORD).token()).isNotNull();
    }

    @Test
    void provesAnEmailAddress() throws Exception {
        Await.result(rocket.requestEmailVerification(login(PASSWORD).token()));
        Secret token =
                Await.result(client().users().requestEmailVerification("ada")).token();
        Await.result(rocket.verifyEmail(token));
        refusal(rocket.verifyEmail(Secret.of("tve_unknown")));
    }

    @Test
    void postsWhatHasNoMethod() throws Exception {
        JsonObject login = Await.result(
                rocket.post("login", new JsonObject().put("username", "ada").put("password", PASSWORD.reveal())));
        assertThat(login.getString("token")).isNotEmpty();
        Await.failure(InvalidCallException.class, rocket.post("https://elsewhere.example/login", new JsonObject()));
    }

    @Test
    void callsUnconfirmedPathsWhereTheOptionsSay() throws Exception {
        LoginRocket other =
                fixture().newLoginRocket(options -> options.path(UnconfirmedPath.FORGOT_PASSWORD, "password/lost"));
        Await.result(surface().over(other).forgotPassword("ada").otherwiseEmpty());
        assertThat(lastRequest().path()).isEqualTo("/v1/password/lost");
        Await.result(other.close());
    }

    @Test
    void tellsAnUnreadableAnswerAndAnErrorOfTheServerFromARefusal() {
        for (String body : List.of("<html>", "[]", "{}", "{\"token\":7}")) {
            emulator().faults().next().answer(200, "application/json", body);
            assertThat(Await.failure(UnreadableResponseException.class, rocket.login("ada", PASSWORD))
                            .requestId())
                    .startsWith("rq_");
        }
        emulator().faults().next().answer(500, null, "");
        Await.failure(ServerErrorException.class, rocket.login("ada", PASSWORD));
    }

    @Test
    void takesNeitherKeyNorRealm() {
        assertThatThrownBy(() -> rocket.with(options -> options.apiKey(Secret.of("ko_SAMPLE"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found a key");
        assertThatThrownBy(() -> rocket.with(options -> options.realm("rl_1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found a realm");
    }
}
