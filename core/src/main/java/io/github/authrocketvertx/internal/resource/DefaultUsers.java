package io.github.authrocketvertx.internal.resource;

import static java.util.Objects.requireNonNull;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.internal.operation.UserOperations;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.IssuedToken;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.model.UserUpdate;
import io.github.authrocketvertx.resource.Listing;
import io.github.authrocketvertx.resource.Users;
import io.vertx.core.Future;
import java.util.Map;

/** Calls of the operations on users. */
public final class DefaultUsers implements Users {

    private static final String ROOT = "user";

    private final Caller caller;

    /** Over these options. */
    public DefaultUsers(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing<User> list(UserQuery query) {
        return new DefaultListing<>(caller, UserOperations.LIST, query);
    }

    @Override
    public Future<User> get(String user, Expand... expand) {
        return caller.call(
                UserOperations.GET_ONE, () -> Arguments.path(Ids.user(user)).expand(expand));
    }

    @Override
    public Future<User> create(UserCreate user) {
        return caller.call(UserOperations.CREATE, () -> Arguments.path().rooted(ROOT, user));
    }

    @Override
    public Future<User> update(String user, UserUpdate changes) {
        return caller.call(
                UserOperations.UPDATE, () -> Arguments.path(Ids.user(user)).rooted(ROOT, changes));
    }

    @Override
    public Future<Void> delete(String user) {
        return caller.call(UserOperations.REMOVE, () -> Arguments.path(Ids.user(user)));
    }

    // The username of a login is what a person typed: it is not held against the kinds of ids.

    @Override
    public Future<Login> authenticate(String user, Secret password, Expand... expand) {
        return caller.call(
                UserOperations.AUTHENTICATE,
                () -> Arguments.path(requireNonNull(user, "user"))
                        .flat(Map.of("password", password))
                        .expand(expand));
    }

    @Override
    public Future<Login.Completed> authenticateKey(Secret apiKey, Expand... expand) {
        return caller.call(
                UserOperations.AUTHENTICATE_KEY,
                () -> Arguments.path().flat(Map.of("api_key", apiKey)).expand(expand));
    }

    @Override
    public Future<Login.Completed> authenticateCode(String user, Secret token, Secret code) {
        return caller.call(
                UserOperations.AUTHENTICATE_CODE,
                () -> Arguments.path(requireNonNull(user, "user")).rooted(ROOT, Map.of("token", token, "code", code)));
    }

    @Override
    public Future<IssuedToken> generatePasswordToken(String user) {
        return caller.call(
                UserOperations.GENERATE_PASSWORD_TOKEN,
                () -> Arguments.path(Ids.user(user)).flat(Map.of()));
    }

    @Override
    public Future<User> resetPasswordWithToken(String user, PasswordReset reset) {
        return caller.call(
                UserOperations.RESET_PASSWORD_WITH_TOKEN,
                () -> Arguments.path(Ids.user(user)).rooted(ROOT, reset));
    }

    @Override
    public Future<User> updatePassword(String user, PasswordChange change) {
        return caller.call(
                UserOperations.UPDATE_PASSWORD,
                () -> Arguments.path(Ids.user(user)).rooted(ROOT, change));
    }

    @Override
    public Future<IssuedToken> requestEmailVerification(String user) {
        return caller.call(
                UserOperations.REQUEST_EMAIL_VERIFICATION,
                () -> Arguments.path(Ids.user(user)).flat(Map.of()));
    }

    @Override
    public Future<User> verifyEmail(String user, Secret token) {
        return caller.call(
                UserOperations.VERIFY_EMAIL,
                () -> Arguments.path(Ids.user(user)).rooted(ROOT, Map.of("token", token)));
    }
}
