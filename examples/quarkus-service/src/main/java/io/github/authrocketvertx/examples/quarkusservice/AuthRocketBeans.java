package io.github.authrocketvertx.examples.quarkusservice;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One client for the application, on the Vert.x that Quarkus manages. */
class AuthRocketBeans {

    // snippet: quarkus-service-client
    @Produces
    @Singleton
    MutinyAuthRocket client(Vertx vertx, AuthRocketConfig config) {
        AuthRocketOptions options = AuthRocketOptions.of(config.url().toString(), Secret.of(config.apiKey()))
                .realm(config.realm())
                .deadline(config.deadline());
        if (config.caFile().isPresent()) {
            options = options.trust(
                    new PemTrustOptions().addCertPath(config.caFile().get().toString()));
        }
        return MutinyAuthRocket.of(AuthRocket.create(vertx, options));
    }

    /** Runs when the application ends, before its Vert.x does, and on no event loop: here one may wait. */
    void close(@Disposes MutinyAuthRocket client, AuthRocketConfig config) {
        client.shutdown(config.grace()).await().atMost(config.grace().plusSeconds(2));
    }
    // end
}
