package io.github.authrocketvertx.contract;

import io.github.authrocketvertx.model.AppHookCreate;
import io.github.authrocketvertx.model.AppHookUpdate;
import io.github.authrocketvertx.model.AuthProviderCreate;
import io.github.authrocketvertx.model.AuthProviderState;
import io.github.authrocketvertx.model.AuthProviderType;
import io.github.authrocketvertx.model.AuthProviderUpdate;
import io.github.authrocketvertx.model.ConnectedAppCreate;
import io.github.authrocketvertx.model.ConnectedAppUpdate;
import io.github.authrocketvertx.model.Credential;
import io.github.authrocketvertx.model.CredentialCreate;
import io.github.authrocketvertx.model.CredentialType;
import io.github.authrocketvertx.model.CredentialUpdate;
import io.github.authrocketvertx.model.EventType;
import io.github.authrocketvertx.model.JwtAlgorithm;
import io.github.authrocketvertx.model.JwtKeyCreate;
import io.github.authrocketvertx.model.MembershipCreate;
import io.github.authrocketvertx.model.MembershipQuery;
import io.github.authrocketvertx.model.MembershipUpdate;
import io.github.authrocketvertx.model.OrgCreate;
import io.github.authrocketvertx.model.OrgState;
import io.github.authrocketvertx.model.OrgUpdate;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.RealmCreate;
import io.github.authrocketvertx.model.RealmState;
import io.github.authrocketvertx.model.RealmUpdate;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SignupTokenCreate;
import io.github.authrocketvertx.model.SocialLoginCode;
import io.github.authrocketvertx.model.SocialLoginStart;
import io.github.authrocketvertx.model.UserState;
import io.github.authrocketvertx.model.UserUpdate;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** For every operation a call that succeeds, one about something that is not there, and one that is refused. */
final class EveryCall {

    static final Map<String, Function<World, Future<?>>> GOOD = new LinkedHashMap<>();
    static final Map<String, Function<World, Future<?>>> UNKNOWN = new LinkedHashMap<>();
    static final Map<String, Function<World, Future<?>>> INVALID = new LinkedHashMap<>();

    private static final Secret PASSWORD = Contract.PASSWORD;
    private static final Secret NEW_PASSWORD = Contract.NEW_PASSWORD;
    private static final Secret WRONG = Secret.of("wrong");
    private static final Secret NOWHERE = Secret.of("nowhere");

    private EveryCall() {}

    static {
        PasswordReset wrongReset = PasswordReset.of(WRONG, NEW_PASSWORD);
        PasswordChange change = PasswordChange.of(PASSWORD, NEW_PASSWORD);
        UserUpdate changes = UserUpdate.create().firstName("Ada");
        UserUpdate wrong = UserUpdate.create().state(UserState.of("odd"));

        good("users.list", w -> w.client().users().list().firstPage());
        good("users.get", w -> w.client().users().get(w.user()));
        unknown("users.get", w -> w.client().users().get("nobody"));
        good("users.create", w -> w.client().users().create(Contract.person("ada")));
        invalid(
                "users.create",
                w -> w.client().users().create(Contract.person(w.person().username())));
        good("users.update", w -> w.client().users().update(w.user(), changes));
        unknown("users.update", w -> w.client().users().update("nobody", changes));
        invalid("users.update", w -> w.client().users().update(w.user(), wrong));
        good("users.delete", w -> w.client().users().delete(w.user()));
        unknown("users.delete", w -> w.client().users().delete("nobody"));
        good("users.authenticate", w -> w.client().users().authenticate(w.user(), PASSWORD));
        unknown("users.authenticate", w -> w.client().users().authenticate("nobody", PASSWORD));
        good("users.authenticate_key", w -> w.client().users().authenticateKey(w.apiKey()));
        good("users.authenticate_code", w -> {
            World.FirstStep first = w.firstStep();
            return w.client().users().authenticateCode(first.login(), w.code(first.otpSecret()));
        });
        good("users.generate_password_token", w -> w.client().users().generatePasswordToken(w.user()));
        unknown("users.generate_password_token", w -> w.client().users().generatePasswordToken("nobody"));
        good("users.reset_password_with_token", w -> {
            PasswordReset reset = PasswordReset.of(w.passwordToken(), NEW_PASSWORD);
            return w.client().users().resetPasswordWithToken("ada", reset);
        });
        invalid(
                "users.reset_password_with_token",
                w -> w.client().users().resetPasswordWithToken(w.user(), wrongReset));
        good("users.update_password", w -> w.client().users().updatePassword(w.user(), change));
        unknown("users.update_password", w -> w.client().users().updatePassword("nobody", change));
        invalid(
                "users.update_password",
                w -> w.client().users().updatePassword(w.user(), PasswordChange.of(WRONG, NEW_PASSWORD)));
        good("users.request_email_verification", w -> w.client().users().requestEmailVerification(w.user()));
        unknown("users.request_email_verification", w -> w.client().users().requestEmailVerification("nobody"));
        good("users.verify_email", w -> {
            Secret token = w.emailToken();
            return w.client().users().verifyEmail("ada", token);
        });
        unknown("users.verify_email", w -> w.client().users().verifyEmail("nobody", WRONG));
        invalid("users.verify_email", w -> w.client().users().verifyEmail(w.user(), WRONG));
    }

    static {
        OrgUpdate rename = OrgUpdate.create().name("Widgets 2");
        MembershipUpdate owner = MembershipUpdate.create().permissions(List.of("owner"));

        good("orgs.list", w -> w.client().orgs().list().firstPage());
        good("orgs.get", w -> w.client().orgs().get(w.org()));
        unknown("orgs.get", w -> w.client().orgs().get("org_0"));
        good("orgs.create", w -> w.client().orgs().create(OrgCreate.of("Widgets")));
        invalid("orgs.create", w -> w.client().orgs().create(OrgCreate.of("W").state(OrgState.of("odd"))));
        good("orgs.update", w -> w.client().orgs().update(w.org(), rename));
        unknown("orgs.update", w -> w.client().orgs().update("org_0", rename));
        invalid("orgs.update", w -> w.client().orgs().update(w.org(), rename.state(OrgState.of("odd"))));
        good("orgs.delete", w -> w.client().orgs().delete(w.org()));
        unknown("orgs.delete", w -> w.client().orgs().delete("org_0"));
        good(
                "memberships.list",
                w -> w.client()
                        .memberships()
                        .list(MembershipQuery.ofOrg(w.org()))
                        .firstPage());
        good("memberships.get", w -> w.client().memberships().get(w.membership()));
        unknown("memberships.get", w -> w.client().memberships().get("mb_0"));
        good("memberships.create", w -> w.client().memberships().create(MembershipCreate.of(w.user(), w.org())));
        invalid("memberships.create", w -> w.client().memberships().create(MembershipCreate.withoutOrg("usr_0")));
        good("memberships.update", w -> w.client().memberships().update(w.membership(), owner));
        unknown("memberships.update", w -> w.client().memberships().update("mb_0", owner));
        invalid(
                "memberships.update",
                w -> w.client()
                        .memberships()
                        .update(w.membership(), MembershipUpdate.create().permissions(List.of("not allowed"))));
        good("memberships.delete", w -> w.client().memberships().delete(w.membership()));
        unknown("memberships.delete", w -> w.client().memberships().delete("mb_0"));
        good("sessions.list", w -> w.client().sessions().list(w.user()));
        good("sessions.get", w -> w.client().sessions().get(w.session()));
        unknown("sessions.get", w -> w.client().sessions().get("kss_0"));
        good("sessions.create", w -> w.client().sessions().create(w.user()));
        invalid("sessions.create", w -> w.client().sessions().create("usr_0"));
        good("sessions.delete", w -> w.client().sessions().delete(w.session()));
        unknown("sessions.delete", w -> w.client().sessions().delete("kss_0"));
    }

    static {
        SocialLoginStart wrongStart = SocialLoginStart.redirectTo("nowhere");
        AuthProviderUpdate rename = AuthProviderUpdate.create().name("G");

        good("auth_providers.authorize_urls", w -> w.client().socialLogins().urls(World.START));
        invalid("auth_providers.authorize_urls", w -> w.client().socialLogins().urls(wrongStart));
        good("auth_providers.authorize_url", w -> w.client().socialLogins().url(w.google(), World.START));
        unknown("auth_providers.authorize_url", w -> w.client().socialLogins().url("ap_0", World.START));
        invalid("auth_providers.authorize_url", w -> w.client().socialLogins().url(w.google(), wrongStart));
        good("auth_providers.authorize", w -> {
            SocialLoginCode code = SocialLoginCode.of(w.socialCode(), w.state());
            return w.client().socialLogins().authorize(code);
        });
        invalid("auth_providers.authorize", w -> {
            SocialLoginCode code = SocialLoginCode.of(WRONG, w.state());
            return w.client().socialLogins().authorize(code);
        });
        good("auth_providers.authorize_token", w -> w.client().socialLogins().authorize(w.google(), w.accessToken()));
        unknown("auth_providers.authorize_token", w -> w.client().socialLogins().authorize("ap_0", WRONG));
        invalid("auth_providers.authorize_token", w -> w.client().socialLogins().authorize(w.google(), WRONG));
        good("auth_providers.list", w -> w.client().authProviders().list().firstPage());
        good("auth_providers.get", w -> w.client().authProviders().get(w.google()));
        unknown("auth_providers.get", w -> w.client().authProviders().get("ap_0"));
        good(
                "auth_providers.create",
                w -> w.client().authProviders().create(AuthProviderCreate.of(AuthProviderType.TOTP)));
        invalid(
                "auth_providers.create",
                w -> w.client().authProviders().create(AuthProviderCreate.of(AuthProviderType.of("odd"))));
        good("auth_providers.update", w -> w.client().authProviders().update(w.google(), rename));
        unknown("auth_providers.update", w -> w.client().authProviders().update("ap_0", rename));
        invalid(
                "auth_providers.update",
                w -> w.client().authProviders().update(w.google(), rename.state(AuthProviderState.of("odd"))));
        good("auth_providers.delete", w -> w.client().authProviders().delete(w.google()));
        unknown("auth_providers.delete", w -> w.client().authProviders().delete("ap_0"));
    }

    static {
        RealmUpdate rename = RealmUpdate.create().name("R2");
        ConnectedAppUpdate footer = ConnectedAppUpdate.create().footer("f");

        good("realms.list", w -> w.client().realms().list().firstPage());
        good("realms.get", w -> w.client().realms().get(w.realm()));
        unknown("realms.get", w -> w.client().realms().get("rl_0"));
        good("realms.create", w -> w.client().realms().create(RealmCreate.of("R1")));
        invalid(
                "realms.create",
                w -> w.client().realms().create(RealmCreate.of("R1").state(RealmState.of("odd"))));
        good("realms.update", w -> w.client().realms().update(w.realm(), rename));
        unknown("realms.update", w -> w.client().realms().update("rl_0", rename));
        invalid("realms.update", w -> w.client().realms().update(w.realm(), rename.state(RealmState.of("odd"))));
        good("realms.delete", w -> w.client().realms().delete(w.realm()));
        unknown("realms.delete", w -> w.client().realms().delete("rl_0"));
        good("realms.reset", w -> w.client().realms().reset(w.realm()));
        unknown("realms.reset", w -> w.client().realms().reset("rl_0"));
        good("login_policies.list", w -> w.client().connectedApps().list().firstPage());
        good("login_policies.get", w -> w.client().connectedApps().get(w.app()));
        unknown("login_policies.get", w -> w.client().connectedApps().get("lpl_0"));
        good(
                "login_policies.create",
                w -> w.client().connectedApps().create(ConnectedAppCreate.of("App", "https://app.example/login")));
        invalid(
                "login_policies.create",
                w -> w.client().connectedApps().create(ConnectedAppCreate.of("App", "nowhere")));
        good("login_policies.update", w -> w.client().connectedApps().update(w.app(), footer));
        unknown("login_policies.update", w -> w.client().connectedApps().update("lpl_0", footer));
        invalid(
                "login_policies.update",
                w -> w.client().connectedApps().update(w.app(), footer.loginHandler("nowhere")));
        good("login_policies.delete", w -> w.client().connectedApps().delete(w.app()));
        unknown("login_policies.delete", w -> w.client().connectedApps().delete("lpl_0"));
        good("jwt_keys.list", w -> w.client().jwtKeys().list().firstPage());
        good("jwt_keys.get", w -> w.client().jwtKeys().get(w.jwtKey()));
        unknown("jwt_keys.get", w -> w.client().jwtKeys().get("jky_0"));
        good("jwt_keys.create", w -> w.client().jwtKeys().create(JwtKeyCreate.of(JwtAlgorithm.HS256)));
        invalid("jwt_keys.create", w -> w.client().jwtKeys().create(JwtKeyCreate.of(JwtAlgorithm.of("odd"))));
        good("jwt_keys.delete", w -> w.client().jwtKeys().delete(w.jwtKey()));
        unknown("jwt_keys.delete", w -> w.client().jwtKeys().delete("jky_0"));
    }

    static {
        CredentialUpdate rename = CredentialUpdate.create().name("Tablet");
        AppHookUpdate logins = AppHookUpdate.create().eventTypes(List.of(EventType.USER_LOGIN_SUCCEEDED));

        good("credentials.get", w -> w.client().credentials().get(w.totp().id()));
        unknown("credentials.get", w -> w.client().credentials().get("crd_0"));
        good(
                "credentials.create",
                w -> w.client()
                        .credentials()
                        .create(CredentialCreate.social(CredentialType.GOOGLE, w.user(), "them")
                                .authProvider(w.google())));
        invalid("credentials.create", w -> w.client().credentials().create(CredentialCreate.totp("usr_0", "Phone")));
        good("credentials.update", w -> w.client().credentials().update(w.totp().id(), rename));
        unknown("credentials.update", w -> w.client().credentials().update("crd_0", rename));
        invalid(
                "credentials.update",
                w -> w.client()
                        .credentials()
                        .update(w.totp().id(), CredentialUpdate.create().attribute("name", "")));
        good("credentials.verify", w -> {
            Credential totp = w.totp();
            return w.client().credentials().verify(totp.id(), w.code(totp));
        });
        unknown("credentials.verify", w -> w.client().credentials().verify("crd_0", WRONG));
        invalid(
                "credentials.verify",
                w -> w.client().credentials().verify(w.totp().id(), WRONG));
        good("credentials.delete", w -> w.client().credentials().delete(w.totp().id()));
        unknown("credentials.delete", w -> w.client().credentials().delete("crd_0"));
        good("app_hooks.list", w -> w.client().appHooks().list().firstPage());
        good("app_hooks.get", w -> w.client().appHooks().get(w.hook()));
        unknown("app_hooks.get", w -> w.client().appHooks().get("hk_0"));
        good(
                "app_hooks.create",
                w -> w.client()
                        .appHooks()
                        .create(AppHookCreate.email(EventType.USER_LOGIN_FAILED, "Hello", "{{username}}")));
        invalid("app_hooks.create", w -> w.client().appHooks().create(AppHookCreate.webhook(NOWHERE, List.of())));
        good("app_hooks.update", w -> w.client().appHooks().update(w.hook(), logins));
        unknown("app_hooks.update", w -> w.client().appHooks().update("hk_0", logins));
        invalid("app_hooks.update", w -> w.client().appHooks().update(w.hook(), logins.destination(NOWHERE)));
        good("app_hooks.delete", w -> w.client().appHooks().delete(w.hook()));
        unknown("app_hooks.delete", w -> w.client().appHooks().delete("hk_0"));
        good("events.list", w -> w.client().events().list().firstPage());
        good("events.get", w -> w.client().events().get(w.event()));
        unknown("events.get", w -> w.client().events().get("ev_0"));
        good("user_tokens.get", w -> w.client().signupTokens().get(w.signupToken()));
        unknown("user_tokens.get", w -> w.client().signupTokens().get(Secret.of("utk_0")));
        good(
                "user_tokens.create",
                w -> w.client().signupTokens().create(SignupTokenCreate.of("kim", "kim@example.com", PASSWORD)));
        invalid(
                "user_tokens.create",
                w -> w.client()
                        .signupTokens()
                        .create(SignupTokenCreate.of(w.person().username(), "kim@example.com", PASSWORD)));
    }

    private static void good(String operation, Function<World, Future<?>> call) {
        GOOD.put(operation, call);
    }

    private static void unknown(String operation, Function<World, Future<?>> call) {
        UNKNOWN.put(operation, call);
    }

    private static void invalid(String operation, Function<World, Future<?>> call) {
        INVALID.put(operation, call);
    }
}
