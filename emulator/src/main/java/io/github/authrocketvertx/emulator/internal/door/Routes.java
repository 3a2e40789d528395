package io.github.authrocketvertx.emulator.internal.door;

import static io.github.authrocketvertx.emulator.Permission.ADMIN_REALM;
import static io.github.authrocketvertx.emulator.Permission.READ;
import static io.github.authrocketvertx.emulator.Permission.WRITE;

import io.github.authrocketvertx.emulator.Permission;
import io.github.authrocketvertx.emulator.internal.door.Route.Action;
import io.github.authrocketvertx.emulator.internal.door.Route.Scope;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.rules.AppHookRules;
import io.github.authrocketvertx.emulator.internal.rules.AuthProviderRules;
import io.github.authrocketvertx.emulator.internal.rules.CredentialRules;
import io.github.authrocketvertx.emulator.internal.rules.EmailRules;
import io.github.authrocketvertx.emulator.internal.rules.Environment;
import io.github.authrocketvertx.emulator.internal.rules.EventRules;
import io.github.authrocketvertx.emulator.internal.rules.JwtKeyRules;
import io.github.authrocketvertx.emulator.internal.rules.LoginPolicyRules;
import io.github.authrocketvertx.emulator.internal.rules.LoginRules;
import io.github.authrocketvertx.emulator.internal.rules.MembershipRules;
import io.github.authrocketvertx.emulator.internal.rules.OrgRules;
import io.github.authrocketvertx.emulator.internal.rules.PasswordRules;
import io.github.authrocketvertx.emulator.internal.rules.RealmRules;
import io.github.authrocketvertx.emulator.internal.rules.Refusal;
import io.github.authrocketvertx.emulator.internal.rules.SessionRules;
import io.github.authrocketvertx.emulator.internal.rules.SocialRules;
import io.github.authrocketvertx.emulator.internal.rules.UserRules;
import io.github.authrocketvertx.emulator.internal.rules.UserTokenRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The route table. A new resource is a class of rules and its rows here. */
final class Routes {

    private static final int METHOD_NOT_ALLOWED = 405;
    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String PUT = "PUT";
    private static final String DELETE = "DELETE";

    private final List<Route> rows;

    /** By the first segment, which every template spells out. */
    private final Map<String, List<Route>> rowsByResource;

    private Routes(List<Route> rows) {
        this.rows = rows;
        this.rowsByResource = rows.stream()
                .collect(Collectors.groupingBy(row -> row.segments().get(0)));
    }

    /** A route and the named segments of the path that led to it. */
    record Found(Route route, Map<String, String> named) {}

    static Routes all(Environment environment) {
        Builder rows = new Builder();
        users(rows.in(Scope.REALM, "user"), environment);
        orgs(rows.in(Scope.REALM, "org"), new OrgRules(environment));
        memberships(rows.in(Scope.REALM, "membership"), new MembershipRules(environment));
        sessions(rows.in(Scope.REALM, "session"), new SessionRules(environment));
        authProviders(rows.in(Scope.REALM, "auth_provider"), environment);
        loginPolicies(rows.in(Scope.REALM, "login_policy"), new LoginPolicyRules(environment));
        credentials(rows.in(Scope.REALM, "credential"), new CredentialRules(environment));
        appHooks(rows.in(Scope.REALM_IF_NAMED, "app_hook"), new AppHookRules(environment));
        events(rows.in(Scope.REALM_IF_NAMED, ""), environment);
        realms(rows.in(Scope.ACCOUNT, "realm"), new RealmRules(environment));
        userTokens(rows.in(Scope.REALM, "user_token"), new UserTokenRules(environment));
        jwtKeys(rows.in(Scope.REALM, "jwt_key"), new JwtKeyRules(environment));
        return new Routes(List.copyOf(rows.rows));
    }

    /** Collects rows that have scope and root in common. */
    private static final class Builder {
        private final List<Route> rows = new ArrayList<>();
        private Scope scope = Scope.REALM;
        private String root = "";

        Builder in(Scope commonScope, String commonRoot) {
            this.scope = commonScope;
            this.root = commonRoot;
            return this;
        }

        void add(String method, String path, Permission permission, Action action) {
            boolean hasBody = method.equals(POST) || method.equals(PUT);
            rows.add(Route.of(method, path, permission, scope, hasBody ? root : "", action));
        }

        /** Adds a call whose parameters stand under no root. */
        void addFlat(String method, String path, Permission permission, Action action) {
            rows.add(Route.of(method, path, permission, scope, "", action));
        }
    }

    private static void users(Builder rows, Environment environment) {
        UserRules users = new UserRules(environment);
        LoginRules logins = new LoginRules(environment);
        PasswordRules passwords = new PasswordRules(environment);
        EmailRules emails = new EmailRules(environment);
        rows.add(GET, "users", READ, users::list);
        rows.add(POST, "users", WRITE, users::create);
        rows.add(GET, "users/:id", READ, users::get);
        rows.add(PUT, "users/:id", WRITE, users::update);
        rows.add(DELETE, "users/:id", WRITE, users::delete);
        rows.addFlat(POST, "users/authenticate_key", READ, logins::byApiKey);
        rows.addFlat(POST, "users/:id/authenticate", READ, logins::byPassword);
        rows.add(POST, "users/:id/authenticate_code", READ, logins::byCode);
        rows.addFlat(POST, "users/:id/generate_password_token", WRITE, passwords::generateToken);
        rows.add(POST, "users/:id/reset_password_with_token", WRITE, passwords::resetWithToken);
        rows.add(PUT, "users/:id/update_password", WRITE, passwords::update);
        rows.addFlat(POST, "users/:id/request_email_verification", WRITE, emails::request);
        rows.add(POST, "users/:id/verify_email", WRITE, emails::verify);
    }

    private static void orgs(Builder rows, OrgRules orgs) {
        rows.add(GET, "orgs", READ, orgs::list);
        rows.add(POST, "orgs", WRITE, orgs::create);
        rows.add(GET, "orgs/:id", READ, orgs::get);
        rows.add(PUT, "orgs/:id", WRITE, orgs::update);
        rows.add(DELETE, "orgs/:id", WRITE, orgs::delete);
    }

    private static void memberships(Builder rows, MembershipRules memberships) {
        rows.add(GET, "memberships", READ, memberships::list);
        rows.add(POST, "memberships", WRITE, memberships::create);
        rows.add(GET, "memberships/:id", READ, memberships::get);
        rows.add(PUT, "memberships/:id", WRITE, memberships::update);
        rows.add(DELETE, "memberships/:id", WRITE, memberships::delete);
    }

    private static void sessions(Builder rows, SessionRules sessions) {
        rows.add(GET, "sessions", READ, sessions::list);
        rows.add(POST, "sessions", WRITE, sessions::create);
        rows.add(GET, "sessions/:id", READ, sessions::get);
        rows.add(DELETE, "sessions/:id", WRITE, sessions::delete);
        rows.add(GET, "events/login/:token", READ, sessions::validate);
    }

    private static void authProviders(Builder rows, Environment environment) {
        SocialRules social = new SocialRules(environment);
        AuthProviderRules providers = new AuthProviderRules(environment);
        // Before the row that takes any id.
        rows.add(GET, "auth_providers/authorize", READ, social::urls);
        rows.addFlat(POST, "auth_providers/authorize", WRITE, social::byCode);
        rows.add(GET, "auth_providers/:id/authorize", READ, social::url);
        rows.addFlat(POST, "auth_providers/:id/authorize", WRITE, social::byAccessToken);
        rows.add(GET, "auth_providers", READ, providers::list);
        rows.add(POST, "auth_providers", ADMIN_REALM, providers::create);
        rows.add(GET, "auth_providers/:id", READ, providers::get);
        rows.add(PUT, "auth_providers/:id", ADMIN_REALM, providers::update);
        rows.add(DELETE, "auth_providers/:id", ADMIN_REALM, providers::delete);
    }

    private static void loginPolicies(Builder rows, LoginPolicyRules policies) {
        rows.add(GET, "login_policies", READ, policies::list);
        rows.add(POST, "login_policies", ADMIN_REALM, policies::create);
        rows.add(GET, "login_policies/:id", READ, policies::get);
        rows.add(PUT, "login_policies/:id", ADMIN_REALM, policies::update);
        rows.add(DELETE, "login_policies/:id", ADMIN_REALM, policies::delete);
    }

    private static void credentials(Builder rows, CredentialRules credentials) {
        rows.add(POST, "credentials", WRITE, credentials::create);
        rows.add(GET, "credentials/:id", READ, credentials::get);
        rows.add(PUT, "credentials/:id", WRITE, credentials::update);
        rows.add(DELETE, "credentials/:id", WRITE, credentials::delete);
        rows.add(POST, "credentials/:id/verify", WRITE, credentials::verify);
    }

    private static void appHooks(Builder rows, AppHookRules hooks) {
        rows.add(GET, "app_hooks", READ, hooks::list);
        rows.add(POST, "app_hooks", ADMIN_REALM, hooks::create);
        rows.add(GET, "app_hooks/:id", READ, hooks::get);
        rows.add(PUT, "app_hooks/:id", ADMIN_REALM, hooks::update);
        rows.add(DELETE, "app_hooks/:id", ADMIN_REALM, hooks::delete);
    }

    private static void events(Builder rows, Environment environment) {
        EventRules events = new EventRules(environment);
        rows.add(GET, "events", READ, events::list);
        rows.add(GET, "events/:id", READ, events::get);
    }

    private static void realms(Builder rows, RealmRules realms) {
        rows.add(GET, "realms", READ, realms::list);
        rows.add(POST, "realms", ADMIN_REALM, realms::create);
        rows.add(GET, "realms/:id", READ, realms::get);
        rows.add(PUT, "realms/:id", ADMIN_REALM, realms::update);
        rows.add(DELETE, "realms/:id", ADMIN_REALM, realms::delete);
        rows.addFlat(POST, "realms/:id/reset", ADMIN_REALM, realms::reset);
    }

    private static void userTokens(Builder rows, UserTokenRules tokens) {
        rows.add(POST, "user_tokens", WRITE, tokens::create);
        rows.add(GET, "user_tokens/:id", READ, tokens::get);
    }

    private static void jwtKeys(Builder rows, JwtKeyRules keys) {
        rows.add(GET, "jwt_keys", ADMIN_REALM, keys::list);
        rows.add(POST, "jwt_keys", ADMIN_REALM, keys::create);
        rows.add(GET, "jwt_keys/:id", ADMIN_REALM, keys::get);
        rows.add(DELETE, "jwt_keys/:id", ADMIN_REALM, keys::delete);
    }

    List<Route> rows() {
        return rows;
    }

    /** Returns the route, or refuses with 404 for an unknown path and 405 for a verb the path does not have. */
    Found find(String method, List<String> path) {
        String wanted = method.equals("HEAD") ? GET : method;
        List<Route> ofResource = rowsByResource.getOrDefault(path.get(0), List.of());
        for (Route row : ofResource) {
            if (row.method().equals(wanted) && row.fits(path)) {
                return new Found(row, row.named(path));
            }
        }
        TreeSet<String> verbs = new TreeSet<>();
        for (Route row : ofResource) {
            if (row.fits(path)) {
                verbs.add(row.method());
            }
        }
        if (verbs.isEmpty()) {
            throw Refusal.notFound("Route");
        }
        Answer answer = Answer.error(METHOD_NOT_ALLOWED, method + " is not possible here");
        throw new Refusal(answer.withHeader("Allow", String.join(", ", verbs)));
    }
}
