package io.github.authrocketvertx.contract;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.model.AppHookCreate;
import io.github.authrocketvertx.model.AppHookUpdate;
import io.github.authrocketvertx.model.AuthProviderCreate;
import io.github.authrocketvertx.model.AuthProviderType;
import io.github.authrocketvertx.model.AuthProviderUpdate;
import io.github.authrocketvertx.model.ConnectedAppCreate;
import io.github.authrocketvertx.model.ConnectedAppQuery;
import io.github.authrocketvertx.model.ConnectedAppUpdate;
import io.github.authrocketvertx.model.CredentialCreate;
import io.github.authrocketvertx.model.CredentialUpdate;
import io.github.authrocketvertx.model.Direction;
import io.github.authrocketvertx.model.EventQuery;
import io.github.authrocketvertx.model.EventType;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.JwtAlgorithm;
import io.github.authrocketvertx.model.JwtField;
import io.github.authrocketvertx.model.JwtKeyCreate;
import io.github.authrocketvertx.model.JwtKeyQuery;
import io.github.authrocketvertx.model.MembershipCreate;
import io.github.authrocketvertx.model.MembershipQuery;
import io.github.authrocketvertx.model.MembershipUpdate;
import io.github.authrocketvertx.model.OrgCreate;
import io.github.authrocketvertx.model.OrgQuery;
import io.github.authrocketvertx.model.OrgUpdate;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.RealmCreate;
import io.github.authrocketvertx.model.RealmQuery;
import io.github.authrocketvertx.model.RealmState;
import io.github.authrocketvertx.model.RealmUpdate;
import io.github.authrocketvertx.model.RequestInfo;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SignupTokenCreate;
import io.github.authrocketvertx.model.SocialLoginCode;
import io.github.authrocketvertx.model.SocialLoginStart;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.model.UserState;
import io.github.authrocketvertx.model.UserUpdate;
import io.github.authrocketvertx.resource.Users;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The calls that match the recorded requests, by the names that these have. */
final class WireCalls {

    static final Map<String, Function<AuthRocket, Future<?>>> ALL = new HashMap<>();

    private static final RequestInfo INFO = RequestInfo.of("192.0.2.1", "Firefox/38.0");
    private static final Instant NEW_YEAR = Instant.ofEpochSecond(1_735_689_600);
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

    static {
        OrgCreate widgets = OrgCreate.of("Widgets").custom(new JsonObject().put("tier", List.of("a", "b")));
        MembershipCreate owner = MembershipCreate.of("usr_1", "org_1")
                .permissions(List.of("owner", "billing:read"))
                .expiresAt(NEW_YEAR);

        of("orgs.list", c -> c.orgs().list(OrgQuery.create().reference("r-1")).firstPage());
        of("orgs.get", c -> c.orgs().get("org_1", Expand.MEMBERSHIPS));
        of("orgs.create", c -> c.orgs().create(widgets));
        of("orgs.update", c -> c.orgs().update("org_1", OrgUpdate.create().name("Widgets 2")));
        of("orgs.delete", c -> c.orgs().delete("org_1"));
        of(
                "memberships.list-by-org",
                c -> c.memberships().list(MembershipQuery.ofOrg("org_1")).firstPage());
        of(
                "memberships.list-by-user",
                c -> c.memberships().list(MembershipQuery.ofUser("usr_1")).firstPage());
        of("memberships.get", c -> c.memberships().get("mb_1"));
        of("memberships.create", c -> c.memberships().create(owner));
        of(
                "memberships.update",
                c -> c.memberships().update("mb_1", MembershipUpdate.create().permissions(List.of())));
        of("memberships.delete", c -> c.memberships().delete("mb_1"));
        of("sessions.list", c -> c.sessions().list("usr_1"));
        of("sessions.get", c -> c.sessions().get("kss_1", Expand.MEMBERSHIPS, Expand.TOKEN));
        of("sessions.create", c -> onBehalf(c).sessions().create("usr_1"));
        of("sessions.delete", c -> c.sessions().delete("kss_1"));
    }

    static {
        SocialLoginStart start = SocialLoginStart.redirectTo("https://app.example/cb");
        SocialLoginStart bound =
                SocialLoginStart.redirectTo("https://app.example/cb?x=1").nonce("n 1");
        SocialLoginCode code = SocialLoginCode.of(Secret.of("c1"), "s1").nonce("n1");
        AuthProviderCreate google = AuthProviderCreate.social(AuthProviderType.GOOGLE, "ci", Secret.of("cs"))
                .scopes("email");

        of("auth_providers.authorize_urls", c -> c.socialLogins().urls(bound));
        of("auth_providers.authorize_url", c -> c.socialLogins().url("ap_1", start));
        of("auth_providers.authorize", c -> c.socialLogins().authorize(code));
        of("auth_providers.authorize_token", c -> c.socialLogins().authorize("ap_1", Secret.of("at1")));
        of("auth_providers.list", c -> c.authProviders().list().firstPage());
        of("auth_providers.get", c -> c.authProviders().get("ap_1"));
        of("auth_providers.create", c -> c.authProviders().create(google));
        of(
                "auth_providers.update",
                c -> c.authProviders()
                        .update("ap_1", AuthProviderUpdate.create().minLength(10)));
        of("auth_providers.delete", c -> c.authProviders().delete("ap_1"));
    }

    static {
        RealmCreate realm = RealmCreate.of("R1")
                .jwtAlgorithm(JwtAlgorithm.RS256)
                .jwtFields(List.of(JwtField.CUSTOM, JwtField.MEMBERSHIPS));
        ConnectedAppCreate app = ConnectedAppCreate.of("App", "https://app.example/login")
                .redirectUris(List.of("https://app.example/a", "https://app.example/b"));

        of(
                "realms.list",
                c -> c.realms().list(RealmQuery.create().expand(Expand.CUSTOM)).firstPage());
        of("realms.get", c -> c.realms().get("rl_1", RealmState.ACTIVE));
        of("realms.create", c -> c.realms().create(realm));
        of("realms.update", c -> c.realms().update("rl_1", RealmUpdate.create().sessionMinutes(60)));
        of("realms.reset", c -> c.realms().reset("rl_1"));
        of("realms.delete", c -> c.realms().delete("rl_1"));
        of(
                "login_policies.list",
                c -> c.connectedApps()
                        .list(ConnectedAppQuery.create().sort("id").direction(Direction.DESCENDING))
                        .firstPage());
        of("login_policies.get", c -> c.connectedApps().get("lpl_1"));
        of("login_policies.create", c -> c.connectedApps().create(app));
        of(
                "login_policies.update",
                c -> c.connectedApps()
                        .update("lpl_1", ConnectedAppUpdate.create().footer("f")));
        of("login_policies.delete", c -> c.connectedApps().delete("lpl_1"));
        of(
                "jwt_keys.list",
                c -> c.jwtKeys().list(JwtKeyQuery.create().maxResults(10)).firstPage());
        of("jwt_keys.get", c -> c.jwtKeys().get("jky_1"));
        of("jwt_keys.create", c -> c.jwtKeys().create(JwtKeyCreate.of(JwtAlgorithm.RS256)));
        of("jwt_keys.delete", c -> c.jwtKeys().delete("jky_1"));
    }

    static {
        CredentialCreate phone = CredentialCreate.totp("usr_1", "Phone").authProvider("ap_2");
        CredentialUpdate password = CredentialUpdate.create().password(Secret.of("pw-2"));
        AppHookCreate hook = AppHookCreate.webhook(
                        Secret.of("https://u:p@app.example/hook"),
                        List.of(EventType.USER_CREATED, EventType.USER_UPDATED))
                .delay(Duration.ofSeconds(5));
        EventQuery logins = EventQuery.create()
                .user("usr_1")
                .types(List.of(EventType.of("user.login"), EventType.of("user.email")))
                .since(NEW_YEAR)
                .expand(Expand.NOTIFICATIONS);
        SignupTokenCreate sam = SignupTokenCreate.of("sam", "sam@example.com", Secret.of("pw-secret"))
                .realm("rl_2");

        of("credentials.get", c -> c.credentials().get("crd_1"));
        of("credentials.create-totp", c -> c.credentials().create(phone));
        of("credentials.create-api-key", c -> c.credentials().create(CredentialCreate.generatedApiKey("usr_1")));
        of("credentials.update", c -> c.credentials().update("crd_1", password));
        of("credentials.verify", c -> onBehalf(c).credentials().verify("crd_1", Secret.of("123456")));
        of("credentials.delete", c -> c.credentials().delete("crd_1"));
        of("app_hooks.list", c -> c.appHooks().list().firstPage());
        of("app_hooks.get", c -> c.appHooks().get("hk_1"));
        of("app_hooks.create", c -> c.appHooks().create(hook));
        of(
                "app_hooks.update",
                c -> c.appHooks().update("hk_1", AppHookUpdate.create().eventTypes(List.of())));
        of("app_hooks.delete", c -> c.appHooks().delete("hk_1"));
        of("events.list", c -> c.events().list(logins).firstPage());
        of("events.get", c -> c.events().get("ev_1"));
        of("user_tokens.get", c -> c.signupTokens().get(Secret.of("utk_1")));
        of("user_tokens.create", c -> c.signupTokens().create(sam));
    }

    private static void of(String operation, Function<AuthRocket, Future<?>> call) {
        ALL.put(operation, call);
    }

    private static void users(String operation, Function<Users, Future<?>> call) {
        of(operation, client -> call.apply(client.users()));
    }

    private static void onBehalf(String operation, Function<Users, Future<?>> call) {
        of(operation, client -> call.apply(onBehalf(client).users()));
    }

    private static AuthRocket onBehalf(AuthRocket client) {
        return client.with(o -> o.requestInfo(INFO));
    }
}
