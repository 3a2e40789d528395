package io.github.authrocketvertx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.junit5.AuthRocketTest;
import io.github.authrocketvertx.junit5.EmulatorFault;
import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// snippet: junit-test
@AuthRocketTest
class LoginPageTest {

    @BeforeEach
    void plant(EmulatorRealm realm) {
        realm.plant(with -> with.human("ada", "ada@example.com", "correct horse"));
    }

    @Test
    void aWrongPasswordIsRefused(AuthRocket client) {
        LoginPage page = new LoginPage(client);
        assertThat(await(page.logIn("ada", "wrong"))).isEqualTo("Wrong password");
    }

    @Test
    @EmulatorFault(value = EmulatorFault.Kind.ANSWER, status = 503, times = 0)
    void aServiceThatIsDownIsTold(AuthRocket client, EmulatorRealm realm) {
        LoginPage page = new LoginPage(client);
        assertThat(await(page.logIn("ada", "correct horse"))).isEqualTo("Try again later");
        // A login is never sent twice.
        assertThat(realm.requests()).extracting(RecordedRequest::status).containsExactly(503);
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
// end
