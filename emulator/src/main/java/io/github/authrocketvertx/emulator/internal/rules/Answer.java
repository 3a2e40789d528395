package io.github.authrocketvertx.emulator.internal.rules;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes back: status, body and further headers.
 *
 * @param body null for none
 */
public record Answer(int status, @Nullable Buffer body, Map<String, String> headers) {

    public static final int OK = 200;
    public static final int CREATED = 201;
    public static final int NO_CONTENT = 204;
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    public static Answer json(int status, JsonObject body) {
        return new Answer(status, JsonText.of(body), JSON);
    }

    public static Answer ok(JsonObject body) {
        return json(OK, body);
    }

    public static Answer created(JsonObject body) {
        return json(CREATED, body);
    }

    public static Answer noContent() {
        return new Answer(NO_CONTENT, null, Map.of());
    }

    public Answer withHeader(String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return new Answer(status, body, Map.copyOf(all));
    }

    /** An error other than a validation one. */
    public static Answer error(int status, String text) {
        return json(status, new JsonObject().put("error", text));
    }

    /** One text to show to a person, of an error answer in JSON. */
    public String errorText() {
        JsonObject json = body == null ? new JsonObject() : body.toJsonObject();
        JsonObject errors = json.getJsonObject("errors");
        if (errors == null) {
            return json.getString("error", "Failed");
        }
        List<String> all = new ArrayList<>();
        for (String field : errors.fieldNames()) {
            errors.getJsonArray(field).forEach(sentence -> all.add(String.valueOf(sentence)));
        }
        return String.join(". ", all);
    }
}
