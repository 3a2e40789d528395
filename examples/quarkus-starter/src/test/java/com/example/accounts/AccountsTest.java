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
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
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
    void aMissingNameOrPasswordIsAWrongOne() {
        assertThat(Arrays.asList(
                        await(accounts.logIn("ada", null, null)),
                        await(accounts.logIn("ada", "", null)),
                        await(accounts.logIn(" ", "correct horse", null)),
                        await(accounts.logIn("..", "correct horse", null))))
                .containsOnly("Wrong name, password or code");
        assertThat(realm.requests()).isEmpty();
    }

    @Test
    void anOutageIsToldAndPasses() {
        realm.faults().onAny("users/").always().answer(503, "application/json", "{}");
        assertThat(await(accounts.logIn("ada", "correct horse", null))).isEqualTo("Try again later");

        realm.faults().clear();
        assertThat(await(accounts.logIn("ada", "correct horse", null))).isEqualTo("Welcome");
    }

    @Test
    void aSecondFactorIsAskedFor() {
        String secret = realm.enableTotp("ada");

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

        WebhookDelivery sent = realm.webhooks()
                .await(delivery -> delivery.attempts() == 1)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        assertThat(sent.state()).as(sent.toString()).isEqualTo(WebhookDelivery.State.COMPLETED);
        assertThat(accounts.newUsers()).containsExactly(bob.id());
    }

    @Test
    void aForgedWebhookIsNotBelieved() {
        assertThatThrownBy(() -> await(accounts.receive(new Accounts.Hook("ev_forged", null))))
                .hasMessage("HTTP 404 Not Found");
    }

    @Test
    void whatNamesNoEventIsABadRequest() throws Exception {
        for (String body :
                List.of("", "{}", "\"\"", "{\"id\":\"\"}", "{\"id\":\"usr_carl\"}", "{\"id\":\"../users\"}")) {
            assertThat(post(body)).as(body).isEqualTo(400);
        }
        assertThat(realm.requests()).isEmpty();
    }

    /** The status that a webhook with that body is answered with. */
    private int post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(webhooks.toString()))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static <T> T await(Uni<T> result) {
        return result.await().atMost(Duration.ofSeconds(20));
    }
}
