package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What the code of the guides runs against: an emulator, as new for each test, and a client of its first realm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class GuideStage {

    private static final int LIMIT_SECONDS = 20;

    /** The password of {@link #ada}. */
    protected final Secret password = Secret.of("correct horse battery");

    /** Another one. */
    protected final Secret newPassword = Secret.of("staple staple staple");

    private final Vertx vertx = Vertx.vertx();
    private AuthRocketEmulator emulator;
    private AuthRocket client;

    @BeforeAll
    void start() throws Exception {
        emulator = await(AuthRocketEmulator.start(vertx));
        client = AuthRocket.create(
                vertx,
                AuthRocketOptions.of(emulator.baseUrl(), Secret.of(emulator.apiKey()))
                        .realm(emulator.realmId())
                        .trust(emulator.trustOptions()));
    }

    @BeforeEach
    void asNew() {
        emulator.reset();
    }

    @AfterAll
    void end() throws Exception {
        await(client.close());
        await(vertx.close());
    }

    /** The service. */
    protected AuthRocketEmulator emulator() {
        return emulator;
    }

    /** A client of it, with a key that may do everything. */
    protected AuthRocket client() {
        return client;
    }

    /** The Vert.x of both. */
    protected Vertx vertx() {
        return vertx;
    }

    /** A person who can log in. */
    protected User ada() throws Exception {
        return await(client.users().create(UserCreate.human("ada", "ada@example.com", password)));
    }

    /** Waits for a result; a failure is thrown. */
    protected static <T> T await(Future<T> future) throws Exception {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Waits for a failure of this type. */
    protected static <F extends AuthRocketException> F failure(Class<F> type, Future<?> future) throws Exception {
        try {
            await(future);
        } catch (AuthRocketException failure) {
            assertThat(failure).isInstanceOf(type);
            return type.cast(failure);
        }
        throw new AssertionError("expected " + type.getSimpleName() + ", found a success");
    }
}
