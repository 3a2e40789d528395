package io.github.authrocketvertx.internal;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.internal.engine.Engine;
import io.github.authrocketvertx.internal.engine.FailureMaker;
import io.github.authrocketvertx.internal.engine.Limits;
import io.github.authrocketvertx.internal.engine.Time;
import io.github.authrocketvertx.internal.json.ErrorReader;
import io.github.authrocketvertx.internal.resource.Caller;
import io.github.authrocketvertx.internal.transport.VertxTransport;
import io.vertx.core.Vertx;
import java.util.Objects;

/** Puts a client together, floor by floor. */
public final class Assembly {

    private Assembly() {}

    /** A client on this Vert.x. */
    public static AuthRocket client(Vertx vertx, AuthRocketOptions options) {
        Objects.requireNonNull(vertx, "vertx");
        Objects.requireNonNull(options, "options");
        Engine engine = new Engine(
                vertx,
                new VertxTransport(vertx, options),
                new Limits(
                        options.deadline(),
                        options.attemptTimeout(),
                        options.maxBodyBytes(),
                        options.maxErrorBodyBytes()),
                Time.system(vertx),
                new FailureMaker(ErrorReader::read, options.maxErrorBodyBytes()));
        SharedParts shared = new SharedParts(vertx, options, engine);
        return new DefaultAuthRocket(shared, new Caller(engine, CallOptions.NONE));
    }
}
