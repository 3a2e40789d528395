package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.PoolGauges;
import io.github.authrocketvertx.model.HostedLogin;
import io.github.authrocketvertx.model.HostedSignup;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.spi.Experimental;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A client of the LoginRocket API, on Mutiny: a thin layer over a {@link LoginRocket}. Nothing is called before a
 * {@link Uni} is subscribed to, and each subscription calls anew; cancelling it takes the call back. Failures are those of
 * core, refusals a {@link io.github.authrocketvertx.failure.HostedRefusalException}.
 */
public final class MutinyLoginRocket {

    private final LoginRocket core;
    private final Calls<LoginRocket> calls;

    private MutinyLoginRocket(LoginRocket core) {
        this.core = core;
        this.calls = new Calls<>(cancellation -> core.with(options -> options.cancellation(cancellation)));
    }

    /**
     * The same client on Mutiny, view and all.
     *
     * @param core shared, not copied: closing one closes the other
     */
    public static MutinyLoginRocket of(LoginRocket core) {
        return new MutinyLoginRocket(Objects.requireNonNull(core, "core"));
    }

    /** Logs a user in, in realms whose users have names. */
    public Uni<HostedLogin> login(String username, Secret password) {
        return calls.call(client -> client.login(username, password));
    }

    /** Logs a user in, in realms whose users are known by their e-mail addresses. */
    public Uni<HostedLogin> loginByEmail(String email, Secret password) {
        return calls.call(client -> client.loginByEmail(email, password));
    }

    /** Signs a user up: a login, or a signup that the application has to complete, as the realm is set. */
    public Uni<HostedLogin> signup(HostedSignup signup) {
        return calls.call(client -> client.signup(signup));
    }

    /** Ends a login, by its token. */
    public Uni<Void> logout(Secret token) {
        return calls.call(client -> client.logout(token));
    }

    /** The second step of a login, with the {@code kli_} token and what the user's device shows. */
    @Experimental
    public Uni<HostedLogin> verifyLogin(Secret loginToken, Secret code) {
        return calls.call(client -> client.verifyLogin(loginToken, code));
    }

    /** Has a password token sent to a user. */
    @Experimental
    public Uni<Void> forgotPassword(String username) {
        return calls.call(client -> client.forgotPassword(username));
    }

    /** As {@link #forgotPassword}, in realms whose users are known by their e-mail addresses. */
    @Experimental
    public Uni<Void> forgotPasswordByEmail(String email) {
        return calls.call(client -> client.forgotPasswordByEmail(email));
    }

    /** Sets a new password by the token that was sent; the form of the answer is not documented. */
    @Experimental
    public Uni<JsonObject> resetPassword(PasswordReset reset) {
        return calls.call(client -> client.resetPassword(reset));
    }

    /** Sets a new password for a user who knows the old one; the token is the login token. */
    @Experimental
    public Uni<Void> changePassword(Secret token, PasswordChange change) {
        return calls.call(client -> client.changePassword(token, change));
    }

    /** Has a token sent that proves the e-mail address of the user with this login token. */
    @Experimental
    public Uni<Void> requestEmailVerification(Secret token) {
        return calls.call(client -> client.requestEmailVerification(token));
    }

    /** Proves an e-mail address by the token that was sent; the form of the answer is not documented. */
    @Experimental
    public Uni<JsonObject> verifyEmail(Secret token) {
        return calls.call(client -> client.verifyEmail(token));
    }

    /** Any other call: a path relative to the base URL, and parameters that are sent as they are. */
    public Uni<JsonObject> post(String path, JsonObject parameters) {
        return calls.call(client -> client.post(path, parameters));
    }

    /** The same client with other call options, as {@link LoginRocket#with}. */
    public MutinyLoginRocket with(UnaryOperator<CallOptions> change) {
        return of(core.with(change));
    }

    /** The call options of this view. */
    public CallOptions callOptions() {
        return core.callOptions();
    }

    /** How busy the client is. */
    public PoolGauges gauges() {
        return core.gauges();
    }

    /** The client below. */
    public LoginRocket core() {
        return core;
    }

    /** As {@link LoginRocket#shutdown}; cancelling it does not stop the shutdown. */
    public Uni<Void> shutdown(Duration grace) {
        return calls.call(client -> client.shutdown(grace));
    }

    /** As {@link LoginRocket#close}; cancelling it does not stop the closing. */
    public Uni<Void> close() {
        return calls.call(LoginRocket::close);
    }
}
