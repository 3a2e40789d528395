package io.github.authrocketvertx.quarkus;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** What an application has to write: a client on the Vert.x that Quarkus manages. */
class ClientBeans {

    @Produces
    @Singleton
    AuthRocketEmulator emulator(Vertx vertx) throws Exception {
        return AuthRocketEmulator.start(vertx)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @Produces
    @Singleton
    AuthRocket client(Vertx vertx, AuthRocketEmulator emulator) {
        return AuthRocket.create(
                vertx,
                AuthRocketOptions.of(emulator.baseUrl(), Secret.of(emulator.apiKey()))
                        .realm(emulator.realmId())
                        .trust(emulator.trustOptions()));
    }

    @Produces
    @Singleton
    MutinyAuthRocket mutinyClient(AuthRocket client) {
        return MutinyAuthRocket.of(client);
    }

    void close(@Disposes AuthRocket client) {
        client.close();
    }
}
