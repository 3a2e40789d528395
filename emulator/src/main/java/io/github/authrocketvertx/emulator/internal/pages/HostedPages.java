package io.github.authrocketvertx.emulator.internal.pages;

import static io.github.authrocketvertx.emulator.internal.pages.Html.text;

import io.github.authrocketvertx.emulator.LoginRocketCall;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.rules.Call;
import io.github.authrocketvertx.emulator.internal.rules.Environment;
import io.github.authrocketvertx.emulator.internal.rules.LoginRocketRules;
import io.github.authrocketvertx.emulator.internal.rules.Refusal;
import io.github.authrocketvertx.emulator.internal.rules.Signup;
import io.github.authrocketvertx.emulator.internal.rules.SocialRules;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** LoginRocket's pages in their simplest form: log in, also by a third party, sign up, log out. */
public final class HostedPages {

    /** The cookie by which a browser that logs out is known. */
    public static final String COOKIE = "authrocket_emulator";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final String LOGIN_FAILED = "Login failed";
    private static final String TOKEN = "token";
    private static final String USERNAME = "username";

    private final SocialRules social;
    private final LoginRocketRules rules;
    private final Store store;
    private final Realm realm;
    private final Setting app;
    private final PageRequest request;
    private final Return back;

    public HostedPages(Environment environment, Store store, Realm realm, Setting app, PageRequest request) {
        this.social = new SocialRules(environment);
        this.rules = new LoginRocketRules(environment);
        this.store = store;
        this.realm = realm;
        this.app = app;
        this.request = request;
        this.back = new Return(app, request);
    }

    /** Whether there is a page of that path. */
    public static boolean has(String path) {
        return switch (path) {
            case "login", "login/verify", "signup", "logout", "social" -> true;
            default -> false;
        };
    }

    /** Answers a request for one of the pages that there are. */
    public Answer answer() {
        if (!back.isAllowed()) {
            return Html.narrowPage(
                    BAD_REQUEST,
                    "This address is not allowed",
                    app.text("header"),
                    Html.alert("redirect_uri is not among the redirect_uris of the app " + app.text("name")),
                    app.text("footer"));
        }
        return switch (String.join("/", request.path())) {
            case "login" -> request.isPost() ? login() : loginPage(OK, null);
            case "login/verify" -> request.isPost() ? verify() : codePage(OK, null);
            case "signup" -> request.isPost() ? signup() : signupPage(OK, null);
            case "social" -> bySocial();
            default -> logout();
        };
    }

    private Answer login() {
        JsonObject told = new JsonObject().put("password", request.text("password"));
        String name = request.text(USERNAME);
        // People write their address where they are asked for a name.
        told.put(name != null && name.indexOf('@') > 0 ? "email" : USERNAME, name);
        try {
            return entered(run(LoginRocketCall.LOGIN, told));
        } catch (Refusal refusal) {
            return loginPage(OK, message(refusal));
        }
    }

    private Answer verify() {
        JsonObject told =
                new JsonObject().put(TOKEN, request.text("login_token")).put("code", request.text("code"));
        try {
            return entered(run(LoginRocketCall.VERIFY_LOGIN, told));
        } catch (Refusal refusal) {
            return codePage(OK, message(refusal));
        }
    }

    private Answer signup() {
        try {
            JsonObject answer = run(LoginRocketCall.SIGNUP, request.parameters());
            return back.with(answer.getString(TOKEN), true);
        } catch (Refusal refusal) {
            return signupPage(OK, message(refusal));
        }
    }

    private Answer bySocial() {
        if (request.text("code") == null) {
            return loginPage(OK, "The login with the third party was refused");
        }
        try {
            JsonObject entered = Objects.requireNonNull(
                            social.byCode(call(request.parameters())).body())
                    .toJsonObject();
            String token = entered.getString(TOKEN);
            return back.with(token == null ? entered.getString("id") : token, token == null);
        } catch (Refusal refusal) {
            return loginPage(OK, message(refusal));
        }
    }

    private Answer logout() {
        String given = request.text(TOKEN);
        String token = given == null ? request.token() : given;
        if (token != null) {
            try {
                run(LoginRocketCall.LOGOUT, new JsonObject().put(TOKEN, token));
            } catch (Refusal alreadyOver) {
                // To whoever wants to be logged out it is all the same.
            }
        }
        return page(OK, "You are logged out", "<p><a href=\"login\">Log in</a></p>")
                .withHeader("Set-Cookie", COOKIE + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
    }

    private static String message(Refusal refusal) {
        String message = refusal.answer().errorText();
        return message.startsWith("param is missing") ? LOGIN_FAILED : message;
    }

    private JsonObject run(LoginRocketCall what, JsonObject parameters) {
        return rules.run(what, call(parameters), app);
    }

    private Call call(JsonObject parameters) {
        JsonObject told = parameters.copy().put("request", new JsonObject().put("client", request.userAgent()));
        return new Call(Map.of(), told, store, realm);
    }

    /** Goes back to the app, or asks for the code if there is a second factor. */
    private Answer entered(JsonObject answer) {
        String token = answer.getString(TOKEN);
        if (!token.startsWith("kli_")) {
            return back.with(token, false);
        }
        request.parameters().put("login_token", token);
        return codePage(OK, null);
    }

    private Answer loginPage(int status, @Nullable String wrong) {
        String kept = text(back.query());
        StringBuilder main = new StringBuilder(Html.alert(wrong));
        if (!Signup.allowsLogin(realm)) {
            return page(status, "Log in", main + "<p>Login is not allowed.</p>");
        }
        main.append("<form method=\"post\" action=\"")
                .append(text(request.base()))
                .append("login")
                .append(kept)
                .append("\">")
                .append(Html.field(
                        "Username or e-mail address",
                        USERNAME,
                        "text",
                        request.text(USERNAME),
                        "autocomplete=\"username\" autocapitalize=\"none\" required"))
                .append(Html.field(
                        "Password", "password", "password", null, "autocomplete=\"current-password\" required"))
                .append("<button>Log in</button></form>")
                .append(providers());
        if (Signup.mode(realm) != Signup.Mode.OFF) {
            main.append("<p><a href=\"")
                    .append(text(request.base()))
                    .append("signup")
                    .append(kept)
                    .append("\">Sign up</a></p>");
        }
        return page(status, "Log in", main.toString());
    }

    /** Where to go to log in with a third party. */
    private String providers() {
        String here = request.base() + "social" + back.query();
        JsonArray urls = Objects.requireNonNull(social.urls(call(new JsonObject().put("redirect_uri", here)))
                        .body())
                .toJsonObject()
                .getJsonArray("collection");
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < urls.size(); i++) {
            JsonObject provider = urls.getJsonObject(i);
            list.append("<li><a href=\"")
                    .append(text(provider.getString("url")))
                    .append("\">Log in with ")
                    .append(text(provider.getString("provider_type")))
                    .append("</a></li>");
        }
        return list.isEmpty() ? "" : "<ul class=\"plain\">" + list + "</ul>";
    }

    private Answer codePage(int status, @Nullable String wrong) {
        String token = Objects.requireNonNullElse(request.text("login_token"), "");
        return page(
                status,
                "Enter the code",
                Html.alert(wrong) + "<form method=\"post\" action=\"" + text(request.base()) + "login/verify"
                        + text(back.query()) + "\">" + Html.hidden("login_token", token)
                        + Html.field(
                                "The six digits that your authenticator shows",
                                "code",
                                "text",
                                null,
                                "inputmode=\"numeric\" autocomplete=\"one-time-code\" required")
                        + "<button>Go on</button></form>");
    }

    private Answer signupPage(int status, @Nullable String wrong) {
        Signup.Mode mode = Signup.mode(realm);
        if (mode == Signup.Mode.OFF) {
            return page(status, "Sign up", "<p>Signup is not allowed.</p>");
        }
        StringBuilder form = new StringBuilder(Html.alert(wrong))
                .append("<form method=\"post\" action=\"")
                .append(text(request.base()))
                .append("signup")
                .append(text(back.query()))
                .append("\">");
        if (!realm.settings().emailUsernames()) {
            form.append(Html.field(
                    "Username", USERNAME, "text", request.text(USERNAME), "autocomplete=\"username\" required"));
        }
        form.append(Html.field(
                        "E-mail address", "email", "email", request.text("email"), "autocomplete=\"email\" required"))
                .append(Html.field(
                        "First name", "first_name", "text", request.text("first_name"), "autocomplete=\"given-name\""))
                .append(Html.field(
                        "Last name", "last_name", "text", request.text("last_name"), "autocomplete=\"family-name\""));
        if (mode == Signup.Mode.USER_WITH_ORG) {
            form.append(Html.field(
                    "Organization", "org_name", "text", request.text("org_name"), "autocomplete=\"organization\""));
        }
        form.append(Html.field("Password", "password", "password", null, "autocomplete=\"new-password\" required"))
                .append(Html.field(
                        "Password again",
                        "password_confirmation",
                        "password",
                        null,
                        "autocomplete=\"new-password\" required"))
                .append("<button>Sign up</button></form><p><a href=\"")
                .append(text(request.base()))
                .append("login")
                .append(text(back.query()))
                .append("\">Log in</a></p>");
        return page(status, "Sign up", form.toString());
    }

    private Answer page(int status, String title, String main) {
        return Html.narrowPage(status, title, app.text("header"), main, app.text("footer"));
    }
}
