package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.FaultScript;
import io.github.authrocketvertx.emulator.StatusPageAccess;
import io.github.authrocketvertx.emulator.Webhooks;
import io.github.authrocketvertx.emulator.internal.Loopback;
import io.github.authrocketvertx.emulator.internal.pages.FaultForm;
import io.github.authrocketvertx.emulator.internal.pages.StatusPage;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.rules.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves the status page beside the API: its addresses are none of the API's, and what comes to them is neither recorded
 * nor met by the fault script. Whoever may not see the page gets what the API says to an unknown address.
 */
public final class StatusDoor {

    private static final String ROOT = "/";
    private static final String LIVE = "/_emulator/live";
    private static final String FAULTS = "/_emulator/faults";
    private static final String REDELIVER = "/_emulator/redeliver";
    private static final int MAX_FORM = 64 * 1024;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int SEE_OTHER = 303;
    private static final int LAST_WEBHOOKS = 20;

    private final StatusPageAccess access;
    private final Dispatcher dispatcher;
    private final Recorder recorder;
    private final FaultScript faults;
    private final Supplier<List<String>> rules;
    private final Webhooks webhooks;

    /**
     * @param faults the script that the page's form changes
     * @param rules what is to go wrong, in words; more than that script when realms have their own
     */
    public StatusDoor(
            StatusPageAccess access,
            Dispatcher dispatcher,
            Recorder recorder,
            FaultScript faults,
            Supplier<List<String>> rules,
            Webhooks webhooks) {
        this.access = access;
        this.dispatcher = dispatcher;
        this.recorder = recorder;
        this.faults = faults;
        this.rules = rules;
        this.webhooks = webhooks;
    }

    /** Whether the request is for the status page and from someone who may see it. */
    boolean isFor(HttpServerRequest request) {
        String path = request.path();
        if (path == null || !isPath(request.method().name(), path)) {
            return false;
        }
        String accept = request.getHeader("Accept");
        boolean asksForPage = !path.equals(ROOT) || (accept != null && accept.contains("text/html"));
        return asksForPage && isAllowed(request);
    }

    private static boolean isPath(String method, String path) {
        return switch (method) {
            case "GET", "HEAD" -> path.equals(ROOT) || path.equals(LIVE);
            case "POST" -> path.equals(FAULTS) || path.equals(REDELIVER);
            default -> false;
        };
    }

    private boolean isAllowed(HttpServerRequest request) {
        return switch (access) {
            case OFF -> false;
            case ANYONE -> true;
            // A page elsewhere may have a name of its own lead to this machine, so the name counts as well.
            case THIS_MACHINE ->
                Loopback.isLoopback(request.remoteAddress().hostAddress())
                        && Loopback.isLoopback(hostName(String.valueOf(Authority.of(request))));
        };
    }

    private static String hostName(String host) {
        return host.replaceFirst(":\\d*$", "");
    }

    void serve(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() <= MAX_FORM) {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(unused -> send(request.response(), answer(request, body)));
    }

    private static void send(HttpServerResponse response, Answer answer) {
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        Buffer content = answer.body();
        if (content == null) {
            response.end();
        } else {
            response.end(content);
        }
    }

    private Answer answer(HttpServerRequest request, Buffer body) {
        try {
            return switch (request.path()) {
                case ROOT -> StatusPage.page(view(request.query()));
                case LIVE -> StatusPage.livePart(view(request.query()));
                default -> change(request, body);
            };
        } catch (IllegalArgumentException e) {
            return Answer.error(BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Answer change(HttpServerRequest request, Buffer body) {
        // A page of another site can have a browser send a form, too; the browser tells from where.
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        boolean fromHere = origin == null ? site == null : origin.equals("https://" + Authority.of(request));
        if (!fromHere) {
            return Answer.error(FORBIDDEN, "Only the status page itself may do this");
        }
        if (body.length() > MAX_FORM) {
            throw new IllegalArgumentException("The form is too long");
        }
        JsonObject form = Parameters.decode(body.toString());
        for (String name : form.fieldNames()) {
            if (!(form.getValue(name) instanceof String)) {
                throw new IllegalArgumentException("Not a single value: " + name);
            }
        }
        boolean redeliver = String.valueOf(request.path()).equals(REDELIVER);
        if (redeliver) {
            webhooks.redeliver(form.getString("id", ""));
        } else {
            FaultForm.apply(faults, form);
        }
        return new Answer(SEE_OTHER, null, Map.of("Location", redeliver ? "/#webhooks" : "/#rules"));
    }

    private StatusPage.View view(@Nullable String query) {
        JsonObject parameters = query == null ? new JsonObject() : Parameters.decode(query);
        String search = parameters.getValue("search") instanceof String text ? text.strip() : "";
        record Held(List<StatusPage.RealmView> realms, Set<String> keys) {}
        Held held = dispatcher.withStore(store -> new Held(StatusPage.realms(store), Set.copyOf(store.apiKeyValues())));
        return new StatusPage.View(
                held.realms(), held.keys(), recorder.all(), rules.get(), webhooks.latest(LAST_WEBHOOKS), search);
    }
}
