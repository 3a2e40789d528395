package io.github.authrocketvertx.contract;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** An emulator for each class, as new for each test, and the surface over a client of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Contract {

    static final Secret PASSWORD = Secret.of("correct horse battery");
    static final Secret NEW_PASSWORD = Secret.of("staple of another kind");

    private Fixture fixture;
    private AuthRocket client;

    /** The surface under test. */
    protected abstract Surface surface();

    @BeforeAll
    void start() throws Exception {
        fixture = Fixture.start();
        client = surface().over(fixture.core());
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    @AfterEach
    void reset() {
        emulator().reset();
    }

    final Fixture fixture() {
        return fixture;
    }

    final AuthRocketEmulator emulator() {
        return fixture.emulator();
    }

    final AuthRocket client() {
        return client;
    }

    final User createUser(String username) throws Exception {
        return Await.result(client.users().create(person(username)));
    }

    static UserCreate person(String username) {
        return UserCreate.human(username, username + "@example.com", PASSWORD);
    }
}
