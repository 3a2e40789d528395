package io.github.authrocketvertx.contract;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.LoginRocketOptions;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** An emulator and a client of it, each on a Vert.x of its own. */
public final class Fixture implements AutoCloseable {

    private final Vertx serverVertx = Vertx.vertx();
    private final Vertx vertx = Vertx.vertx();
    private final AuthRocketEmulator emulator;
    private final AuthRocket core;

    private Fixture(EmulatorOptions options) throws Exception {
        emulator = Await.result(AuthRocketEmulator.start(serverVertx, options));
        core = newClient();
    }

    /** Starts both. */
    public static Fixture start(EmulatorOptions options) throws Exception {
        return new Fixture(options);
    }

    /** Starts both, with HTTP/2. */
    public static Fixture start() throws Exception {
        return start(new EmulatorOptions());
    }

    /** A further client. */
    public AuthRocket newClient() {
        AuthRocketOptions options = AuthRocketOptions.of(emulator.baseUrl(), Secret.of(emulator.apiKey()))
                .realm(emulator.realmId())
                .trust(emulator.trustOptions())
                // So long that a test which waits for something else never sees a time-out take its place.
                .deadline(Duration.ofMinutes(5))
                .attemptTimeout(Duration.ofMinutes(5))
                // One answer a call, so that a test sees the one it scripted.
                .retry(RetryPolicy.none());
        return AuthRocket.create(vertx, options);
    }

    /** A client of LoginRocket, for the first connected app. */
    public LoginRocket newLoginRocket(UnaryOperator<LoginRocketOptions> change) {
        LoginRocketOptions options = LoginRocketOptions.of(emulator.loginRocketUrl())
                .client(client -> client.trust(emulator.trustOptions())
                        .deadline(Duration.ofMinutes(5))
                        .attemptTimeout(Duration.ofMinutes(5))
                        .retry(RetryPolicy.none()));
        return LoginRocket.create(vertx, change.apply(options));
    }

    /** The emulator. */
    public AuthRocketEmulator emulator() {
        return emulator;
    }

    /** The client. */
    public AuthRocket core() {
        return core;
    }

    /** The Vert.x of the client. */
    public Vertx vertx() {
        return vertx;
    }

    /** The last request that came in. */
    public RecordedRequest lastRequest() {
        List<RecordedRequest> all = emulator.requests();
        return all.get(all.size() - 1);
    }

    /** How many requests there were for a page of users. */
    public long listRequests() {
        return emulator.requests().stream()
                .filter(request -> request.method().equals(HttpMethod.GET)
                        && request.path().endsWith("/users"))
                .count();
    }

    /** Closes the client before its Vert.x, and the emulator before its own. */
    @Override
    public void close() {
        try {
            // One by one from here: what follows a close of a Vert.x can't run on that Vert.x.
            Await.result(core.close());
            Await.result(vertx.close());
            Await.result(emulator.close());
            Await.result(serverVertx.close());
        } catch (Exception e) {
            throw new AssertionError("client and emulator do not close", e);
        }
    }
}
