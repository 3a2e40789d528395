package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.EmailVerification;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.IssuedToken;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.RequestInfo;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.model.UserState;
import io.github.authrocketvertx.model.UserUpdate;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.github.authrocketvertx.resource.ListingStream;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/users.md}. */
class UsersGuideTest extends GuideStage {

    @Test
    void createsAPerson() throws Exception {
        AuthRocket client = client();
        // snippet: users-create
        Future<User> ada = client.users()
                .create(UserCreate.human("ada", "ada@example.com", password)
                        .firstName("Ada")
                        .reference("customer-7")
                        .custom(new JsonObject().put("plan", "gold")));
        // end
        assertThat(await(ada).name()).isEqualTo("Ada");
        assertThat(await(ada).custom()).isEqualTo(new JsonObject().put("plan", "gold"));
    }

    @Test
    void tellsWhatIsWrongWithAValue() throws Exception {
        AuthRocket client = client();
        ada();
        List<String> wrong = new ArrayList<>();
        // snippet: users-refused
        Future<User> taken = client.users()
                .create(UserCreate.human("ada", "other@example.com", password))
                .onFailure(failure -> {
                    if (failure instanceof ValidationException refused) {
                        refused.errors().forEach((field, messages) -> wrong.add(field + ": " + messages));
                    }
                });
        // end
        failure(ValidationException.class, taken);
        assertThat(wrong).singleElement().asString().startsWith("username: ");
    }

    @Test
    void createsAProgram() throws Exception {
        AuthRocket client = client();
        // snippet: users-program
        Future<Login.Completed> login = client.users()
                .create(UserCreate.api().name("Nightly export"))
                .compose(program -> client.users().authenticateKey(program.apiKey()));
        // end
        assertThat(await(login).user().name()).isEqualTo("Nightly export");
    }

    @Test
    void readsOneWithMemberships() throws Exception {
        AuthRocket client = client();
        ada();
        // snippet: users-get
        Future<User> ada = client.users().get("ada", Expand.MEMBERSHIPS);
        // end
        assertThat(await(ada).memberships()).isEmpty();
        failure(NotFoundException.class, client.users().get("nobody"));
    }

    @Test
    void listsThoseThatMatch() throws Exception {
        AuthRocket client = client();
        ada();
        await(client.users()
                .create(UserCreate.human("old", "old@example.com", password).state(UserState.INACTIVE)));
        List<String> active = new ArrayList<>();
        Promise<Void> end = Promise.promise();
        // snippet: users-list
        ListingStream<User> users = client.users()
                .list(UserQuery.create().state(UserState.ACTIVE).expand(Expand.CUSTOM))
                .items();
        users.exceptionHandler(end::fail).endHandler(v -> end.complete()).handler(user -> active.add(user.username()));
        // end
        await(end.future());
        assertThat(active).containsExactly("ada");
    }

    @Test
    void changesOne() throws Exception {
        AuthRocket client = client();
        ada();
        // snippet: users-update
        Future<User> changed = client.users()
                .update("ada", UserUpdate.create().lastName("Lovelace").clearReference());
        // end
        assertThat(await(changed).name()).contains("Lovelace");
    }

    @Test
    void logsIn() throws Exception {
        AuthRocket client = client();
        ada();
        RequestInfo browser = RequestInfo.of("192.0.2.1", "Firefox/133.0");
        // snippet: users-login
        Future<String> answer = client.with(options -> options.requestInfo(browser))
                .users()
                .authenticate("ada", password)
                .map(login -> login.fold(done -> "welcome, " + done.user().name(), waiting -> "your code, please"))
                .recover(failure -> {
                    if (failure instanceof LoginFailedException || failure instanceof NotFoundException) {
                        return Future.succeededFuture("wrong username or password");
                    }
                    return Future.failedFuture(failure);
                });
        // end
        assertThat(await(answer)).startsWith("welcome, ");
        assertThat(await(client.events().list().firstPage())
                        .items()
                        .get(0)
                        .request()
                        .ip())
                .isEqualTo("192.0.2.1");
    }

    @Test
    void asksForACode() throws Exception {
        AuthRocket client = client();
        String secret = emulator().enableTotp(ada().id());
        Secret code = Secret.of(emulator().totpCode(secret));
        // snippet: users-code
        Future<Login> firstStep = client.users().authenticate("ada", password);
        Future<Secret> token = firstStep
                .compose(login -> login instanceof Login.CodeRequired waiting
                        ? client.users().authenticateCode(waiting, code)
                        : Future.succeededFuture((Login.Completed) login))
                .map(Login.Completed::token);
        // end
        assertThat(await(firstStep)).isInstanceOf(Login.CodeRequired.class);
        assertThat(await(token).reveal()).contains(".");
    }

    @Test
    void resetsAForgottenPassword() throws Exception {
        AuthRocket client = client();
        ada();
        // snippet: users-reset
        Future<User> reset = client.users()
                .generatePasswordToken("ada")
                .map(IssuedToken::token) // goes to the user, in a link of your own
                .compose(token -> client.users().resetPasswordWithToken("ada", PasswordReset.of(token, newPassword)));
        // end
        await(reset);
        assertThat(await(client.users().authenticate("ada", newPassword))).isInstanceOf(Login.Completed.class);
    }

    @Test
    void changesAPassword() throws Exception {
        AuthRocket client = client();
        ada();
        // snippet: users-password
        Future<User> changed = client.users().updatePassword("ada", PasswordChange.of(password, newPassword));
        // end
        await(changed);
        failure(LoginFailedException.class, client.users().authenticate("ada", password));
    }

    @Test
    void verifiesAnEmailAddress() throws Exception {
        AuthRocket client = client();
        ada();
        // snippet: users-email
        Future<User> verified = client.users()
                .requestEmailVerification("ada")
                .map(IssuedToken::token) // goes to the address
                .compose(token -> client.users().verifyEmail("ada", token));
        // end
        assertThat(await(verified).emailVerification()).isEqualTo(EmailVerification.VERIFIED);
    }

    @Test
    void deletesOne() throws Exception {
        AuthRocket client = client();
        ada();
        // snippet: users-delete
        Future<Void> gone = client.users().delete("ada");
        // end
        await(gone);
        failure(NotFoundException.class, client.users().get("ada"));
    }

    @Test
    void logsInWithMutiny() throws Exception {
        MutinyAuthRocket client = MutinyAuthRocket.of(client());
        ada();
        // snippet: users-login-uni
        Uni<String> answer = client.users()
                .authenticate("ada", password)
                .map(login -> login instanceof Login.Completed ? "welcome" : "your code, please")
                .onFailure(LoginFailedException.class)
                .recoverWithItem("wrong username or password");
        // end
        assertThat(answer.await().atMost(Duration.ofSeconds(20))).isEqualTo("welcome");
    }
}
