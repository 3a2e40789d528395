package io.github.authrocketvertx.contract;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.RequestInfo;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.model.UserState;
import io.github.authrocketvertx.model.UserUpdate;
import io.github.authrocketvertx.resource.Users;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The calls that match the recorded requests, by the names that these have. */
final class WireCalls {

    static final Map<String, Function<AuthRocket, Future<?>>> ALL = new HashMap<>();

    private static final RequestInfo INFO = RequestInfo.of("192.0.2.1", "Firefox/38.0");
    private static final Secret NEW_PASSWORD = Secret.of("new-pw");

    private WireCalls() {}

    static {
        UserQuery query = UserQuery.create()
                .state(UserState.ACTIVE)
                .maxResults(50)
                .after("usr_1")
                .expand(Expand.CUSTOM);
        UserCreate sam = UserCreate.human("sam", "sam@example.com", Secret.of("pw-secret"))
                .firstName("Sam")
                .custom(new JsonObject().put("plan", "gold"));
        PasswordReset reset = PasswordReset.of(Secret.of("kpw_1"), NEW_PASSWORD).confirmation(NEW_PASSWORD);
        PasswordChange change =
                PasswordChange.of(Secret.of("old"), NEW_PASSWORD).confirmation(NEW_PASSWORD);

        users("users.list", users -> users.list(query).firstPage());
        users("users.get", users -> users.get("usr_1", Expand.MEMBERSHIPS));
        users("users.get-by-username", users -> users.get("sam+x@example.com"));
        onBehalf("users.create", users -> users.create(sam));
        users("users.create-from-signup-token", users -> users.create(UserCreate.fromSignupToken(Secret.of("utk_1"))));
        users("users.update", users -> users.update("usr_1", UserUpdate.create().firstName("Samuel")));
        users("users.delete", users -> users.delete("usr_1"));
        onBehalf("users.authenticate", users -> users.authenticate("sam@example.com", Secret.of("pw-secret")));
        onBehalf("users.authenticate_key", users -> users.authenticateKey(Secret.of("ak_1")));
        onBehalf(
                "users.authenticate_code",
                users -> users.authenticateCode("sam", Secret.of("kli_1"), Secret.of("123456")));
        onBehalf("users.generate_password_token", users -> users.generatePasswordToken("sam"));
        onBehalf("users.reset_password_with_token", users -> users.resetPasswordWithToken("sam", reset));
        users("users.update_password", users -> users.updatePassword("usr_1", change));
        onBehalf("users.request_email_verification", users -> users.requestEmailVerification("usr_1"));
        users("users.verify_email", users -> users.verifyEmail("usr_1", Secret.of("tve_1")));
    }

    private static void users(String operation, Function<Users, Future<?>> call) {
        ALL.put(operation, client -> call.apply(client.users()));
    }

    private static void onBehalf(String operation, Function<Users, Future<?>> call) {
        ALL.put(
                operation,
                client -> call.apply(client.with(o -> o.requestInfo(INFO)).users()));
    }
}
