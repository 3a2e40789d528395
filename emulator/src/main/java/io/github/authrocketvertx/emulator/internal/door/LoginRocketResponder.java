package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.LoginRocketCall;
import io.github.authrocketvertx.emulator.internal.pages.HostedPages;
import io.github.authrocketvertx.emulator.internal.pages.PageRequest;
import io.github.authrocketvertx.emulator.internal.pages.ProviderPages;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.rules.Call;
import io.github.authrocketvertx.emulator.internal.rules.Environment;
import io.github.authrocketvertx.emulator.internal.rules.LoginRocketRules;
import io.github.authrocketvertx.emulator.internal.rules.MembershipRules;
import io.github.authrocketvertx.emulator.internal.rules.Refusal;
import io.github.authrocketvertx.emulator.internal.rules.SocialRules;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * LoginRocket: the API for browsers, and the pages that it shows them. The API answers 200 whether all is well or not; an {@code error} in the body tells.
 * The app is the one whose subdomain or id the request names, else the first of the first realm.
 */
public final class LoginRocketResponder implements Responder {

    private static final int NOT_FOUND = 404;
    private static final int PROVIDER_PATH = 3;
    private static final String VERSION = "v1";
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]{0,127}");

    private final Dispatcher dispatcher;
    private final String firstRealmId;

    public LoginRocketResponder(Dispatcher dispatcher, String firstRealmId) {
        this.dispatcher = dispatcher;
        this.firstRealmId = firstRealmId;
    }

    /** An app and its realm. */
    private record App(Realm realm, Setting setting) {}

    @Override
    public @Nullable String realmId(Incoming request) {
        String first = request.path().replaceFirst("^/", "").split("/", 2)[0];
        App app = dispatcher.withStore(store -> app(store, isApp(first) ? first : null, request.authority()));
        return app == null ? null : app.realm().id();
    }

    @Override
    public boolean mayNeedRsaKey(Incoming request) {
        return false;
    }

    @Override
    public void prepareRsaKey() {}

    @Override
    public Answer answer(Incoming request) {
        if (isForAPage(request)) {
            return dispatcher.answer((environment, store) -> page(request, environment, store));
        }
        Answer answer = request.method().equals("OPTIONS")
                ? Answer.noContent()
                        .withHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                        .withHeader("Access-Control-Allow-Headers", "Accept, Content-Type")
                : dispatcher.answer((environment, store) -> respond(request, environment, store));
        String origin = request.header("Origin");
        return answer.withHeader("Access-Control-Allow-Origin", origin == null ? "*" : origin)
                .withHeader("Vary", "Origin");
    }

    private Answer respond(Incoming request, Environment environment, Store store) {
        List<String> path;
        try {
            path = new ArrayList<>(Parameters.segments(request.path().replaceFirst("^/", "")));
        } catch (Refusal refusal) {
            return Answer.error(NOT_FOUND, "Not found");
        }
        String appId = isApp(path.get(0)) ? path.remove(0) : null;
        if (!path.isEmpty() && path.get(0).equals(VERSION)) {
            path.remove(0);
        }
        LoginRocketCall what = call(environment, String.join("/", path));
        App app = app(store, appId, request.authority());
        boolean verbFits = switch (request.method()) {
            case "GET", "HEAD", "POST" -> true;
            default -> false;
        };
        if (what == null || app == null || !verbFits) {
            return Answer.error(NOT_FOUND, "Not found");
        }
        return run(what, request, environment, store, app);
    }

    private static boolean isApp(String segment) {
        return segment.startsWith("lpl_");
    }

    /**
     * Browsers ask for HTML when they open a page, and for something else when a script of a page calls. The version is
     * part of the addresses of calls only.
     */
    private static boolean isForAPage(Incoming request) {
        String accept = request.header("Accept");
        boolean verbFits = switch (request.method()) {
            case "GET", "HEAD", "POST" -> true;
            default -> false;
        };
        return verbFits && accept != null && accept.contains("text/html") && pagePath(request) != null;
    }

    /** The segments of the path to a page, an app's id before them if there is one; null if there is no such page. */
    private static @Nullable List<String> pagePath(Incoming request) {
        try {
            List<String> path =
                    Parameters.segments(request.path().replaceFirst("^/", "").replaceFirst("/$", ""));
            List<String> below = isApp(path.get(0)) ? path.subList(1, path.size()) : path;
            return isProvider(path) || HostedPages.has(String.join("/", below)) ? path : null;
        } catch (Refusal refusal) {
            return null;
        }
    }

    private static boolean isProvider(List<String> path) {
        return path.size() == PROVIDER_PATH
                && path.get(0).equals(SocialRules.PROVIDER)
                && path.get(2).equals("authorize");
    }

    private Answer page(Incoming request, Environment environment, Store store) {
        List<String> path = Objects.requireNonNull(pagePath(request));
        String appId = isApp(path.get(0)) ? path.get(0) : null;
        List<String> below = appId == null ? path : path.subList(1, path.size());
        String host = request.authority();
        String origin = host == null ? environment.links().loginRocket() : "https://" + host + "/";
        PageRequest asked = new PageRequest(
                request.method(),
                below,
                origin + (appId == null ? "" : appId + "/"),
                Negotiation.parameters(request),
                request.header("User-Agent"),
                cookie(request));
        if (isProvider(path)) {
            return new ProviderPages(environment).answer(path.get(1), asked, store);
        }
        App app = app(store, appId, host);
        return app == null
                ? Answer.error(NOT_FOUND, "Not found")
                : new HostedPages(environment, store, app.realm(), app.setting(), asked).answer();
    }

    private static @Nullable String cookie(Incoming request) {
        String start = HostedPages.COOKIE + "=";
        for (String header : request.headers().getAll("Cookie")) {
            for (String pair : header.split("; *", -1)) {
                if (pair.startsWith(start)) {
                    return pair.substring(start.length());
                }
            }
        }
        return null;
    }

    private static Answer run(LoginRocketCall what, Incoming request, Environment environment, Store store, App app) {
        String callback = null;
        JsonObject result;
        try {
            JsonObject parameters = Negotiation.parameters(request);
            Object named = parameters.remove("callback");
            callback = named == null ? null : named.toString();
            if (callback != null && !FUNCTION.matcher(callback).matches()) {
                return Answer.ok(new JsonObject().put("error", "The callback is no name of a function"));
            }
            // Told by the browser and not by the page.
            parameters.put("request", new JsonObject().put("client", request.header("User-Agent")));
            Call call = new Call(Map.of(), parameters, store, app.realm());
            MembershipRules.sweep(environment, call);
            result = new LoginRocketRules(environment).run(what, call, app.setting());
        } catch (Refusal refusal) {
            result = new JsonObject().put("error", refusal.answer().errorText());
        }
        return callback == null ? Answer.ok(result) : script(callback, result);
    }

    private static Answer script(String callback, JsonObject result) {
        Buffer text = Buffer.buffer(callback + "(" + result.encode() + ");");
        return new Answer(Answer.OK, text, Map.of("Content-Type", "application/javascript; charset=utf-8"));
    }

    private static @Nullable LoginRocketCall call(Environment environment, String path) {
        for (LoginRocketCall candidate : LoginRocketCall.values()) {
            if (environment.assumed().loginRocketPath(candidate).equals(path)) {
                return candidate;
            }
        }
        return null;
    }

    private @Nullable App app(Store store, @Nullable String id, @Nullable String host) {
        String label = host == null ? "" : host.split("[.:]", 2)[0];
        App otherwise = null;
        for (Realm realm : store.realms()) {
            if (realm.isDeleted() || realm.authProviders().firstActive("provider_type", "login_rocket") == null) {
                continue;
            }
            for (Setting setting : realm.loginPolicies().byId().values()) {
                if (!setting.isActive()) {
                    continue;
                }
                if (id == null ? label.equals(setting.text("subdomain")) : id.equals(setting.id())) {
                    return new App(realm, setting);
                }
                if (otherwise == null && realm.id().equals(firstRealmId)) {
                    otherwise = new App(realm, setting);
                }
            }
        }
        return id == null ? otherwise : null;
    }
}
