package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.InvalidCallException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.ApiKeyPolicy;
import io.github.authrocketvertx.model.AppHook;
import io.github.authrocketvertx.model.AppHookCreate;
import io.github.authrocketvertx.model.AppHookUpdate;
import io.github.authrocketvertx.model.AuthProvider;
import io.github.authrocketvertx.model.AuthProviderCreate;
import io.github.authrocketvertx.model.AuthProviderState;
import io.github.authrocketvertx.model.AuthProviderType;
import io.github.authrocketvertx.model.AuthProviderUpdate;
import io.github.authrocketvertx.model.ConnectedApp;
import io.github.authrocketvertx.model.ConnectedAppCreate;
import io.github.authrocketvertx.model.ConnectedAppUpdate;
import io.github.authrocketvertx.model.EmailRenderer;
import io.github.authrocketvertx.model.EventType;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.HookAudience;
import io.github.authrocketvertx.model.HookType;
import io.github.authrocketvertx.model.JwtAlgorithm;
import io.github.authrocketvertx.model.JwtField;
import io.github.authrocketvertx.model.JwtKey;
import io.github.authrocketvertx.model.JwtKeyCreate;
import io.github.authrocketvertx.model.JwtKeyUse;
import io.github.authrocketvertx.model.Realm;
import io.github.authrocketvertx.model.RealmCreate;
import io.github.authrocketvertx.model.RealmQuery;
import io.github.authrocketvertx.model.RealmState;
import io.github.authrocketvertx.model.RealmUpdate;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SessionType;
import io.github.authrocketvertx.model.UsernameValidation;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operations on realms and on how they are set up do what they are for. */
public abstract class SettingsContract extends Contract {

    @Test
    void createsARealmWithEverySetting() throws Exception {
        Realm realm = Await.result(client().realms()
                .create(RealmCreate.of("Other")
                        .reference("r-1")
                        .custom(new JsonObject().put("plan", "gold"))
                        .usernameValidation(UsernameValidation.EMAIL)
                        .requireUniqueEmails(false)
                        .apiKeyPrefix("k-")
                        .apiKeyPolicy(ApiKeyPolicy.ENCRYPT)
                        .jwtAlgorithm(JwtAlgorithm.RS256)
                        .jwtFields(List.of(JwtField.MEMBERSHIPS, JwtField.ORGS))
                        .sessionType(SessionType.UNMANAGED)
                        .sessionMinutes(60)
                        .apiKeyMinutes(5)));
        assertThat(realm.id()).startsWith("rl_");
        assertThat(realm.name()).isEqualTo("Other");
        assertThat(realm.state()).isEqualTo(RealmState.ACTIVE);
        assertThat(realm.reference()).isEqualTo("r-1");
        assertThat(realm.custom()).isEqualTo(new JsonObject().put("plan", "gold"));
        assertThat(realm.usernameValidation()).isEqualTo(UsernameValidation.EMAIL);
        assertThat(realm.requireUniqueEmails()).isFalse();
        assertThat(realm.apiKeyPrefix()).isEqualTo("k-");
        assertThat(realm.apiKeyPolicy()).isEqualTo(ApiKeyPolicy.ENCRYPT);
        assertThat(realm.jwtAlgorithm()).isEqualTo(JwtAlgorithm.RS256);
        assertThat(realm.jwtFields()).containsExactly(JwtField.MEMBERSHIPS, JwtField.ORGS);
        assertThat(realm.jwtKey().reveal()).contains("PUBLIC KEY");
        assertThat(realm.sessionType()).isEqualTo(SessionType.UNMANAGED);
        assertThat(realm.sessionMinutes()).isEqualTo(60);
        assertThat(realm.apiKeyMinutes()).isEqualTo(5);
        assertThat(realm.additionalFields()).isEmpty();
    }

    @Test
    void listsChangesEmptiesAndDeletesARealm() throws Exception {
        String id = emulator().createRealm("Other");
        AuthRocket other = client().realm(id);
        assertThat(Await.result(client().realms().list().firstPage()).items())
                .extracting(Realm::id)
                .containsExactlyInAnyOrder(emulator().realmId(), id);
        assertThat(Await.result(client().realms()
                                .list(RealmQuery.create().expand(Expand.CUSTOM))
                                .firstPage())
                        .items())
                .allMatch(realm -> realm.custom() != null);

        Realm changed = Await.result(client().realms()
                .update(id, RealmUpdate.create().name("Another").clearApiKeyPrefix()));
        assertThat(changed.name()).isEqualTo("Another");
        assertThat(fixture().lastRequest().body().toJsonObject().encode()).contains("\"api_key_prefix\":null");

        Await.result(other.users().create(person("ada")));
        assertThat(Await.result(client().realms().reset(id)).id()).isEqualTo(id);
        Await.failure(NotFoundException.class, other.users().get("ada"));

        assertThat(Await.result(client().realms().delete(id))).isNull();
        Await.failure(NotFoundException.class, client().realms().get(id, RealmState.ACTIVE));
    }

    @Test
    void keepsAuthProvidersOfEveryType() throws Exception {
        AuthProvider google = Await.result(client().authProviders()
                .create(AuthProviderCreate.social(AuthProviderType.GOOGLE, "ci", Secret.of("cs"))
                        .name("G")
                        .scopes("email")));
        assertThat(google.clientId()).isEqualTo("ci");
        assertThat(google.clientSecret()).isEqualTo(Secret.of("cs"));
        assertThat(google.scopes()).containsExactly("email");
        assertThat(google.realmId()).isEqualTo(emulator().realmId());
        assertThat(google.additionalFields()).isEmpty();

        List<AuthProvider> all =
                Await.result(client().authProviders().list().firstPage()).items();
        assertThat(all)
                .extracting(AuthProvider::providerType)
                .contains(AuthProviderType.PASSWORD, AuthProviderType.LOGIN_ROCKET, AuthProviderType.GOOGLE);
        assertThat(all).allMatch(provider -> provider.additionalFields().isEmpty());

        AuthProvider password = all.stream()
                .filter(it -> AuthProviderType.PASSWORD.equals(it.providerType()))
                .findFirst()
                .orElseThrow();
        assertThat(password.minLength()).isEqualTo(8);
        AuthProvider stricter = Await.result(client().authProviders()
                .update(password.id(), AuthProviderUpdate.create().minLength(30)));
        assertThat(stricter.minLength()).isEqualTo(30);
        Await.failure(ValidationException.class, client().users().create(person("ada")));

        Await.result(client().authProviders()
                .update(google.id(), AuthProviderUpdate.create().state(AuthProviderState.INACTIVE)));
        assertThat(Await.result(client().authProviders().get(google.id())).state())
                .isEqualTo(AuthProviderState.INACTIVE);
        assertThat(Await.result(client().authProviders().delete(google.id()))).isNull();
    }

    @Test
    void keepsConnectedApps() throws Exception {
        ConnectedApp app = Await.result(client().connectedApps()
                .create(ConnectedAppCreate.of("App", "https://app.example/login")
                        .subdomain("my-app")
                        .customDomains(List.of("login.app.example"))
                        .header("h")
                        .signupHandler("https://app.example/signup")
                        .redirectUris(List.of("https://app.example/a"))));
        assertThat(app.subdomain()).isEqualTo("my-app");
        assertThat(app.domains()).hasSize(2).contains("login.app.example");
        assertThat(app.primaryDomain()).isEqualTo("login.app.example");
        assertThat(app.baseDomain()).startsWith("my-app.");
        assertThat(app.redirectUris()).containsExactly("https://app.example/a");

        ConnectedApp changed = Await.result(client().connectedApps()
                .update(app.id(), ConnectedAppUpdate.create().clearHeader().clearSignupHandler()));
        assertThat(changed.header()).isNull();
        assertThat(changed.signupHandler()).isNull();
        assertThat(changed.loginHandler()).isEqualTo("https://app.example/login");
        assertThat(Await.result(client().connectedApps().list().firstPage()).items())
                .extracting(ConnectedApp::id)
                .contains(app.id());
    }

    @Test
    void keepsWebhooksAndEmailHooks() throws Exception {
        Secret destination = Secret.of("https://u:p@app.example/hook");
        AppHook webhook = Await.result(client().appHooks()
                .create(AppHookCreate.webhook(destination, List.of(EventType.USER_CREATED))
                        .delay(Duration.ofSeconds(5))
                        .allRealms()));
        assertThat(webhook.hookType()).isEqualTo(HookType.WEBHOOK);
        assertThat(webhook.eventTypes()).containsExactly(EventType.USER_CREATED);
        assertThat(webhook.delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(webhook.destination()).isEqualTo(destination);
        assertThat(webhook.realmId()).isNull();

        AppHook email = Await.result(client().appHooks()
                .create(AppHookCreate.email(EventType.USER_PASSWORD_TOKEN_CREATED, "Hello", "{{token}}")
                        .emailRenderer(EmailRenderer.HTML_AND_TEXT)
                        .audience(HookAudience.HUMAN)));
        assertThat(email.realmId()).isEqualTo(emulator().realmId());
        assertThat(email.emailTemplate()).isEqualTo("{{token}}");
        assertThat(email.emailRenderer()).isEqualTo(EmailRenderer.HTML_AND_TEXT);
        assertThat(email.audience()).isEqualTo(HookAudience.HUMAN);
        assertThat(email.emailFrom()).isEqualTo("noreply@loginrocket.com");

        AppHook all = Await.result(
                client().appHooks().update(webhook.id(), AppHookUpdate.create().eventTypes(List.of())));
        assertThat(all.eventTypes()).isEmpty();
        assertThat(Await.result(client().appHooks().list().firstPage()).items())
                .extracting(AppHook::id)
                .containsExactly(webhook.id(), email.id());
    }

    @Test
    void changesTheKeyThatSigns() throws Exception {
        JwtKey created = Await.result(
                client().jwtKeys().create(JwtKeyCreate.of(JwtAlgorithm.HS256).key(Secret.of("jsk_given"))));
        assertThat(created.algorithm()).isEqualTo(JwtAlgorithm.HS256);
        assertThat(created.use()).isEqualTo(JwtKeyUse.SIGN);
        assertThat(created.key()).isEqualTo(Secret.of("jsk_given"));
        assertThat(created.expired()).isFalse();
        assertThat(created.realmId()).isEqualTo(emulator().realmId());
        assertThat(emulator().jwtKey()).isEqualTo("jsk_given");

        assertThat(Await.result(client().jwtKeys().list().firstPage()).items())
                .hasSize(2)
                .first()
                .isEqualTo(created);
        assertThat(Await.result(client().jwtKeys().delete(created.id()))).isNull();
        assertThat(Await.result(client().jwtKeys().get(created.id())).expired()).isTrue();
    }

    @Test
    void isOfTheRealmOfItsViewWhereItIsOfARealm() throws Exception {
        String other = emulator().createRealm("Other");
        AuthRocket view = client().realm(other);
        Await.result(view.realms().list().firstPage());
        assertThat(fixture().lastRequest().query()).isNull();
        assertThat(fixture().lastRequest().header("X-Authrocket-Realm")).isNull();

        ConnectedApp app =
                Await.result(view.connectedApps().create(ConnectedAppCreate.of("App", "https://app.example/login")));
        assertThat(app.realmId()).isEqualTo(other);
        AuthProvider totp = Await.result(view.authProviders()
                .create(AuthProviderCreate.of(AuthProviderType.TOTP)
                        .realm(emulator().realmId())));
        assertThat(totp.realmId()).isEqualTo(emulator().realmId());
        AppHook all = Await.result(view.appHooks()
                .create(AppHookCreate.webhook(Secret.of("https://app.example/hook"), List.of())
                        .allRealms()));
        assertThat(all.realmId()).isNull();
    }

    @Test
    void refusesTheIdOfSomethingElseItself() {
        Await.failure(InvalidCallException.class, client().realms().reset("usr_1"));
        Await.failure(InvalidCallException.class, client().authProviders().get("google"));
        Await.failure(InvalidCallException.class, client().connectedApps().get("hk_1"));
        Await.failure(InvalidCallException.class, client().appHooks().delete("lpl_1"));
        Await.failure(InvalidCallException.class, client().jwtKeys().get("jsk_1"));
        assertThat(emulator().requests()).isEmpty();
    }
}
