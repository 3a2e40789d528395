package io.github.authrocketvertx.examples.quarkusservice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What {@code application.properties} and the environment say of AuthRocket: {@code authrocket.url} and so on. */
@ConfigMapping(prefix = "authrocket")
interface AuthRocketConfig {

    /** The base URL; from the environment as {@code AUTHROCKET_URL}. */
    URI url();

    /** The API key; from the environment as {@code AUTHROCKET_API_KEY}. */
    String apiKey();

    /** The realm. */
    String realm();

    /** How long a call may take. */
    @WithDefault("8s")
    Duration deadline();

    /** How long calls may go on when the application ends. */
    @WithDefault("8s")
    Duration grace();

    /** Whom to trust, in PEM; those whom the JVM trusts when not set. */
    Optional<Path> caFile();
}
