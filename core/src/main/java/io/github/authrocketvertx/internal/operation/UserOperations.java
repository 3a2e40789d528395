package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.LOGIN;
import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.SafetyClass.REPEATABLE;
import static io.github.authrocketvertx.internal.operation.Verb.DELETE;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;
import static io.github.authrocketvertx.internal.operation.Verb.PUT;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.IssuedToken;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import org.jspecify.annotations.Nullable;

/** The operations on users. */
public final class UserOperations {

    private static final ResponseReader<User> A_USER = ResponseReader.one(Codecs.USER);
    private static final ResponseReader<Login> A_LOGIN = A_USER.then(UserOperations::login);
    private static final ResponseReader<Login.Completed> A_COMPLETED_LOGIN = A_LOGIN.then(UserOperations::completed);
    private static final ResponseReader<IssuedToken> A_TOKEN = A_USER.then(UserOperations::issued);

    /** A page of users. */
    public static final ListOperation<User> LIST = ListOperation.of("users.list", "users", Codecs.USER);

    /** One user. */
    public static final Operation<User> GET_ONE = Operation.of("users.get", GET, "users/{user}", READ, A_USER);

    /** A new user. */
    public static final Operation<User> CREATE =
            Operation.of("users.create", POST, "users", ONCE, A_USER).realm(RealmRule.IN_ROOT);

    /** A changed user. */
    public static final Operation<User> UPDATE = Operation.of("users.update", PUT, "users/{user}", REPEATABLE, A_USER);

    /** A user less. */
    public static final Operation<@Nullable Void> REMOVE =
            Operation.of("users.delete", DELETE, "users/{user}", REPEATABLE, ResponseReader.nothing());

    /** Login by password. */
    public static final Operation<Login> AUTHENTICATE =
            Operation.of("users.authenticate", POST, "users/{user}/authenticate", LOGIN, A_LOGIN);

    /** Login by API key. */
    public static final Operation<Login.Completed> AUTHENTICATE_KEY =
            Operation.of("users.authenticate_key", POST, "users/authenticate_key", LOGIN, A_COMPLETED_LOGIN);

    /** Second step of a login. */
    public static final Operation<Login.Completed> AUTHENTICATE_CODE =
            Operation.of("users.authenticate_code", POST, "users/{user}/authenticate_code", LOGIN, A_COMPLETED_LOGIN);

    /** A password token. */
    public static final Operation<IssuedToken> GENERATE_PASSWORD_TOKEN =
            Operation.of("users.generate_password_token", POST, "users/{user}/generate_password_token", ONCE, A_TOKEN);

    /** A new password by a token. */
    public static final Operation<User> RESET_PASSWORD_WITH_TOKEN = Operation.of(
            "users.reset_password_with_token", POST, "users/{user}/reset_password_with_token", ONCE, A_USER);

    /** A new password by the current one. */
    public static final Operation<User> UPDATE_PASSWORD =
            Operation.of("users.update_password", PUT, "users/{user}/update_password", ONCE, A_USER);

    /** A token to verify an e-mail address. */
    public static final Operation<IssuedToken> REQUEST_EMAIL_VERIFICATION = Operation.of(
            "users.request_email_verification", POST, "users/{user}/request_email_verification", ONCE, A_TOKEN);

    /** A verified e-mail address. */
    public static final Operation<User> VERIFY_EMAIL =
            Operation.of("users.verify_email", POST, "users/{user}/verify_email", ONCE, A_USER);

    private UserOperations() {}

    /** The outcome of a login by the user that the service answers with. */
    static Login login(User user) {
        if (user.token() == null) {
            throw new UnusableBodyException("expected a token in the answer to a login, found a user without one");
        }
        return Login.of(user);
    }

    private static Login.Completed completed(Login login) {
        if (login instanceof Login.Completed completed) {
            return completed;
        }
        throw new UnusableBodyException("expected a login token, found a token that asks for a code");
    }

    /** The service names the token of a password reset twice; either name will do. */
    private static IssuedToken issued(User user) {
        Secret token = user.passwordResetToken() != null ? user.passwordResetToken() : user.token();
        if (token == null) {
            throw new UnusableBodyException("expected a token in the answer, found a user without one");
        }
        return IssuedToken.of(
                token, user.toBuilder().token(null).passwordResetToken(null).build());
    }
}
