package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.internal.rules.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Media types: which answer is wanted, and how the body of the request is written. */
final class Negotiation {

    private static final int NOT_ACCEPTABLE = 406;
    private static final int UNSUPPORTED = 415;
    private static final String JSON = "application/json";
    private static final Pattern REFUSED = Pattern.compile(".*;q=0(\\.0*)?(;.*)?");
    private static final String FORM = "application/x-www-form-urlencoded";

    private Negotiation() {}

    /**
     * Refuses with 406 unless JSON is asked for by name. A wildcard does not do: the service's documents want the
     * header on every call, and a client that forgets it often sends one by default. A request without the header
     * passes if {@code required} is false, or if the official PHP client has sent it: that one leaves the header out.
     */
    static void requireJsonAccepted(Incoming request, boolean required) {
        // As nearly all requests have it.
        if (JSON.equals(request.header(HttpHeaders.ACCEPT))) {
            return;
        }
        List<String> accept = request.headers().getAll(HttpHeaders.ACCEPT);
        if (accept.isEmpty() && (!required || isOfficialPhpClient(request.header("User-Agent")))) {
            return;
        }
        for (String header : accept) {
            for (String range : header.split(",", -1)) {
                if (isWanted(mediaType(range), required) && !isRefused(range)) {
                    return;
                }
            }
        }
        throw new Refusal(NOT_ACCEPTABLE, "Accept must name " + JSON);
    }

    private static boolean isOfficialPhpClient(@Nullable String userAgent) {
        return userAgent != null && userAgent.startsWith("AuthRocket/php");
    }

    private static boolean isWanted(String mediaType, boolean byName) {
        return mediaType.equals(JSON) || (!byName && (mediaType.equals("*/*") || mediaType.equals("application/*")));
    }

    private static boolean isRefused(String range) {
        // Mostly there is no weight, and then nothing to look for.
        return range.indexOf(';') >= 0
                && REFUSED.matcher(range.replace(" ", "").toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** Decodes the parameters of query and body; those of the body win. */
    static JsonObject parameters(Incoming request) {
        String query = request.query();
        JsonObject parameters = query == null ? new JsonObject() : Parameters.decode(query);
        JsonObject fromBody = switch (request.method()) {
            case "POST", "PUT" -> body(request.header("Content-Type"), request.body());
            // One official client sends the parameters of a delete in a body.
            case "DELETE" ->
                request.body().length() == 0 ? new JsonObject() : body(request.header("Content-Type"), request.body());
            default -> new JsonObject();
        };
        return parameters.mergeIn(fromBody);
    }

    private static JsonObject body(@Nullable String contentType, Buffer body) {
        if (contentType == null && body.length() == 0) {
            return new JsonObject();
        }
        String type = contentType == null ? "" : mediaType(contentType);
        return switch (type) {
            case JSON -> json(body);
            case FORM -> Parameters.decode(body.toString(StandardCharsets.UTF_8));
            default -> throw new Refusal(UNSUPPORTED, "Content-Type must be " + JSON + " or " + FORM);
        };
    }

    private static JsonObject json(Buffer body) {
        if (body.length() == 0) {
            return new JsonObject();
        }
        Object value;
        try {
            value = Json.decodeValue(body);
        } catch (DecodeException e) {
            throw Refusal.badRequest("The body is not JSON");
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        // How PHP writes a map without entries.
        if (value instanceof JsonArray list && list.isEmpty()) {
            return new JsonObject();
        }
        throw Refusal.badRequest("The body is not a JSON object");
    }

    private static String mediaType(String value) {
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
