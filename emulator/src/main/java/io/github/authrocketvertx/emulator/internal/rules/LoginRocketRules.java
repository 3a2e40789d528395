package io.github.authrocketvertx.emulator.internal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.LoginRocketCall;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Session;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What browsers may do by themselves. Its parameters are flat; errors are refusals, as everywhere in the rules. */
public final class LoginRocketRules {

    private static final String USER = "user";
    private static final String USERNAME = "username";
    private static final String EMAIL = "email";
    private static final String TOKEN = "token";
    private static final List<String> SIGNUP_FIELDS =
            List.of(USERNAME, EMAIL, "password", "password_confirmation", "first_name", "last_name");

    private final Environment environment;
    private final UserRules users;
    private final UserTokenRules userTokens;
    private final OrgRules orgs;
    private final MembershipRules memberships;
    private final LoginRules logins;
    private final PasswordRules passwords;
    private final EmailRules emails;

    public LoginRocketRules(Environment environment) {
        this.environment = environment;
        this.users = new UserRules(environment);
        this.userTokens = new UserTokenRules(environment);
        this.orgs = new OrgRules(environment);
        this.memberships = new MembershipRules(environment);
        this.logins = new LoginRules(environment);
        this.passwords = new PasswordRules(environment);
        this.emails = new EmailRules(environment);
    }

    /** Does what is asked; {@code app} is the connected app whose user asks. */
    public JsonObject run(LoginRocketCall what, Call call, Setting app) {
        return switch (what) {
            case LOGIN -> login(call, app);
            case SIGNUP -> signup(call, app);
            case LOGOUT -> logout(call);
            case VERIFY_LOGIN -> verifyLogin(call, app);
            case FORGOT_PASSWORD -> {
                passwords.generateToken(of(call, namedUser(call)));
                yield new JsonObject();
            }
            case RESET_PASSWORD -> resetPassword(call, app);
            case CHANGE_PASSWORD -> {
                passwords.update(of(rooted(call), tokenUser(call)));
                yield new JsonObject();
            }
            case REQUEST_EMAIL -> {
                emails.request(of(call, call.text(TOKEN) == null ? namedUser(call) : tokenUser(call)));
                yield new JsonObject();
            }
            case VERIFY_EMAIL -> {
                emails.verify(rooted(call).withPath(PathUser.UNNAMED));
                yield new JsonObject();
            }
        };
    }

    /** The same call, the way the server's API has it: about one user, by the path. */
    private static Call of(Call call, User user) {
        return call.withPath(Map.of("id", user.id()));
    }

    /** The same call, the way the server's API has it: with the parameters under a root. */
    private static Call rooted(Call call) {
        return rooted(call, USER, call.parameters());
    }

    private static Call rooted(Call call, String root, JsonObject attributes) {
        return call.with(new JsonObject()
                .put(root, attributes)
                .put("request", call.parameters().getValue("request")));
    }

    private JsonObject login(Call call, Setting app) {
        if (call.text("code") != null) {
            return verifyLogin(call, app);
        }
        call.requiredText("password");
        if (!Signup.allowsLogin(call.realm())) {
            throw environment.errors().add("base", "Login is not allowed").refusal();
        }
        User user = userOrNull(call);
        if (user == null) {
            throw Logins.failed(environment, call, null);
        }
        return entered(app, tokenOf(logins.byPassword(of(call, user))), LoginPolicyRules.LOGIN_HANDLER);
    }

    private JsonObject verifyLogin(Call call, Setting app) {
        Answer answer = logins.byCode(rooted(call).withPath(PathUser.UNNAMED));
        return entered(app, tokenOf(answer), LoginPolicyRules.LOGIN_HANDLER);
    }

    private static String tokenOf(Answer answer) {
        return Objects.requireNonNull(answer.body()).toJsonObject().getString(TOKEN);
    }

    /** The token and, if it is one to go on with, where to take it. */
    private static JsonObject entered(Setting app, String token, String handler) {
        JsonObject json = new JsonObject().put(TOKEN, token);
        return token.startsWith("kli_") ? json : json.put("url", url(app, handler, token));
    }

    private static String url(Setting app, String handler, String token) {
        String login = Objects.requireNonNullElse(app.text(LoginPolicyRules.LOGIN_HANDLER), "");
        String base = Objects.requireNonNullElse(app.text(handler), login);
        return base + (base.indexOf('?') < 0 ? "?" : "&") + "token=" + URLEncoder.encode(token, UTF_8);
    }

    private JsonObject signup(Call call, Setting app) {
        Realm realm = call.realm();
        Signup.Mode mode = Signup.mode(realm);
        Errors errors = environment.errors();
        if (mode == Signup.Mode.OFF) {
            throw errors.add("base", "Signup is not allowed").refusal();
        }
        String confirmation = call.text("email_confirmation");
        if (confirmation != null && !confirmation.equals(call.text(EMAIL))) {
            errors.addAbout("email_confirmation", "doesn't match Email");
        }
        String orgName = call.text("org_name");
        if (mode == Signup.Mode.USER_WITH_ORG && (orgName == null || orgName.isBlank())) {
            errors.addAbout("org_name", "can't be blank");
        }
        errors.refuseIfAny();
        JsonObject attributes = new JsonObject();
        for (String name : SIGNUP_FIELDS) {
            if (call.parameters().containsKey(name)) {
                attributes.put(name, call.parameters().getValue(name));
            }
        }
        if (mode == Signup.Mode.TOKEN) {
            Answer answer = userTokens.create(rooted(call, "user_token", attributes));
            String token = Objects.requireNonNull(answer.body()).toJsonObject().getString("id");
            return entered(app, token, LoginPolicyRules.SIGNUP_HANDLER);
        }
        User user = users.create(call, attributes.put("user_type", User.HUMAN), null)
                .user();
        if (mode == Signup.Mode.USER_WITH_ORG) {
            addOrg(call, user, orgName);
        }
        JsonObject entered = entered(app, Logins.token(environment, call, user), LoginPolicyRules.LOGIN_HANDLER);
        return entered.put("url", entered.getString("url") + "&signup=true");
    }

    private void addOrg(Call call, User user, @Nullable String name) {
        Answer made = orgs.create(rooted(call, "org", new JsonObject().put("name", name)));
        String orgId = Objects.requireNonNull(made.body()).toJsonObject().getString("id");
        memberships.create(rooted(
                call, "membership", new JsonObject().put("user_id", user.id()).put("org_id", orgId)));
    }

    private JsonObject logout(Call call) {
        String token = call.requiredText(TOKEN);
        Realm realm = call.realm();
        if (LoginTokens.claims(realm, token, environment.now()) == null) {
            throw environment.errors().add(TOKEN, "Token is invalid").refusal();
        }
        Session session = SessionRules.findOrNull(environment, realm, token);
        if (session != null) {
            realm.sessions().remove(session);
        }
        return new JsonObject();
    }

    private JsonObject resetPassword(Call call, Setting app) {
        Answer reset = passwords.resetWithToken(rooted(call).withPath(PathUser.UNNAMED));
        String userId = Objects.requireNonNull(reset.body()).toJsonObject().getString("id");
        User user = Objects.requireNonNull(call.realm().users().get(userId));
        return entered(app, tokenOf(logins.byPassword(of(call, user))), LoginPolicyRules.LOGIN_HANDLER);
    }

    /** Finds the user whose login token was sent and whose session, if it is a stored one, still goes on. */
    private User tokenUser(Call call) {
        String token = call.requiredText(TOKEN);
        Realm realm = call.realm();
        JsonObject claims = LoginTokens.claims(realm, token, environment.now());
        User user = claims == null ? null : realm.users().get(claims.getString("uid"));
        boolean stored = claims != null && claims.getString("tk").startsWith("kss_");
        if (user == null || (stored && SessionRules.findOrNull(environment, realm, token) == null)) {
            throw environment.errors().add(TOKEN, "Token is invalid").refusal();
        }
        return user;
    }

    private User namedUser(Call call) {
        User user = userOrNull(call);
        if (user == null) {
            throw Refusal.notFound("User");
        }
        return user;
    }

    /** Finds the user by username or, if that is left out, by the e-mail address as a name or as the only one's. */
    private static @Nullable User userOrNull(Call call) {
        Realm realm = call.realm();
        String username = call.text(USERNAME);
        String email = call.text(EMAIL);
        if (username != null && !username.isBlank()) {
            return UserRules.findOrNull(realm, username);
        }
        if (email == null || email.isBlank()) {
            throw Refusal.badRequest("param is missing: username or email");
        }
        User byName = UserRules.findOrNull(realm, email);
        SortedSet<String> ids = realm.users().idsByEmail(email.toLowerCase(Locale.ROOT));
        return byName == null && ids.size() == 1 ? realm.users().get(ids.first()) : byName;
    }
}
