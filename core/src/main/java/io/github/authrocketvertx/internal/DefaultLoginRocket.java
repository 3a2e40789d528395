package io.github.authrocketvertx.internal;

import static io.github.authrocketvertx.LoginRocketOptions.UnconfirmedPath.CHANGE_PASSWORD;
import static io.github.authrocketvertx.LoginRocketOptions.UnconfirmedPath.FORGOT_PASSWORD;
import static io.github.authrocketvertx.LoginRocketOptions.UnconfirmedPath.REQUEST_EMAIL_VERIFICATION;
import static io.github.authrocketvertx.LoginRocketOptions.UnconfirmedPath.RESET_PASSWORD;
import static io.github.authrocketvertx.LoginRocketOptions.UnconfirmedPath.VERIFY_EMAIL;
import static io.github.authrocketvertx.LoginRocketOptions.UnconfirmedPath.VERIFY_LOGIN;
import static java.util.Objects.requireNonNull;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.LoginRocketOptions;
import io.github.authrocketvertx.LoginRocketOptions.UnconfirmedPath;
import io.github.authrocketvertx.PoolGauges;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.BadArgumentException;
import io.github.authrocketvertx.internal.operation.LoginRocketCalls;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.internal.operation.PathTemplate;
import io.github.authrocketvertx.internal.resource.Caller;
import io.github.authrocketvertx.model.HostedLogin;
import io.github.authrocketvertx.model.HostedSignup;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A view of a client of LoginRocket. */
final class DefaultLoginRocket implements LoginRocket {

    private static final String TOKEN = "token";
    private static final PathTemplate UNKNOWN = PathTemplate.of("unknown");

    private final SharedParts shared;
    private final Caller caller;
    private final LoginRocketOptions options;

    DefaultLoginRocket(SharedParts shared, Caller caller, LoginRocketOptions options) {
        this.shared = shared;
        this.caller = caller;
        this.options = options;
    }

    private <T extends @Nullable Object> Operation<T> at(UnconfirmedPath call, Operation<T> operation) {
        return operation.at(PathTemplate.of(options.path(call)));
    }

    private <T extends @Nullable Object> Future<T> call(Operation<T> operation, Map<String, ?> parameters) {
        return caller.call(operation, () -> Arguments.path().flat(parameters));
    }

    private static Map<String, Object> of(String name, Object value, String other, Object otherValue) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(name, requireNonNull(value, name));
        parameters.put(other, requireNonNull(otherValue, other));
        return parameters;
    }

    @Override
    public Future<HostedLogin> login(String username, Secret password) {
        return call(LoginRocketCalls.LOG_IN, of("username", username, "password", password));
    }

    @Override
    public Future<HostedLogin> loginByEmail(String email, Secret password) {
        return call(LoginRocketCalls.LOG_IN, of("email", email, "password", password));
    }

    @Override
    public Future<HostedLogin> signup(HostedSignup signup) {
        return call(LoginRocketCalls.SIGN_UP, signup.values());
    }

    @Override
    public Future<Void> logout(Secret token) {
        return call(LoginRocketCalls.LOG_OUT, Map.of(TOKEN, requireNonNull(token, TOKEN)));
    }

    @Override
    public Future<HostedLogin> verifyLogin(Secret loginToken, Secret code) {
        return call(at(VERIFY_LOGIN, LoginRocketCalls.VERIFY_LOGIN), of(TOKEN, loginToken, "code", code));
    }

    @Override
    public Future<Void> forgotPassword(String username) {
        return call(
                at(FORGOT_PASSWORD, LoginRocketCalls.FORGOT_PASSWORD),
                Map.of("username", requireNonNull(username, "username")));
    }

    @Override
    public Future<Void> forgotPasswordByEmail(String email) {
        return call(
                at(FORGOT_PASSWORD, LoginRocketCalls.FORGOT_PASSWORD), Map.of("email", requireNonNull(email, "email")));
    }

    @Override
    public Future<JsonObject> resetPassword(PasswordReset reset) {
        return call(at(RESET_PASSWORD, LoginRocketCalls.RESET_PASSWORD), reset.values());
    }

    @Override
    public Future<Void> changePassword(Secret token, PasswordChange change) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>(change.values());
        parameters.put(TOKEN, requireNonNull(token, TOKEN));
        return call(at(CHANGE_PASSWORD, LoginRocketCalls.CHANGE_PASSWORD), parameters);
    }

    @Override
    public Future<Void> requestEmailVerification(Secret token) {
        return call(
                at(REQUEST_EMAIL_VERIFICATION, LoginRocketCalls.REQUEST_EMAIL_VERIFICATION),
                Map.of(TOKEN, requireNonNull(token, TOKEN)));
    }

    @Override
    public Future<JsonObject> verifyEmail(Secret token) {
        return call(at(VERIFY_EMAIL, LoginRocketCalls.VERIFY_EMAIL), Map.of(TOKEN, requireNonNull(token, TOKEN)));
    }

    @Override
    public Future<JsonObject> post(String path, JsonObject parameters) {
        PathTemplate template;
        try {
            template = PathTemplate.of(path);
        } catch (BadArgumentException e) {
            return caller.engine().refuse(LoginRocketCalls.any(UNKNOWN), e.text());
        }
        return call(LoginRocketCalls.any(template), parameters.getMap());
    }

    @Override
    public LoginRocket with(UnaryOperator<CallOptions> change) {
        CallOptions changed = change.apply(caller.options());
        if (changed.apiKey() != null || changed.realm() != null) {
            throw new IllegalArgumentException("Expected call options without an API key and without a realm, found "
                    + (changed.apiKey() != null ? "a key" : "a realm")
                    + ". Neither is for LoginRocket, whose host stands for the app.");
        }
        return new DefaultLoginRocket(shared, new Caller(caller.engine(), changed), options);
    }

    @Override
    public CallOptions callOptions() {
        return caller.options();
    }

    @Override
    public PoolGauges gauges() {
        return shared.gauges();
    }

    @Override
    public Future<Void> shutdown(Duration grace) {
        return shared.shutdown(grace);
    }

    @Override
    public Future<Void> close() {
        return shared.close();
    }
}
