package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.failure.AccessDeniedException;
import io.github.authrocketvertx.failure.InvalidCallException;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.RateLimitedException;
import io.github.authrocketvertx.failure.ResponseException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserState;
import io.github.authrocketvertx.model.UserUpdate;
import io.github.authrocketvertx.resource.Users;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the service refuses fails with the type for it, and the failure tells what the service said. */
public abstract class FailuresContract extends Contract {

    private Users users() {
        return client().users();
    }

    private <F extends ResponseException> F refusal(Class<F> type, int status, String operation, Future<?> call) {
        F failure = Await.failure(type, call);
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.operation()).isEqualTo(operation);
        assertThat(failure.requestId()).isEqualTo(fixture().lastRequest().requestId());
        return failure;
    }

    @Test
    void wrongPassword() throws Exception {
        createUser("ada");
        Future<Login> call = users().authenticate("ada", Secret.of("wrong"));
        refusal(LoginFailedException.class, 401, "users.authenticate", call);
    }

    @Test
    void inactiveUser() throws Exception {
        createUser("ada");
        Await.result(users().update("ada", UserUpdate.create().state(UserState.INACTIVE)));
        refusal(LoginFailedException.class, 401, "users.authenticate", users().authenticate("ada", PASSWORD));
    }

    @Test
    void tooManyAttempts() {
        emulator().faults().next().answer(429, "application/json", "{\"error\":\"Too many login attempts\"}");
        Future<Login> call = users().authenticate("ada", PASSWORD);
        RateLimitedException failure = refusal(RateLimitedException.class, 429, "users.authenticate", call);
        assertThat(failure.serviceMessage()).isEqualTo("Too many login attempts");
    }

    @Test
    void unknownUser() {
        refusal(NotFoundException.class, 404, "users.get", users().get("nobody"));
        refusal(NotFoundException.class, 404, "users.delete", users().delete("nobody"));
        refusal(NotFoundException.class, 404, "users.authenticate", users().authenticate("nobody", PASSWORD));
    }

    @Test
    void takenUsername() throws Exception {
        createUser("ada");
        UserCreate another = UserCreate.human("ada", "another@example.com", PASSWORD);
        ValidationException failure = refusal(ValidationException.class, 422, "users.create", users().create(another));
        assertThat(failure.errors()).isEqualTo(Map.of("username", List.of("Username has already been taken")));
        assertThat(failure.serviceMessage()).isEqualTo("Username has already been taken");
    }

    @Test
    void revokedKey() {
        assertThat(emulator().revokeApiKey(emulator().apiKey())).isTrue();
        refusal(AccessDeniedException.class, 403, "users.get", users().get("ada"));
    }

    @Test
    void wrongKeyOfAProgram() {
        refusal(LoginFailedException.class, 401, "users.authenticate_key", users().authenticateKey(Secret.of("ak_1")));
    }

    @Test
    void wrongOrUsedPasswordToken() throws Exception {
        createUser("ada");
        refuseToken("kpw_wrong");
        Secret token = Await.result(users().generatePasswordToken("ada")).token();
        Await.result(users().resetPasswordWithToken("ada", PasswordReset.of(token, NEW_PASSWORD)));
        refuseToken(token.reveal());
    }

    private void refuseToken(String token) {
        PasswordReset reset = PasswordReset.of(Secret.of(token), NEW_PASSWORD);
        ValidationException failure = refusal(
                ValidationException.class,
                422,
                "users.reset_password_with_token",
                users().resetPasswordWithToken("ada", reset));
        assertThat(failure.errors()).containsOnlyKeys("token");
        assertThat(failure.getMessage()).doesNotContain(token);
    }

    @Test
    void wrongCode() throws Exception {
        String secret = emulator().enableTotp(createUser("ada").id());
        Login first = Await.result(users().authenticate("ada", PASSWORD));
        // Five digits are no code at any time.
        Secret wrong = Secret.of(emulator().totpCode(secret).substring(1));
        Future<Login.Completed> call = users().authenticateCode((Login.CodeRequired) first, wrong);
        refusal(LoginFailedException.class, 401, "users.authenticate_code", call);
    }

    @Test
    void wrongCurrentPassword() throws Exception {
        createUser("ada");
        PasswordChange change = PasswordChange.of(Secret.of("wrong"), NEW_PASSWORD);
        ValidationException failure =
                refusal(ValidationException.class, 422, "users.update_password", users().updatePassword("ada", change));
        assertThat(failure.errors()).containsOnlyKeys("current_password");
    }

    @Test
    void wrongEmailToken() throws Exception {
        createUser("ada");
        Future<?> call = users().verifyEmail("ada", Secret.of("tve_wrong"));
        assertThat(refusal(ValidationException.class, 422, "users.verify_email", call)
                        .errors())
                .containsOnlyKeys("token");
    }

    @Test
    void refusesTheIdOfSomethingElseItself() {
        Await.failure(InvalidCallException.class, users().get("org_1"));
        assertThat(emulator().requests()).isEmpty();
    }
}
