package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.EmailVerification;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.IssuedToken;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserType;
import io.github.authrocketvertx.model.UserUpdate;
import io.github.authrocketvertx.resource.Users;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Every operation on users does what it is for. */
public abstract class UsersContract extends Contract {

    private Users users() {
        return client().users();
    }

    @Test
    void createsAPerson() throws Exception {
        User created = Await.result(users().create(person("ada")
                .firstName("Ada")
                .lastName("Lovelace")
                .reference("r-1")
                .custom(new JsonObject().put("plan", "gold"))));

        assertThat(created.id()).startsWith("usr_");
        assertThat(created.realmId()).isEqualTo(emulator().realmId());
        assertThat(created.userType()).isEqualTo(UserType.HUMAN);
        assertThat(created.username()).isEqualTo("ada");
        assertThat(created.name()).isEqualTo("Ada Lovelace");
        assertThat(created.reference()).isEqualTo("r-1");
        assertThat(created.custom()).isEqualTo(new JsonObject().put("plan", "gold"));
    }

    @Test
    void createsAProgramWithItsKey() throws Exception {
        User created = Await.result(users().create(UserCreate.api().name("Importer")));
        assertThat(created.userType()).isEqualTo(UserType.API);
        assertThat(created.apiKey()).isNotNull();

        Login.Completed login = Await.result(users().authenticateKey(created.apiKey()));
        assertThat(login.user().id()).isEqualTo(created.id());
        assertThat(login.token().reveal()).isNotEmpty();
    }

    @Test
    void createsAPersonWhoSignedUp() throws Exception {
        JsonObject person = new JsonObject()
                .put("username", "ada")
                .put("email", "ada@example.com")
                .put("password", PASSWORD.reveal());
        String token = Await.result(client().raw()
                        .send(RawCall.post("user_tokens").json(new JsonObject().put("user_token", person))))
                .json()
                .getString("id");

        User created = Await.result(users().create(UserCreate.fromSignupToken(Secret.of(token))));
        assertThat(created.username()).isEqualTo("ada");
    }

    @Test
    void getsByIdAndByUsername() throws Exception {
        User created = createUser("ada+x");
        assertThat(Await.result(users().get(created.id()))).isEqualTo(created);
        assertThat(Await.result(users().get("ada+x"))).isEqualTo(created);
    }

    @Test
    void asksForExtraData() throws Exception {
        createUser("ada");
        User user = Await.result(users().get("ada", Expand.MEMBERSHIPS));
        assertThat(user.memberships()).isEmpty();
        assertThat(fixture().lastRequest().query()).isEqualTo("expand=memberships");

        Await.result(users().authenticate("ada", PASSWORD, Expand.MEMBERSHIPS));
        assertThat(fixture().lastRequest().query()).isEqualTo("expand=memberships");
    }

    @Test
    void changesWhatIsSetAndClearsWhatIsCleared() throws Exception {
        User before = Await.result(users().create(
                        person("ada").firstName("Ada").lastName("Lovelace").reference("r-1")));

        User after = Await.result(users().update(
                        before.id(), UserUpdate.create().firstName("Augusta").clearLastName()));

        assertThat(fixture().lastRequest().body().toJsonObject())
                .isEqualTo(new JsonObject()
                        .put(
                                "user",
                                new JsonObject().put("first_name", "Augusta").putNull("last_name")));
        assertThat(after.firstName()).isEqualTo("Augusta");
        assertThat(after.lastName()).isNull();
        assertThat(after.reference()).isEqualTo("r-1");
        assertThat(after.email()).isEqualTo("ada@example.com");
    }

    @Test
    void deletes() throws Exception {
        User user = createUser("ada");
        assertThat(Await.result(users().delete(user.id()))).isNull();
        Await.failure(NotFoundException.class, users().get(user.id()));
    }

    @Test
    void logsIn() throws Exception {
        User user = createUser("ada");
        Login login = Await.result(users().authenticate("ada", PASSWORD));
        assertThat(login).isInstanceOf(Login.Completed.class);
        assertThat(login.user().id()).isEqualTo(user.id());
        assertThat(((Login.Completed) login).token().reveal().split("\\.", -1)).hasSize(3);
    }

    @Test
    void logsInWithACode() throws Exception {
        String secret = emulator().enableTotp(createUser("ada").id());

        Login first = Await.result(users().authenticate("ada", PASSWORD));
        assertThat(first).isInstanceOf(Login.CodeRequired.class);
        Login.CodeRequired waiting = (Login.CodeRequired) first;
        Login.Completed second = Await.result(users().authenticateCode(waiting, code(secret)));
        assertThat(second.user().username()).isEqualTo("ada");
        assertThat(second.token()).isNotEqualTo(waiting.token());

        Login again = Await.result(users().authenticate("ada", PASSWORD));
        Secret token = ((Login.CodeRequired) again).token();
        assertThat(Await.result(users().authenticateCode("ada", token, code(secret))))
                .isInstanceOf(Login.Completed.class);
    }

    private Secret code(String secret) {
        return Secret.of(emulator().totpCode(secret));
    }

    @Test
    void setsANewPasswordByToken() throws Exception {
        User user = createUser("ada");
        IssuedToken issued = Await.result(users().generatePasswordToken("ada"));
        assertThat(issued.token().startsWith("kpw_")).isTrue();
        assertThat(issued.user().id()).isEqualTo(user.id());

        PasswordReset reset = PasswordReset.of(issued.token(), NEW_PASSWORD).confirmation(NEW_PASSWORD);
        assertThat(Await.result(users().resetPasswordWithToken("ada", reset)).id())
                .isEqualTo(user.id());
        assertThat(Await.result(users().authenticate("ada", NEW_PASSWORD))).isInstanceOf(Login.Completed.class);
    }

    @Test
    void setsANewPasswordByTheCurrentOne() throws Exception {
        User user = createUser("ada");
        PasswordChange change = PasswordChange.of(PASSWORD, NEW_PASSWORD).confirmation(NEW_PASSWORD);
        assertThat(Await.result(users().updatePassword("ada", change)).id()).isEqualTo(user.id());
        assertThat(Await.result(users().authenticate("ada", NEW_PASSWORD))).isInstanceOf(Login.Completed.class);
    }

    @Test
    void verifiesAnAddress() throws Exception {
        User user = createUser("ada");
        IssuedToken issued = Await.result(users().requestEmailVerification("ada"));
        assertThat(issued.user().id()).isEqualTo(user.id());
        assertThat(issued.user().emailVerification()).isEqualTo(EmailVerification.REQUESTED);

        User verified = Await.result(users().verifyEmail("ada", issued.token()));
        assertThat(verified.emailVerification()).isEqualTo(EmailVerification.VERIFIED);
    }

    @Test
    void lists() throws Exception {
        User user = createUser("ada");
        assertThat(Await.result(users().list().firstPage()).items())
                .extracting(User::id)
                .containsExactly(user.id());
    }
}
