package io.github.authrocketvertx.junit5;

import static io.github.authrocketvertx.junit5.Kit.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/** What the one instance of a class takes belongs to the class, and tests have realms of their own all the same. */
@AuthRocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneInstanceTest {

    private final EmulatorRealm ofClass;

    OneInstanceTest(EmulatorRealm realm) {
        this.ofClass = realm;
    }

    @BeforeAll
    void theClassHasOneRealm(EmulatorRealm realm) {
        assertThat(realm).isSameAs(ofClass);
    }

    @RepeatedTest(2)
    void aTestFindsAnEmptyRealm(EmulatorRealm realm, AuthRocket client) {
        assertThat(realm.id()).isNotEqualTo(ofClass.id());
        assertThat(await(client.users().list().firstPage()).items()).isEmpty();
        await(client.users().create(UserCreate.human("ada", "ada@example.com", Secret.of("correct horse"))));
        assertThat(ofClass.requests()).isEmpty();
    }
}
