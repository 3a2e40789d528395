package io.github.authrocketvertx;

import io.github.authrocketvertx.internal.Assembly;
import io.github.authrocketvertx.model.HostedLogin;
import io.github.authrocketvertx.model.HostedSignup;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.spi.Experimental;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * A client of the LoginRocket API, by which users themselves log in, sign up and log out: no API key, and a host for each
 * connected app. It has the engine of {@link AuthRocket}: limits, deadline, cancellation, retries and failures are the
 * same. Where the service refuses, it answers 200 with an {@code error}: a
 * {@link io.github.authrocketvertx.failure.HostedRefusalException}.
 *
 * <p>Futures complete on the caller's context. Cookies are neither kept nor sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/loginrocket">AuthRocket 1: LoginRocket API</a>
 */
public interface LoginRocket {

    /** A client on this Vert.x, which is not closed with it. */
    static LoginRocket create(Vertx vertx, LoginRocketOptions options) {
        return Assembly.loginRocket(vertx, options);
    }

    /** A client on a Vert.x of its own, which is closed with it. */
    static LoginRocket create(LoginRocketOptions options) {
        return Assembly.loginRocket(options);
    }

    /** Logs a user in, in realms whose users have names. */
    Future<HostedLogin> login(String username, Secret password);

    /** Logs a user in, in realms whose users are known by their e-mail addresses. */
    Future<HostedLogin> loginByEmail(String email, Secret password);

    /**
     * Signs a user up.
     *
     * @return a login, or a signup that the application has to complete, as the realm is set
     */
    Future<HostedLogin> signup(HostedSignup signup);

    /**
     * Ends a login.
     *
     * @param token the login token
     */
    Future<Void> logout(Secret token);

    /**
     * The second step of a login.
     *
     * @param loginToken what {@link HostedLogin.CodeRequired} gave, {@code kli_…}
     * @param code what the user's device shows
     */
    @Experimental
    Future<HostedLogin> verifyLogin(Secret loginToken, Secret code);

    /** Has a password token sent to a user, in realms whose users have names. */
    @Experimental
    Future<Void> forgotPassword(String username);

    /** Has a password token sent to a user, in realms whose users are known by their e-mail addresses. */
    @Experimental
    Future<Void> forgotPasswordByEmail(String email);

    /**
     * Sets a new password by the token that was sent.
     *
     * @return what the service answered; its form is not documented, and it may hold a login token
     */
    @Experimental
    Future<JsonObject> resetPassword(PasswordReset reset);

    /**
     * Sets a new password for a user who knows the old one.
     *
     * @param token the login token
     */
    @Experimental
    Future<Void> changePassword(Secret token, PasswordChange change);

    /**
     * Has a token sent that proves the user's e-mail address.
     *
     * @param token the login token
     */
    @Experimental
    Future<Void> requestEmailVerification(Secret token);

    /**
     * Proves an e-mail address by the token that was sent.
     *
     * @return what the service answered; its form is not documented, and it may hold a login token
     */
    @Experimental
    Future<JsonObject> verifyEmail(Secret token);

    /**
     * Any other call.
     *
     * @param path relative to the base URL
     * @param parameters sent as they are
     * @return what the service answered, unless it is an error; may hold tokens
     */
    Future<JsonObject> post(String path, JsonObject parameters);

    /**
     * The same client with other call options.
     *
     * @throws IllegalArgumentException when an API key or a realm is among them: neither is for LoginRocket
     */
    LoginRocket with(UnaryOperator<CallOptions> change);

    /** The options of this view. */
    CallOptions callOptions();

    /** How busy the client is. */
    PoolGauges gauges();

    /** As {@link AuthRocket#shutdown}. */
    Future<Void> shutdown(Duration grace);

    /** As {@link AuthRocket#close}. */
    Future<Void> close();
}
