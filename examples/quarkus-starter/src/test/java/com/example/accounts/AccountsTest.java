package com.example.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.emulator.WebhookDelivery;
import io.github.authrocketvertx.junit5.quarkus.AuthRocketTestResource;
import io.github.authrocketvertx.junit5.quarkus.InjectAuthRocket;
import io.github.authrocketvertx.model.AppHookCreate;
import io.github.authrocketvertx.model.EventType;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AuthRocketTestResource.class)
class AccountsTest {

    @InjectAuthRocket
    EmulatorRealm realm;

    @Inject
    MutinyAuthRocket client;

    @Inject
    Accounts accounts; // the application under test

    @TestHTTPResource("webhooks")
    URL webhooks; // where it takes webhooks

    @BeforeEach
    void startAnew() {
        realm.reset();
        realm.plant(with -> with.human("ada", "ada@example.com", "correct horse"));
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThat(await(accounts.logIn("ada", "wrong", null))).isEqualTo("Wrong name, password or code");
        assertThat(realm.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.status()).isEqualTo(401));
    }

    @Test
    void anUnknownUserIsToldNothingElse() {
        assertThat(await(accounts.logIn("bob", "wrong", null))).isEqualTo("Wrong name, password or code");
    }

    @Test
    void aSecondFactorIsAskedFor() {
        User ada = await(client.users().get("ada"));
        String secret = realm.enableTotp(ada.id());

        assertThat(await(accounts.logIn("ada", "correct horse", null))).isEqualTo("Your code?");
        assertThat(await(accounts.logIn("ada", "correct horse", "no code"))).isEqualTo("Wrong name, password or code");
        assertThat(await(accounts.logIn("ada", "correct horse", realm.totpCode(secret))))
                .isEqualTo("Welcome");
    }

    @Test
    void theApplicationHearsOfNewUsers() throws Exception {
        await(client.appHooks()
                .create(AppHookCreate.webhook(Secret.of(webhooks.toString()), List.of(EventType.USER_CREATED))));
        User bob = await(client.users().create(UserCreate.human("bob", "bob@example.com", Secret.of("correct horse"))));

        List<WebhookDelivery> sent = realm.webhooks()
                .awaitAll()
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        assertThat(sent).extracting(WebhookDelivery::state).containsExactly(WebhookDelivery.State.COMPLETED);
        assertThat(accounts.newUsers()).containsExactly(bob.id());
    }

    @Test
    void aForgedWebhookIsNotBelieved() {
        assertThatThrownBy(() -> await(accounts.receive(new Accounts.Hook("ev_forged", null))))
                .hasMessage("HTTP 404 Not Found");
    }

    private static <T> T await(Uni<T> result) {
        return result.await().atMost(Duration.ofSeconds(20));
    }
}
