package io.github.authrocketvertx.emulator.internal.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.LoginRocketCall;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What holds for every route: that there is one for each documented call, and what becomes of a malformed request. */
class EveryRouteTest {

    private static final int CALLS_OF_THE_SERVER = 65;
    private static final int LEGACY_CALLS = 1;
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final Bench bench = new Bench();
    private int count;

    private static List<String[]> endpoints() throws IOException {
        try (InputStream in = EveryRouteTest.class.getResourceAsStream("endpoints.csv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    @Test
    void hasARouteForEachDocumentedCallAndNoOther() throws IOException {
        Set<String> documented = new TreeSet<>();
        Set<String> browser = new TreeSet<>();
        for (String[] row : endpoints()) {
            if (row[2].equals("loginrocket")) {
                browser.add(row[1]);
            } else {
                documented.add(String.join(" ", row[0], row[1], row[3]));
            }
        }
        Set<String> routes = new TreeSet<>();
        for (Route route : bench.routes()) {
            String level = route.permission().name().toLowerCase(Locale.ROOT);
            routes.add(String.join(" ", route.method(), route.template(), level));
        }
        assertEquals(documented, routes);
        assertEquals(CALLS_OF_THE_SERVER + LEGACY_CALLS, bench.routes().size());
        Set<String> calls = new TreeSet<>();
        Arrays.stream(LoginRocketCall.values()).forEach(call -> calls.add(call.likelyPath()));
        assertEquals(browser, calls);
    }

    @Test
    void tellsWhatIsWrongWithAMalformedRequest() {
        for (Route route : bench.routes()) {
            String path = path(route);
            boolean hasBody = route.method().equals("POST") || route.method().equals("PUT");
            String body = route.root().isEmpty()
                    ? "{}"
                    : new JsonObject().put(route.root(), new JsonObject()).encode();
            UnaryOperator<MultiMap> asIs = headers -> headers;

            expect(406, route, path, null, headers -> headers.remove("Accept"), body);
            expect(406, route, path, null, headers -> headers.set("Accept", "text/html"), body);
            expect(403, route, path, null, headers -> headers.remove("X-Authrocket-Api-Key"), body);
            expect(403, route, path, null, headers -> headers.set("X-Authrocket-Api-Key", "ko_x"), body);
            expect(403, route, path, null, headers -> headers.set("X-Authrocket-Account", "org_x"), body);
            if (!Permission.isFor(route, Bench.READER)) {
                expect(403, route, path, null, headers -> headers.set("X-Authrocket-Api-Key", Bench.READER), body);
            }
            if (!Permission.isFor(route, Bench.WRITER)) {
                expect(403, route, path, null, headers -> headers.set("X-Authrocket-Api-Key", Bench.WRITER), body);
            }
            expect(414, route, path, "a=" + "x".repeat(9000), asIs, body);
            expect(400, route, path, "a=%zz", asIs, body);
            expect(400, route, path, "a[b=1&a[]=%ff", asIs, body);
            expect(400, route, path.isEmpty() ? "%" : path + "%", null, asIs, body);
            expect(404, route, path + "/no/such/path", null, asIs, body);
            if (route.scope() != Route.Scope.ACCOUNT) {
                expect(400, route, path, "realm_id[]=x", asIs, body);
                expect(404, route, path, "realm_id=rl_2", asIs, body);
                expect(404, route, path, null, headers -> headers.set("X-Authrocket-Realm", "rl_2"), body);
            }
            if (route.scope() == Route.Scope.REALM) {
                expect(400, route, path, null, headers -> headers.remove("X-Authrocket-Realm"), body);
            }
            if (hasBody) {
                expect(400, route, path, null, asIs, "{\"a\":");
                expect(400, route, path, null, asIs, "[1]");
                expect(400, route, path, null, asIs, "\"text\"");
                expect(415, route, path, null, headers -> headers.set("Content-Type", "text/plain"), "x");
                expect(415, route, path, null, headers -> headers.remove("Content-Type"), "x");
            }
            if (route.method().equals("DELETE")) {
                expect(400, route, path, null, asIs, "{\"a\":");
                expect(415, route, path, null, headers -> headers.set("Content-Type", "text/plain"), "x");
            }
            expectOf(route, path, hasBody);
        }
        for (String path :
                new TreeSet<>(bench.routes().stream().map(EveryRouteTest::path).toList())) {
            for (String verb : VERBS) {
                if (bench.routes().stream().noneMatch(row -> fits(row, verb, path))) {
                    send(405, verb, path, null, Bench.headers(), "{}");
                }
            }
        }
        assertTrue(count >= 1000, "only " + count);
    }

    /** What depends on the kind of call. */
    private void expectOf(Route route, String path, boolean hasBody) {
        UnaryOperator<MultiMap> asIs = headers -> headers;
        boolean isList = route.method().equals("GET") && !route.template().contains("/");
        if (isList) {
            String more = route.template().equals("memberships") ? "user_id=usr_1&" : "";
            for (String bad : List.of(
                    "max_results=0",
                    "max_results=1001",
                    "max_results=x",
                    "max_results[]=1",
                    "direction=up",
                    "sort=colour",
                    "sort[]=id",
                    "direction[a]=asc",
                    "after[]=x")) {
                expect(400, route, path, more + bad, asIs, "");
            }
        }
        boolean named = route.template().contains(":");
        if (!route.root().isEmpty() && !named) {
            expect(400, route, path, null, asIs, "{}");
            expect(
                    400,
                    route,
                    path,
                    null,
                    asIs,
                    new JsonObject().put(route.root(), "x").encode());
            expect(
                    400,
                    route,
                    path,
                    null,
                    asIs,
                    new JsonObject().putNull(route.root()).encode());
            expect(
                    422,
                    route,
                    path,
                    null,
                    asIs,
                    new JsonObject().put(route.root(), new JsonObject()).encode());
        }
        if (named) {
            String body = hasBody
                    ? new JsonObject()
                            .put(route.root().isEmpty() ? "x" : route.root(), new JsonObject().put("token", "x"))
                            .put("access_token", "x")
                            .put("password", "x")
                            .encode()
                    : "";
            expect(404, route, path, "redirect_uri=https%3A%2F%2Fa.example%2F", asIs, body);
        }
    }

    private static String path(Route route) {
        return route.template().replaceAll(":[a-z]+", "nobody");
    }

    private static boolean fits(Route route, String verb, String path) {
        return route.method().equals(verb) && route.fits(Arrays.asList(path.split("/", -1)));
    }

    private void expect(
            int status, Route route, String path, String query, UnaryOperator<MultiMap> change, String body) {
        send(status, route.method(), path, query, change.apply(Bench.headers()), body);
    }

    private void send(int status, String method, String path, String query, MultiMap headers, String body) {
        Answer answer = bench.dispatcher.answer(Bench.request(method, path, query, headers, body));
        String told = method + " " + path + "?" + query + " " + body + " gives " + answer.body();
        assertEquals(status, answer.status(), told);
        JsonObject json = answer.body().toJsonObject();
        assertTrue(json.getValue("error") instanceof String || json.getValue("errors") instanceof JsonObject, told);
        assertTrue(!answer.body().toString().contains("Exception"), told);
        count++;
    }

    /** Which levels a route is for. */
    private static final class Permission {
        static boolean isFor(Route route, String key) {
            return switch (route.permission()) {
                case READ -> true;
                case WRITE -> key.equals(Bench.WRITER);
                case ADMIN_REALM -> false;
            };
        }
    }

    @Test
    void answersBrowsersWhateverTheySend() {
        LoginRocketResponder rocket = new LoginRocketResponder(bench.dispatcher, "rl_1");
        List<String> bodies = new ArrayList<>(List.of("", "{", "[]", "null", "{}", "x=%zz", "a[=1", "{\"token\":[]}"));
        for (String field : List.of("username", "email", "password", "token", "code", "org_name", "callback")) {
            for (String value : List.of("null", "1", "\"\"", "\"x.y.z\"", "{}", "[{}]", "true")) {
                bodies.add("{\"username\":\"sam\",\"" + field + "\":" + value + "}");
            }
        }
        for (LoginRocketCall call : LoginRocketCall.values()) {
            for (String type : List.of("application/json", "application/x-www-form-urlencoded", "text/plain")) {
                for (String body : bodies) {
                    MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", type);
                    Answer answer = rocket.answer(
                            new Incoming("POST", "/v1/" + call.likelyPath(), null, headers, Buffer.buffer(body), null));
                    assertEquals(200, answer.status(), call + " " + body);
                }
            }
        }
        for (String path :
                List.of("", "*", "/", "//", "/v1", "/v1/", "/v1/%", "/lpl_1", "/lpl_1/v1/login", "/v2/login")) {
            Incoming request =
                    new Incoming("GET", path, "%", MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(), null);
            assertEquals(404, rocket.answer(request).status(), path);
        }
    }

    @Test
    void findsTheAppByTheHostThatABrowserAsksFor() {
        LoginRocketResponder rocket = new LoginRocketResponder(bench.dispatcher, "rl_1");
        bench.dispatcher.answer(Bench.request("POST", "users", null, Bench.headers(), """
                {"user": {"user_type": "human", "username": "sam", "email": "s@example.com", "password": "correct horse"}}
                """));
        bench.dispatcher.answer(Bench.request("POST", "login_policies", null, Bench.headers(), """
                {"login_policy": {"name": "Second", "subdomain": "mine", "login_handler": "https://second.example/"}}
                """));
        assertTrue(rocket.answer(login(null)).body().toString().contains("https://app.example/"));
        Incoming named = login("mine.e1.loginrocket.com:443");
        assertTrue(rocket.answer(named).body().toString().contains("https://second.example/"));
    }

    private static Incoming login(String authority) {
        String query = "username=sam&password=correct+horse";
        return new Incoming("GET", "/login", query, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(), authority);
    }
}
