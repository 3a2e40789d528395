package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.failure.CallTimeoutException;
import io.github.authrocketvertx.failure.ConnectionLostException;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.github.authrocketvertx.testkit.TcpProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that end or go silent between two calls. */
class LostConnectionTest extends EmulatorTestBase {

    private static final Duration ATTEMPT = Duration.ofMillis(400);

    private final List<Reply> replies = new ArrayList<>();
    private TcpProxy proxy;

    private AuthRocket clientThroughProxy(boolean http2) {
        proxy = await(TcpProxy.start(vertx, emulator.port()));
        AuthRocketOptions options = AuthRocketOptions.of(
                        "https://localhost:" + proxy.port() + "/v1/", Secret.of(emulator.apiKey()))
                .realm(emulator.realmId())
                .trust(emulator.trustOptions())
                .attemptTimeout(ATTEMPT)
                .retry(RetryPolicy.standard());
        return client(ignored -> http2 ? options : http1(options)).with(view -> view.onReply(replies::add));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterABlackHoleCallsSucceedWithinOneAttemptTimeout(boolean http2) {
        AuthRocket client = clientThroughProxy(http2);
        await(client.users().list().firstPage());
        proxy.freeze();

        await(client.users().list().firstPage());
        await(client.users().list().firstPage());

        assertThat(replies).extracting(reply -> reply.attempts().size()).containsExactly(1, 2, 1);
        assertThat(proxy.connections()).isEqualTo(2);
        assertThat(client.gauges().calls()).isZero();
        assertThat(client.gauges().active()).isZero();
    }

    @Test
    void whatIsNotSentAgainFailsOnceAndTheNextCallUsesANewConnection() {
        AuthRocket client = clientThroughProxy(true);
        await(client.users().create(UserCreate.human("ada", "ada@example.com", Secret.of("correct horse"))));
        proxy.freeze();

        CallTimeoutException failure = awaitFailure(
                CallTimeoutException.class, client.users().authenticate("ada", Secret.of("correct horse")));
        assertThat(failure.attempts()).hasSize(1);
        assertThat(failure.mayHaveBeenProcessed()).isTrue();
        await(client.users().authenticate("ada", Secret.of("correct horse")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aKeptConnectionThatTheOtherSideClosesIsReplacedAtOnce(boolean http2) {
        AuthRocket client = clientThroughProxy(http2);
        await(client.users().list().firstPage());
        proxy.closeWhenUsed();

        await(client.users().list().firstPage());

        assertThat(replies.get(1).attempts()).hasSize(2);
        assertThat(emulator.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLoginOnSuchAConnectionIsNotSentAgain(boolean http2) {
        AuthRocket client = clientThroughProxy(http2);
        await(client.users().create(UserCreate.human("ada", "ada@example.com", Secret.of("correct horse"))));
        proxy.closeWhenUsed();

        ConnectionLostException failure = awaitFailure(
                ConnectionLostException.class, client.users().authenticate("ada", Secret.of("correct horse")));

        assertThat(failure.attempts()).hasSize(1);
        assertThat(failure.mayHaveBeenProcessed()).isTrue();
        assertThat(emulator.requests()).hasSize(1);
    }

    @Test
    void aStreamThatTheServiceRefusedIsSentAgainEvenForALogin() {
        AuthRocket client = client(options -> options.retry(RetryPolicy.standard()));
        await(client.users().create(UserCreate.human("ada", "ada@example.com", Secret.of("correct horse"))));
        emulator.faults().next().resetStream(7);

        await(client.users().authenticate("ada", Secret.of("correct horse")));

        assertThat(emulator.requests()).hasSize(3);
    }

    @Test
    void aStreamThatTheServiceResetOtherwiseIsNotSentAgainForALogin() {
        AuthRocket client = client(options -> options.retry(RetryPolicy.standard()));
        emulator.faults().next().resetStream(2);

        ConnectionLostException failure = awaitFailure(
                ConnectionLostException.class, client.users().authenticate("ada", Secret.of("correct horse")));

        assertThat(failure).hasMessageContaining("code 2");
        assertThat(emulator.requests()).hasSize(1);
    }
}
