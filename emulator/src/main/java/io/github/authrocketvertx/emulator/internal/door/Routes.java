package io.github.authrocketvertx.emulator.internal.door;

import static io.github.authrocketvertx.emulator.Permission.READ;
import static io.github.authrocketvertx.emulator.Permission.WRITE;

import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.rules.EmailRules;
import io.github.authrocketvertx.emulator.internal.rules.Environment;
import io.github.authrocketvertx.emulator.internal.rules.LoginRules;
import io.github.authrocketvertx.emulator.internal.rules.MembershipRules;
import io.github.authrocketvertx.emulator.internal.rules.OrgRules;
import io.github.authrocketvertx.emulator.internal.rules.PasswordRules;
import io.github.authrocketvertx.emulator.internal.rules.Refusal;
import io.github.authrocketvertx.emulator.internal.rules.SessionRules;
import io.github.authrocketvertx.emulator.internal.rules.UserRules;
import io.github.authrocketvertx.emulator.internal.rules.UserTokenRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The route table. A new resource is a class of rules and its rows here. */
final class Routes {

    private static final int METHOD_NOT_ALLOWED = 405;
    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String PUT = "PUT";
    private static final String DELETE = "DELETE";

    private final List<Route> rows;

    private Routes(List<Route> rows) {
        this.rows = rows;
    }

    /** A route and the named segments of the path that led to it. */
    record Found(Route route, Map<String, String> named) {}

    static Routes all(Environment environment) {
        List<Route> rows = new ArrayList<>();
        users(rows, environment);
        orgs(rows, environment);
        memberships(rows, environment);
        sessions(rows, environment);
        userTokens(rows, environment);
        return new Routes(List.copyOf(rows));
    }

    private static void users(List<Route> rows, Environment environment) {
        String root = "user";
        UserRules users = new UserRules(environment);
        LoginRules logins = new LoginRules(environment);
        PasswordRules passwords = new PasswordRules(environment);
        EmailRules emails = new EmailRules(environment);
        rows.add(Route.inRealm(GET, "users", READ, "", users::list));
        rows.add(Route.inRealm(POST, "users", WRITE, root, users::create));
        rows.add(Route.inRealm(GET, "users/:id", READ, "", users::get));
        rows.add(Route.inRealm(PUT, "users/:id", WRITE, root, users::update));
        rows.add(Route.inRealm(DELETE, "users/:id", WRITE, root, users::delete));
        rows.add(Route.inRealm(POST, "users/authenticate_key", READ, "", logins::byApiKey));
        rows.add(Route.inRealm(POST, "users/:id/authenticate", READ, "", logins::byPassword));
        rows.add(Route.inRealm(POST, "users/:id/authenticate_code", READ, root, logins::byCode));
        rows.add(Route.inRealm(POST, "users/:id/generate_password_token", WRITE, "", passwords::generateToken));
        rows.add(Route.inRealm(POST, "users/:id/reset_password_with_token", WRITE, root, passwords::resetWithToken));
        rows.add(Route.inRealm(PUT, "users/:id/update_password", WRITE, root, passwords::update));
        rows.add(Route.inRealm(POST, "users/:id/request_email_verification", WRITE, "", emails::request));
        rows.add(Route.inRealm(POST, "users/:id/verify_email", WRITE, root, emails::verify));
    }

    private static void orgs(List<Route> rows, Environment environment) {
        OrgRules orgs = new OrgRules(environment);
        rows.add(Route.inRealm(GET, "orgs", READ, "", orgs::list));
        rows.add(Route.inRealm(POST, "orgs", WRITE, "org", orgs::create));
        rows.add(Route.inRealm(GET, "orgs/:id", READ, "", orgs::get));
        rows.add(Route.inRealm(PUT, "orgs/:id", WRITE, "org", orgs::update));
        rows.add(Route.inRealm(DELETE, "orgs/:id", WRITE, "org", orgs::delete));
    }

    private static void memberships(List<Route> rows, Environment environment) {
        String root = "membership";
        MembershipRules memberships = new MembershipRules(environment);
        rows.add(Route.inRealm(GET, "memberships", READ, "", memberships::list));
        rows.add(Route.inRealm(POST, "memberships", WRITE, root, memberships::create));
        rows.add(Route.inRealm(GET, "memberships/:id", READ, "", memberships::get));
        rows.add(Route.inRealm(PUT, "memberships/:id", WRITE, root, memberships::update));
        rows.add(Route.inRealm(DELETE, "memberships/:id", WRITE, root, memberships::delete));
    }

    private static void sessions(List<Route> rows, Environment environment) {
        SessionRules sessions = new SessionRules(environment);
        rows.add(Route.inRealm(GET, "sessions", READ, "", sessions::list));
        rows.add(Route.inRealm(POST, "sessions", WRITE, "session", sessions::create));
        rows.add(Route.inRealm(GET, "sessions/:id", READ, "", sessions::get));
        rows.add(Route.inRealm(DELETE, "sessions/:id", WRITE, "", sessions::delete));
        rows.add(Route.inRealm(GET, "events/login/:token", READ, "", sessions::validate));
    }

    private static void userTokens(List<Route> rows, Environment environment) {
        UserTokenRules tokens = new UserTokenRules(environment);
        rows.add(Route.inRealm(POST, "user_tokens", WRITE, "user_token", tokens::create));
        rows.add(Route.inRealm(GET, "user_tokens/:id", READ, "", tokens::get));
    }

    /** Returns the route, or refuses with 404 for an unknown path and 405 for a verb the path does not have. */
    Found find(String method, List<String> path) {
        String wanted = method.equals("HEAD") ? GET : method;
        TreeSet<String> verbs = new TreeSet<>();
        for (Route row : rows) {
            Map<String, String> named = row.match(path);
            if (named != null) {
                if (row.method().equals(wanted)) {
                    return new Found(row, named);
                }
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
