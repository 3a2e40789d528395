package io.github.authrocketvertx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.junit5.AuthRocketTest;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// snippet: junit-vertx-test
@ExtendWith(VertxExtension.class)
@AuthRocketTest
class LoginPageVertxTest {

    @Test
    void aUserIsWelcome(AuthRocket client, EmulatorRealm realm, VertxTestContext test) {
        realm.plant(with -> with.human("ada", "ada@example.com", "correct horse"));
        new LoginPage(client)
                .logIn("ada", "correct horse")
                .onComplete(test.succeeding(text -> test.verify(() -> {
                    assertThat(text).isEqualTo("Welcome");
                    test.completeNow();
                })));
    }
}
// end
