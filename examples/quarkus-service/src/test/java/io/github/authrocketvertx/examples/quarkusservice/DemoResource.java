package io.github.authrocketvertx.examples.quarkusservice;

import io.github.authrocketvertx.examples.service.Demo;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An emulator for the tests, and the configuration by which the application finds it. */
public class DemoResource implements QuarkusTestResourceLifecycleManager {

    private Vertx vertx;
    private Demo demo;
    private Path caFile;

    @Override
    public Map<String, String> start() {
        try {
            vertx = Vertx.vertx();
            demo = await(Demo.start(vertx, 0));
            caFile = Files.createTempFile("authrocket", ".pem");
            Files.write(caFile, demo.emulator().caCertificatePem().getBytes());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "authrocket.url", demo.emulator().baseUrl(),
                "authrocket.api-key", demo.emulator().apiKey(),
                "authrocket.realm", demo.emulator().realmId(),
                "authrocket.ca-file", caFile.toString(),
                "quarkus.http.test-port", "0");
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(demo, new TestInjector.MatchesType(Demo.class));
    }

    @Override
    public void stop() {
        try {
            await(vertx.close());
            Files.deleteIfExists(caFile);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
