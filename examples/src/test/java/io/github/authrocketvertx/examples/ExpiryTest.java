package io.github.authrocketvertx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.EmulatorClock;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.junit5.AuthRocketExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// snippet: junit-own-emulator
class ExpiryTest {

    static final EmulatorClock CLOCK = EmulatorClock.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    @RegisterExtension
    static final AuthRocketExtension AUTH_ROCKET = new AuthRocketExtension()
            .withEmulator(new EmulatorOptions().withClock(CLOCK))
            .withClient(options -> options.deadline(Duration.ofSeconds(20)));

    @Test
    void aSessionEndsAfterSixHours(EmulatorRealm realm, AuthRocket client) throws Exception {
        realm.plant(with -> with.human("ada", "ada@example.com", "correct horse", user -> user.id("usr_ada")));
        var sessions = client.sessions()
                .create("usr_ada")
                .onSuccess(created -> CLOCK.advance(Duration.ofHours(7)))
                .compose(created -> client.sessions().list("usr_ada"));
        assertThat(sessions.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS))
                .isEmpty();
    }
}
// end
