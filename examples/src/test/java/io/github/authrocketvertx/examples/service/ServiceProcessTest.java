package io.github.authrocketvertx.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.examples.kotlinservice.KotlinServiceKt;
import io.github.authrocketvertx.examples.vertxservice.VertxService;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the profiles of the services run. */
class ServiceProcessTest {

    private static final int LIMIT_SECONDS = 40;
    private static final int ENDED_BY_SIGTERM = 143;

    @ParameterizedTest
    @ValueSource(classes = {VertxService.class, KotlinServiceKt.class})
    void aServiceSaysHowToTryItAndEndsInOrderWhenToldTo(Class<?> main) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        "0",
                        "0")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("AUTHROCKET_"));
        Process process = builder.start();
        CompletableFuture<Void> ended = new CompletableFuture<Void>()
                .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .whenComplete((done, late) -> process.destroyForcibly());

        List<String> printed = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.add(line);
                if (line.contains("/health/ready")) {
                    process.toHandle().destroy(); // of the process itself it would close the stream, too
                }
            }
        }

        int status = process.waitFor();
        ended.complete(null);
        assertThat(status).as(String.join("\n", printed)).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(printed.get(0)).matches("Listening on http://localhost:[1-9][0-9]*, until Ctrl-C");
        assertThat(printed).last().isEqualTo("Closed.");
    }
}
