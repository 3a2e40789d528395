package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.InvalidCallException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.AppHookCreate;
import io.github.authrocketvertx.model.AuthProvider;
import io.github.authrocketvertx.model.AuthProviderType;
import io.github.authrocketvertx.model.AuthProviderUpdate;
import io.github.authrocketvertx.model.Credential;
import io.github.authrocketvertx.model.CredentialCreate;
import io.github.authrocketvertx.model.CredentialState;
import io.github.authrocketvertx.model.CredentialType;
import io.github.authrocketvertx.model.CredentialUpdate;
import io.github.authrocketvertx.model.Event;
import io.github.authrocketvertx.model.EventQuery;
import io.github.authrocketvertx.model.EventType;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.HookType;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Notification;
import io.github.authrocketvertx.model.NotificationState;
import io.github.authrocketvertx.model.RequestInfo;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SignupMode;
import io.github.authrocketvertx.model.SignupToken;
import io.github.authrocketvertx.model.SignupTokenCreate;
import io.github.authrocketvertx.model.SocialLogin;
import io.github.authrocketvertx.model.SocialLoginCode;
import io.github.authrocketvertx.model.SocialLoginStart;
import io.github.authrocketvertx.model.SocialLoginUrl;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operations on credentials, social logins, signup tokens and events do what they are for. */
public abstract class CredentialsContract extends Contract {

    private World world() {
        return new World(client(), client(), emulator());
    }

    @Test
    void makesAndVerifiesASecondFactor() throws Exception {
        Credential phone = world().totp();
        assertThat(phone.credentialType()).isEqualTo(CredentialType.TOTP);
        assertThat(phone.state()).isEqualTo(CredentialState.NEW);
        assertThat(phone.name()).isEqualTo("Phone");
        assertThat(phone.authProviderId()).startsWith("ap_");
        assertThat(phone.provisioningUri().reveal()).contains(phone.otpSecret().reveal());
        assertThat(phone.additionalFields()).isEmpty();

        Credential verified = Await.result(client().credentials().verify(phone.id(), world().code(phone)));
        assertThat(verified.state()).isEqualTo(CredentialState.ACTIVE);
        assertThat(verified.otpSecret()).isNull();
        assertThat(Await.result(client().users().authenticate("ada", PASSWORD))).isInstanceOf(Login.CodeRequired.class);

        assertThat(Await.result(client().credentials().delete(phone.id()))).isNull();
        assertThat(Await.result(client().users().authenticate("ada", PASSWORD))).isInstanceOf(Login.Completed.class);
    }

    @Test
    void makesAndChangesAnApiKey() throws Exception {
        User program = Await.result(client().users().create(UserCreate.api()));
        Credential made = Await.result(client().credentials().create(CredentialCreate.generatedApiKey(program.id())));
        Secret first = made.apiKey();
        assertThat(Await.result(client().credentials().get(made.id())).apiKey()).isNull();
        assertThat(Await.result(client().users().authenticateKey(first)).user().id())
                .isEqualTo(program.id());

        Credential changed = Await.result(client().credentials()
                .update(made.id(), CredentialUpdate.create().generateApiKey()));
        assertThat(changed.apiKey()).isNotNull().isNotEqualTo(first);
        assertThat(Await.result(client().users().authenticateKey(changed.apiKey()))
                        .user()
                        .id())
                .isEqualTo(program.id());
    }

    @Test
    void setsAPassword() throws Exception {
        User user = createUser("ada");
        String password = user.credentials().get(0).id();
        assertThat(Await.result(client().credentials().get(password)).userId()).isEqualTo(user.id());
        CredentialUpdate change =
                CredentialUpdate.create().password(NEW_PASSWORD).passwordConfirmation(NEW_PASSWORD);
        assertThat(Await.result(client().credentials().update(password, change)).credentialType())
                .isEqualTo(CredentialType.PASSWORD);
        assertThat(Await.result(client().users().authenticate("ada", NEW_PASSWORD)))
                .isInstanceOf(Login.Completed.class);
    }

    @Test
    void keepsASocialAccount() throws Exception {
        World world = world();
        Instant end = Instant.ofEpochSecond(1_893_456_000);
        Credential account = Await.result(client().credentials()
                .create(CredentialCreate.social(CredentialType.GOOGLE, world.user(), "them")
                        .authProvider(world.google())
                        .accessToken(Secret.of("at-1"))
                        .tokenExpiresAt(end)));
        assertThat(account.providerUserId()).isEqualTo("them");
        assertThat(account.accessToken()).isEqualTo(Secret.of("at-1"));
        assertThat(account.tokenExpiresAt()).isEqualTo(end);
        Credential changed = Await.result(client().credentials()
                .update(
                        account.id(),
                        CredentialUpdate.create().clearAccessToken().clearTokenExpiresAt()));
        assertThat(changed.accessToken()).isNull();
        assertThat(changed.tokenExpiresAt()).isNull();
    }

    @Test
    void makesASignupTokenAndAUserOfIt() throws Exception {
        SignupToken made = Await.result(client().signupTokens()
                .create(SignupTokenCreate.of("ada", "ada@example.com", PASSWORD)
                        .passwordConfirmation(PASSWORD)
                        .firstName("Ada")));
        assertThat(made.token().startsWith("utk_")).isTrue();
        assertThat(made.firstName()).isEqualTo("Ada");
        assertThat(made.credentialType()).isEqualTo(CredentialType.PASSWORD);
        assertThat(Await.result(client().signupTokens().get(made.token()))).isEqualTo(made);

        User user = Await.result(client().users().create(UserCreate.fromSignupToken(made.token())));
        assertThat(user.username()).isEqualTo("ada");
        NotFoundException failure =
                Await.failure(NotFoundException.class, client().signupTokens().get(made.token()));
        assertThat(failure).hasMessageNotContaining(made.token().reveal());
    }

    @Test
    void logsInByAThirdParty() throws Exception {
        String google = world().google();
        SocialLoginStart start = World.START.nonce("n-1");
        List<SocialLoginUrl> urls = Await.result(client().socialLogins().urls(start));
        assertThat(urls).extracting(SocialLoginUrl::authProviderId).containsExactly(google);
        assertThat(urls.get(0).providerType()).isEqualTo(AuthProviderType.GOOGLE);

        SocialLoginCode code = SocialLoginCode.of(
                        Secret.of(emulator().socialCode("sam")),
                        World.state(urls.get(0).url()))
                .nonce("n-1");
        SocialLogin first = Await.result(client().socialLogins().authorize(code));
        assertThat(first).isInstanceOf(SocialLogin.OfUser.class);
        Login login = ((SocialLogin.OfUser) first).login();
        assertThat(login).isInstanceOf(Login.Completed.class);

        Secret access = Secret.of(emulator().socialAccessToken("sam"));
        SocialLogin again = Await.result(client().socialLogins().authorize("google", access));
        assertThat(((SocialLogin.OfUser) again).login().user().id())
                .isEqualTo(login.user().id());
    }

    @Test
    void leavesASignupToTheApplication() throws Exception {
        world().google();
        AuthProvider pages = Await.result(client().authProviders().list().firstPage()).items().stream()
                .filter(it -> AuthProviderType.LOGIN_ROCKET.equals(it.providerType()))
                .findFirst()
                .orElseThrow();
        Await.result(client().authProviders()
                .update(pages.id(), AuthProviderUpdate.create().signupMode(SignupMode.USER_TOKEN)));

        Secret access = Secret.of(emulator().socialAccessToken("kim"));
        SocialLogin outcome = Await.result(client().socialLogins().authorize("google", access));
        SignupToken token = outcome.fold(user -> null, SocialLogin.Signup::token);
        assertThat(token.credentialType()).isEqualTo(CredentialType.GOOGLE);
        User user = Await.result(client().users().create(UserCreate.fromSignupToken(token.token())));
        assertThat(user.username()).isEqualTo(token.username());
    }

    @Test
    void tellsWhereToTryASocialLoginAgain() throws Exception {
        SocialLoginCode code = SocialLoginCode.of(Secret.of("wrong-code"), world().state());
        ValidationException failure =
                Await.failure(ValidationException.class, client().socialLogins().authorize(code));
        assertThat(failure.metadata().getString("retry_url")).startsWith("http");
        assertThat(failure).hasMessageNotContaining("wrong-code");
    }

    @Test
    void tellsWhatHappenedAndWhoIsToldOfIt() throws Exception {
        Secret destination = Secret.of("https://app.example/hook");
        String hook = Await.result(client().appHooks().create(AppHookCreate.webhook(destination, List.of())))
                .id();
        AuthRocket view = client().with(o -> o.requestInfo(RequestInfo.ofIp("192.0.2.1")));
        User user = Await.result(view.users().create(person("ada")));
        Await.result(client().users().authenticate("ada", PASSWORD));

        EventQuery creation = EventQuery.create()
                .user(user.id())
                .types(List.of(EventType.of("user.crea")))
                .since(Instant.EPOCH)
                .expand(Expand.NOTIFICATIONS);
        List<Event> events =
                Await.result(client().events().list(creation).firstPage()).items();
        assertThat(events).hasSize(1);
        Event event = Await.result(client().events().get(events.get(0).id()));
        assertThat(event).isEqualTo(events.get(0));
        assertThat(event.eventType()).isEqualTo(EventType.USER_CREATED);
        assertThat(event.eventAt()).isNotNull();
        assertThat(event.userId()).isEqualTo(user.id());
        assertThat(event.realmId()).isEqualTo(emulator().realmId());
        assertThat(event.request().ip()).isEqualTo("192.0.2.1");
        assertThat(event.additionalFields()).isEmpty();
        Notification notification = event.notifications().get(0);
        assertThat(notification.appHookId()).isEqualTo(hook);
        assertThat(notification.hookType()).isEqualTo(HookType.WEBHOOK);
        assertThat(notification.state()).isEqualTo(NotificationState.IN_PROGRESS);
        assertThat(notification.attempts()).isZero();

        assertThat(Await.result(surface()
                        .take(
                                client().events()
                                        .list(EventQuery.create().allTime().maxResults(1)),
                                2)))
                .extracting(Event::eventType)
                .containsExactly(EventType.USER_LOGIN_SUCCEEDED, EventType.USER_CREATED);
    }

    @Test
    void refusesTheIdOfSomethingElseItself() {
        Future<?> call = client().socialLogins().url("usr_1", World.START);
        Await.failure(InvalidCallException.class, call);
        Await.failure(InvalidCallException.class, client().credentials().get("usr_1"));
        Await.failure(InvalidCallException.class, client().events().get("ent_1"));
        Await.failure(
                InvalidCallException.class,
                client().events().list(EventQuery.create().user("org_1")).firstPage());
        InvalidCallException failure = Await.failure(
                InvalidCallException.class, client().signupTokens().get(Secret.of("usr_c4n4ry")));
        assertThat(failure).hasMessageNotContaining("c4n4ry");
        assertThat(emulator().requests()).isEmpty();
    }
}
