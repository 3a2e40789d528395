package io.github.authrocketvertx.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.examples.kotlinservice.KotlinService;
import io.github.authrocketvertx.examples.service.ServiceProcess.Starter;
import io.github.authrocketvertx.examples.vertxservice.VertxService;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the services on Vert.x end while they are in use. */
@Timeout(60)
class GentleEndTest {

    private static final JsonObject ADA =
            new JsonObject().put("username", "ada").put("password", Demo.PASSWORD);

    static Stream<Named<Starter>> services() {
        return Stream.of(Named.of("Vert.x", VertxService::start), Named.of("Kotlin", KotlinService::start));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aLoginThatIsUnderWayIsAnsweredAndANewOneIsRefused(Starter starter) throws Exception {
        LocalService local = new LocalService(starter);
        AuthRocketEmulator emulator = local.demo().emulator();
        Browser browser = new Browser(local.url());
        emulator.faults().on(HttpMethod.POST, "users/ada").stall();
        FutureTask<Browser.Answer> underWay = start(() -> browser.post("/login", ADA));
        await(emulator.awaitRequest(call -> call.path().endsWith("/authenticate") && call.bodyComplete()));

        Future<Void> ended = local.end();
        int ready = browser.get("/health/ready").status();
        int late = browser.post("/login", ADA).status();
        emulator.faults().release();

        assertThat(ready).isEqualTo(503);
        assertThat(late).isEqualTo(503);
        assertThat(underWay.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
        await(ended);
        local.close();
    }

    private static <T> FutureTask<T> start(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        new Thread(task, "browser").start();
        return task;
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
