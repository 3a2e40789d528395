package io.github.authrocketvertx.examples.transfer;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where users are: the service that the environment names, or an emulator in this process for a try. */
final class Service {

    private static final String EMULATED_REALM = "rl_emulated";

    @Option(
            names = "--emulator",
            paramLabel = "N",
            description = "Start an emulator with N users in this process, instead of a service.")
    private @Nullable Integer emulatedUsers;

    @Option(
            names = "--ca-file",
            paramLabel = "PEM",
            description = "Trust this certificate authority, such as an emulator's, instead of those of the JVM.")
    private @Nullable Path caFile;

    /**
     * A client whose view names its realm.
     *
     * @param environment names the service, as {@link AuthRocketOptions#fromEnvironment(Map)} reads it
     * @return the client; fails with an {@link IllegalArgumentException} when the environment names none
     */
    Future<AuthRocket> connect(Vertx vertx, Map<String, String> environment) {
        if (emulatedUsers != null) {
            return AuthRocketEmulator.start(vertx, emulator(emulatedUsers))
                    .map(emulator -> AuthRocketOptions.of(emulator.baseUrl(), Secret.of(emulator.apiKey()))
                            .trust(emulator.trustOptions()))
                    .map(options -> AuthRocket.create(vertx, options).realm(EMULATED_REALM));
        }
        try {
            AuthRocketOptions options = AuthRocketOptions.fromEnvironment(environment);
            String realm = options.realm();
            if (realm == null) {
                throw new IllegalArgumentException("AUTHROCKET_REALM: expected the id of a realm, found nothing.");
            }
            if (caFile != null) {
                options = options.trust(new PemTrustOptions().addCertPath(caFile.toString()));
            }
            return Future.succeededFuture(AuthRocket.create(vertx, options).realm(realm));
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(e);
        }
    }

    /** Users and realm are the same in every run, so that one can go on where the last one ended. */
    private static EmulatorOptions emulator(int users) {
        JsonArray made = new JsonArray();
        for (int i = 1; i <= users; i++) {
            String name = String.format("user%07d", i);
            made.add(new JsonObject()
                    .put("id", "usr_" + name)
                    .put("username", name)
                    .put("email", name + "@example.com")
                    .put("first_name", "User")
                    .put("last_name", "No. " + i)
                    .put("reference", "ref-" + i)
                    .put("custom", new JsonObject().put("plan", i % 2 == 0 ? "large" : "small"))
                    .put("password", "correct horse battery"));
        }
        return new EmulatorOptions().withRealmId(EMULATED_REALM).withSeedData(new JsonObject().put("users", made));
    }
}
