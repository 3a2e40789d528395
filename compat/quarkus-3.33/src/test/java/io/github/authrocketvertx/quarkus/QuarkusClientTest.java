package io.github.authrocketvertx.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.junit5.quarkus.AuthRocketTestResource;
import io.github.authrocketvertx.junit5.quarkus.InjectAuthRocket;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AuthRocketTestResource.class)
class QuarkusClientTest {

    @Inject
    Vertx vertx;

    @InjectAuthRocket
    EmulatorRealm realm;

    @InjectAuthRocket
    AuthRocketEmulator emulator;

    @Inject
    AuthRocket client;

    @Inject
    MutinyAuthRocket mutiny;

    @BeforeEach
    void forgetTheTestBefore() {
        realm.reset();
    }

    @Test
    void aClientOnTheManagedVertxMakesACall() {
        User user = mutiny.users()
                .create(UserCreate.human("ada", "ada@example.com", Secret.of("correct horse")))
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(user.username()).isEqualTo("ada");
    }

    @Test
    void cancellingASubscriptionIsSeenByTheServer() throws Exception {
        realm.faults().next().stall();
        Cancellable call = mutiny.users().get("usr_1").subscribe().with(user -> {}, failure -> {});
        await(realm.awaitRequest(RecordedRequest::bodyComplete));

        call.cancel();

        assertThat(await(realm.awaitRequest(RecordedRequest::ended)).ending()).isEqualTo(RecordedRequest.Ending.RESET);
    }

    @Test
    void theResultComesOnTheContextOfTheCaller() throws Exception {
        CompletableFuture<Boolean> same = new CompletableFuture<>();
        Context context = vertx.getOrCreateContext();
        context.runOnContext(v -> client.users()
                .list()
                .firstPage()
                .onComplete(page -> same.complete(page.succeeded() && Vertx.currentContext() == context)));

        assertThat(same.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theEmulatorIsInjectedAsWell() {
        assertThat(emulator).isSameAs(realm.emulator());
    }

    @Test
    void vertxIsTheOneThatQuarkusDecides() {
        String jar =
                Vertx.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        assertThat(jar).contains(System.getProperty("expected.vertx.version"));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
