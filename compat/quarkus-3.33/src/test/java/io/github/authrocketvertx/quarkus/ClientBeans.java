package io.github.authrocketvertx.quarkus;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an application has to write: a client on the Vert.x that Quarkus manages. */
class ClientBeans {

    @Produces
    @Singleton
    AuthRocket client(
            Vertx vertx,
            @ConfigProperty(name = "authrocket.url") String url,
            @ConfigProperty(name = "authrocket.api-key") String apiKey,
            @ConfigProperty(name = "authrocket.realm") String realm,
            @ConfigProperty(name = "authrocket.ca-file") Optional<String> caFile) {
        AuthRocketOptions options = AuthRocketOptions.of(url, Secret.of(apiKey)).realm(realm);
        return AuthRocket.create(
                vertx,
                caFile.map(file -> options.trust(new PemTrustOptions().addCertPath(file)))
                        .orElse(options));
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
