package io.github.authrocketvertx.internal;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.LoginRocketOptions;
import io.github.authrocketvertx.internal.engine.Engine;
import io.github.authrocketvertx.internal.engine.FailureMaker;
import io.github.authrocketvertx.internal.engine.Settings;
import io.github.authrocketvertx.internal.engine.Time;
import io.github.authrocketvertx.internal.json.ErrorReader;
import io.github.authrocketvertx.internal.resource.Caller;
import io.github.authrocketvertx.internal.transport.Transport;
import io.github.authrocketvertx.internal.transport.VertxTransport;
import io.vertx.core.Vertx;
import java.util.Objects;

/** Puts a client together, floor by floor. */
public final class Assembly {

    private Assembly() {}

    /** A client on this Vert.x, which is not closed with it. */
    public static AuthRocket client(Vertx vertx, AuthRocketOptions options) {
        return client(Objects.requireNonNull(vertx, "vertx"), Objects.requireNonNull(options, "options"), false);
    }

    /** A client on a Vert.x of its own, which is closed with it. */
    public static AuthRocket client(AuthRocketOptions options) {
        Objects.requireNonNull(options, "options");
        return client(Vertx.vertx(), options, true);
    }

    /** A client of LoginRocket on this Vert.x, which is not closed with it. */
    public static LoginRocket loginRocket(Vertx vertx, LoginRocketOptions options) {
        return loginRocket(Objects.requireNonNull(vertx, "vertx"), options, false);
    }

    /** A client of LoginRocket on a Vert.x of its own, which is closed with it. */
    public static LoginRocket loginRocket(LoginRocketOptions options) {
        Objects.requireNonNull(options, "options");
        return loginRocket(Vertx.vertx(), options, true);
    }

    private static LoginRocket loginRocket(Vertx vertx, LoginRocketOptions options, boolean owned) {
        SharedParts shared =
                parts(vertx, Objects.requireNonNull(options, "options").client(), owned);
        return new DefaultLoginRocket(shared, new Caller(shared.engine(), CallOptions.NONE), options);
    }

    /** A client on this Vert.x over another transport, for measurements of all that is above it. */
    public static AuthRocket over(Transport transport, Vertx vertx, AuthRocketOptions options) {
        SharedParts shared =
                new SharedParts(vertx, false, options, engine(vertx, transport, options, Time.system(vertx)));
        return new DefaultAuthRocket(shared, new Caller(shared.engine(), CallOptions.NONE));
    }

    private static AuthRocket client(Vertx vertx, AuthRocketOptions options, boolean owned) {
        if (options.apiKey() == null && options.credentials() == null) {
            throw new IllegalArgumentException(
                    "Expected options with an API key or a supplier of keys, found neither. Those of LoginRocket have none.");
        }
        SharedParts shared = parts(vertx, options, owned);
        return new DefaultAuthRocket(shared, new Caller(shared.engine(), CallOptions.NONE));
    }

    private static SharedParts parts(Vertx vertx, AuthRocketOptions options, boolean owned) {
        Time time = Time.system(vertx);
        Transport transport = new VertxTransport(vertx, options, time.nanos(), time.random());
        return new SharedParts(vertx, owned, options, engine(vertx, transport, options, time));
    }

    private static Engine engine(Vertx vertx, Transport transport, AuthRocketOptions options, Time time) {
        return new Engine(
                vertx,
                transport,
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
    }
}
