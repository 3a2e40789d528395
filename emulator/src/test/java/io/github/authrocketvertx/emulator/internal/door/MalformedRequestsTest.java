package io.github.authrocketvertx.emulator.internal.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the caller is told what is wrong with it; the emulator itself does not fail. */
class MalformedRequestsTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH");
    private static final List<String> PIECES = List.of(
            "users",
            "sam",
            "--",
            "authenticate",
            "authenticate_key",
            "authenticate_code",
            "generate_password_token",
            "reset_password_with_token",
            "update_password",
            "request_email_verification",
            "verify_email",
            "user_tokens",
            "%2F",
            "%",
            "%ff",
            "",
            "usr_1",
            "+");
    private static final List<String> KEYS = List.of(
            "user",
            "user_token",
            "username",
            "email",
            "password",
            "password_confirmation",
            "current_password",
            "user_type",
            "state",
            "custom",
            "token",
            "code",
            "api_key",
            "request",
            "ip",
            "realm_id",
            "expand",
            "expands",
            "after",
            "max_results",
            "sort",
            "direction",
            "reference",
            "first_name",
            "name",
            "email_verification",
            "org",
            "membership",
            "session",
            "realm",
            "auth_provider",
            "login_policy",
            "credential",
            "app_hook",
            "jwt_key",
            "user_id",
            "org_id",
            "permissions",
            "expires_at",
            "provider_type",
            "credential_type",
            "auth_provider_id",
            "min_length",
            "login_handler",
            "subdomain",
            "redirect_uri",
            "redirect_uris",
            "event_type",
            "hook_type",
            "destination",
            "created_at_after",
            "jwt_fields",
            "session_minutes",
            "algo",
            "use",
            "key");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "sam",
            "sam@example.com",
            "human",
            "api",
            "active",
            "inactive",
            "requested",
            "x",
            "-1",
            "1",
            "memberships,custom",
            "asc",
            "id",
            "username",
            "correct horse",
            "utk_x",
            "\u0000",
            "\ud83d\ude00",
            "rl_1",
            "99999999999999999999",
            "https://a.example/",
            "user.created",
            "google",
            "totp",
            "webhook",
            "hs256",
            "sign",
            "1e400");
    private static final List<String> FORM_BITS =
            List.of("user", "[", "]", "[]", "=", "&", "%", "%41", "+", "a", "realm_id", "custom", "password");

    private static final Pattern ID = Pattern.compile("\"id\":\"([a-z]+_[A-Za-z0-9]+)\"");

    private final Bench bench = new Bench();
    private final List<Route> routes = bench.routes();
    private final List<String> ids = new ArrayList<>(Collections.nCopies(40, "sam"));
    private final Random random = new Random(20_260_102);

    @Test
    void isNeverAFailureOfTheEmulator() {
        Dispatcher dispatcher = bench.dispatcher;
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 0; i < 30_000; i++) {
            Incoming request = request();
            Answer answer = dispatcher.answer(request);
            String told = request.method() + " " + request.path() + "?" + request.query() + " " + request.body()
                    + " gives " + answer.status() + " " + answer.body();
            assertTrue(answer.status() < 500, told);
            assertTrue(answer.status() < 400 || tellsWhatIsWrong(answer), told);
            seen.merge(answer.status(), 1, Integer::sum);
            remember(answer);
        }
        // Else the generator does not reach the rules.
        for (int status : new int[] {200, 201, 400, 401, 404, 405, 415, 422}) {
            assertTrue(seen.containsKey(status), "no " + status + " among " + seen);
        }
        assertFalse(seen.containsKey(403));
    }

    private static boolean tellsWhatIsWrong(Answer answer) {
        JsonObject body = answer.body().toJsonObject();
        boolean tells = (answer.status() == 422 || answer.status() == 409)
                ? body.getValue("errors") instanceof JsonObject errors && !errors.isEmpty()
                : body.getValue("error") instanceof String text && !text.isBlank();
        return tells && !answer.body().toString().matches("(?s).*(Exception|\\bat io\\.).*");
    }

    /** Keeps an id from an answer, to be used in a later request. */
    private void remember(Answer answer) {
        Matcher id = ID.matcher(String.valueOf(answer.body()));
        // But for the realm itself, without which all would be 404.
        if (id.find() && !id.group(1).equals("rl_1")) {
            ids.set(random.nextInt(ids.size()), id.group(1));
        }
    }

    /** The path of one of the routes, with ids that have been seen. */
    private String path(Route route) {
        return route.template().replaceAll(":[a-z]+", Matcher.quoteReplacement(any(ids)));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Incoming request() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        headers.add("Accept", "application/json");
        headers.add("X-Authrocket-Api-Key", "ko_1");
        headers.add("X-Authrocket-Realm", "rl_1");
        Route route = random.nextInt(3) == 0 ? null : any(routes);
        boolean known = route != null;
        StringBuilder path =
                new StringBuilder("/v1/").append(known ? path(route) : random.nextInt(4) == 0 ? any(PIECES) : "users");
        for (int i = known ? 0 : random.nextInt(3); i > 0; i--) {
            path.append('/').append(any(PIECES));
        }
        String query = random.nextInt(3) == 0 ? form() : null;
        Buffer body = Buffer.buffer();
        switch (random.nextInt(6)) {
            case 0 -> body = body.appendString("not sent with a type");
            case 1, 2 -> {
                headers.add("Content-Type", "application/x-www-form-urlencoded");
                body = Buffer.buffer(form());
            }
            default -> {
                headers.add("Content-Type", "application/json");
                String json = random.nextInt(3) == 0 ? sensible() : object(3).encode();
                body = Buffer.buffer(random.nextInt(8) == 0 ? json.substring(json.length() / 2) : json);
            }
        }
        return new Incoming(
                known && random.nextInt(8) > 0 ? route.method() : any(METHODS),
                path.toString(),
                query,
                headers,
                body,
                null);
    }

    private String form() {
        StringBuilder form = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            form.append(any(random.nextBoolean() ? FORM_BITS : KEYS));
        }
        return form.toString();
    }

    private String sensible() {
        if (random.nextBoolean()) {
            return anything();
        }
        String type = random.nextInt(4) == 0 ? "api" : "human";
        JsonObject user = new JsonObject()
                .put("user_type", type)
                .put("username", "sam")
                .put("email", "sam@example.com")
                .put("password", "correct horse")
                .put(any(KEYS), value(2));
        return new JsonObject().put("user", user).put("password", "wrong").encode();
    }

    /** Attributes that suit one of the other resources, and one that may not. */
    private String anything() {
        JsonObject attributes = new JsonObject()
                .put("name", any(TEXTS))
                .put("user_id", any(ids))
                .put("org_id", any(ids))
                .put("login_handler", "https://a.example/")
                .put("destination", "https://a.example/")
                .put("event_type", new JsonArray())
                .put("provider_type", any(List.of("google", "totp", "password")))
                .put("credential_type", any(List.of("google", "totp", "password", "api_key")))
                .put("provider_user_id", any(TEXTS))
                .put("password", "correct horse")
                .put("algo", "hs256")
                .put("use", "sign")
                .put(any(KEYS), value(2));
        if (random.nextInt(3) > 0) {
            attributes.remove("org_id");
        }
        JsonObject body = new JsonObject();
        for (Route route : routes) {
            if (!route.root().isEmpty()) {
                body.put(route.root(), attributes.copy());
            }
        }
        return body.encode();
    }

    private JsonObject object(int depth) {
        JsonObject object = new JsonObject();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.put(any(KEYS), value(depth));
        }
        return object;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> null;
            case 1 -> random.nextInt();
            case 2 -> random.nextBoolean();
            case 3 -> any(TEXTS);
            case 4 -> new JsonArray().add(any(TEXTS)).add(value(depth - 1));
            default -> object(depth - 1);
        };
    }
}
