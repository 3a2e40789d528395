package io.github.authrocketvertx.junit5;

import static io.github.authrocketvertx.junit5.Kit.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.LoginRocketOptions;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.model.HostedLogin;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@AuthRocketTest
class ParametersTest {

    private static EmulatorRealm ofClass;

    private final EmulatorRealm ofConstructor;
    private final AuthRocket client;

    ParametersTest(EmulatorRealm realm, AuthRocket client) {
        this.ofConstructor = realm;
        this.client = client;
    }

    @BeforeAll
    static void begin(EmulatorRealm realm) {
        ofClass = realm;
    }

    @BeforeEach
    void before(EmulatorRealm realm) {
        assertThat(realm).isSameAs(ofConstructor);
        realm.plant(with -> with.human("ada", "ada@example.com", "correct horse"));
    }

    @AfterEach
    void after(EmulatorRealm realm, AuthRocket same) {
        assertThat(realm).isSameAs(ofConstructor);
        assertThat(same).isSameAs(client);
    }

    @Test
    void aTestHasOneRealmAndTheClassAnother(EmulatorRealm realm) {
        assertThat(realm).isSameAs(ofConstructor).isNotSameAs(ofClass);
        assertThat(realm.id()).isNotEqualTo(ofClass.id());
    }

    @Test
    void theClientCallsTheRealmOfTheTest(AuthRocket same, EmulatorRealm realm) {
        assertThat(same).isSameAs(client);
        assertThat(await(same.users().list().firstPage()).items())
                .extracting(User::username)
                .containsExactly("ada");
        assertThat(realm.requests()).hasSize(1);
    }

    @Test
    void usersLogInThroughLoginRocket(LoginRocket loginRocket, EmulatorRealm realm) {
        assertThat(await(loginRocket.login("ada", Secret.of("correct horse"))))
                .isInstanceOf(HostedLogin.Completed.class);
        assertThat(realm.requests()).hasSize(1);
    }

    @Test
    void codeThatMakesItsClientsItselfGetsOptions(
            Vertx vertx, AuthRocketOptions options, LoginRocketOptions loginOptions) {
        AuthRocket own = AuthRocket.create(vertx, options);
        LoginRocket ownLogin = LoginRocket.create(vertx, loginOptions);
        assertThat(await(own.users().get("ada")).username()).isEqualTo("ada");
        assertThat(await(ownLogin.login("ada", Secret.of("correct horse")))).isNotNull();
        await(own.close());
        await(ownLogin.close());
    }

    @Test
    void theClientRunsOnTheVertxOfTheTest(Vertx vertx) {
        Vertx ofResult = await(
                client.users().get("ada").map(user -> Vertx.currentContext().owner()));
        assertThat(ofResult).isSameAs(vertx);
    }

    @Test
    void theEmulatorIsThatOfTheRealm(AuthRocketEmulator emulator) {
        assertThat(emulator).isSameAs(ofConstructor.emulator()).isSameAs(ofClass.emulator());
    }

    @Nested
    class Inside {

        @Test
        void aNestedTestHasTheRealmOfItsOuterInstance(EmulatorRealm realm) {
            assertThat(realm).isSameAs(ofConstructor);
            assertThat(await(client.users().get("ada")).username()).isEqualTo("ada");
        }
    }
}
