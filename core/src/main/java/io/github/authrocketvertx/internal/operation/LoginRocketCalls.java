package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.LOGIN;
import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.REPEATABLE;
import static io.github.authrocketvertx.internal.operation.Verb.POST;

import io.github.authrocketvertx.model.HostedLogin;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The operations of the LoginRocket API: flat bodies, and errors with status 200. */
public final class LoginRocketCalls {

    private static final ResponseReader<JsonObject> AN_OBJECT = (reply, body, reader) -> {
        JsonObject json;
        try {
            json = new JsonObject(body.buffer());
        } catch (DecodeException e) {
            throw new UnusableBodyException("expected a JSON object, found something else");
        }
        if (json.getValue("error") != null) {
            throw new RefusedInBodyException();
        }
        return json;
    };
    private static final ResponseReader<HostedLogin> A_LOGIN = AN_OBJECT.then(LoginRocketCalls::login);
    /** What such a success has in its body is not documented, so that only an error in it matters. */
    @SuppressWarnings("NullAway") // it does not see that the result is nullable here
    private static final ResponseReader<@Nullable Void> DONE = (reply, body, reader) -> {
        if (body.length() > 0) {
            AN_OBJECT.read(reply, body, reader);
        }
        return null;
    };

    /** Login by password. */
    public static final Operation<HostedLogin> LOG_IN = of("loginrocket.login", "login", LOGIN, A_LOGIN);

    /** A new user. */
    public static final Operation<HostedLogin> SIGN_UP = of("loginrocket.signup", "signup", ONCE, A_LOGIN);

    /** The end of a session. */
    public static final Operation<@Nullable Void> LOG_OUT = of("loginrocket.logout", "logout", REPEATABLE, DONE);

    /** The second step of a login. */
    public static final Operation<HostedLogin> VERIFY_LOGIN =
            of("loginrocket.verify_login", "login/verify", LOGIN, A_LOGIN);

    /** A message with a password token. */
    public static final Operation<@Nullable Void> FORGOT_PASSWORD =
            of("loginrocket.forgot_password", "password/forgot", ONCE, DONE);

    /** A new password by a token. */
    public static final Operation<JsonObject> RESET_PASSWORD =
            of("loginrocket.reset_password", "password/reset", ONCE, AN_OBJECT);

    /** A new password by the old one. */
    public static final Operation<@Nullable Void> CHANGE_PASSWORD =
            of("loginrocket.change_password", "profile/password", ONCE, DONE);

    /** A message with a token that proves an address. */
    public static final Operation<@Nullable Void> REQUEST_EMAIL_VERIFICATION =
            of("loginrocket.request_email_verification", "email/request", ONCE, DONE);

    /** An address proved by its token. */
    public static final Operation<JsonObject> VERIFY_EMAIL =
            of("loginrocket.verify_email", "email/verify", ONCE, AN_OBJECT);

    private LoginRocketCalls() {}

    /** Any call that answers with an object. */
    public static Operation<JsonObject> any(PathTemplate path) {
        return Operation.of("loginrocket " + path, POST, path, ONCE, AN_OBJECT).realm(RealmRule.NOWHERE);
    }

    private static <T extends @Nullable Object> Operation<T> of(
            String name, String path, SafetyClass safety, ResponseReader<T> reader) {
        return Operation.of(name, POST, path, safety, reader).realm(RealmRule.NOWHERE);
    }

    private static HostedLogin login(JsonObject json) {
        if (!(json.getValue("token") instanceof String token) || token.isEmpty()) {
            throw new UnusableBodyException("expected a token or an error, found neither");
        }
        return HostedLogin.of(Secret.of(token), json.getValue("url") instanceof String url ? Secret.of(url) : null);
    }
}
