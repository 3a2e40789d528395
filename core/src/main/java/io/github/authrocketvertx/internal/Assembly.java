package io.github.authrocketvertx.internal;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.internal.engine.Engine;
import io.github.authrocketvertx.internal.engine.FailureMaker;
import io.github.authrocketvertx.internal.engine.Settings;
import io.github.authrocketvertx.internal.engine.Time;
import io.github.authrocketvertx.internal.json.ErrorReader;
import io.github.authrocketvertx.internal.resource.Caller;
import io.github.authrocketvertx.internal.transport.VertxTransport;
import io.vertx.core.Vertx;
import java.util.Objects;

/** Puts a client together, floor by floor. */
public final class Assembly {

    private Assembly() {}

    /** A client on this Vert.x, which is not closed with it. */
    public static AuthRocket client(Vertx vertx, AuthRocketOptions options) {
        return client(Objects.requireNonNull(vertx, "vertx"), options, false);
    }

    /** A client on a Vert.x of its own, which is closed with it. */
    public static AuthRocket client(AuthRocketOptions options) {
        Objects.requireNonNull(options, "options");
        return client(Vertx.vertx(), options, true);
    }

    private static AuthRocket client(Vertx vertx, AuthRocketOptions options, boolean owned) {
        Objects.requireNonNull(options, "options");
        Time time = Time.system(vertx);
        Engine engine = new Engine(
                vertx,
                new VertxTransport(vertx, options, time.nanos(), time.random()),
                new Settings(
                        options.deadline(),
                        options.attemptTimeout(),
                        options.retry(),
                        options.retryBudget(),
                        options.maxBodyBytes(),
                        options.credentials(),
                        options.observer()),
                time,
                new FailureMaker(ErrorReader::read, options.maxErrorBodyBytes()));
        SharedParts shared = new SharedParts(vertx, owned, options, engine);
        return new DefaultAuthRocket(shared, new Caller(engine, CallOptions.NONE));
    }
}
