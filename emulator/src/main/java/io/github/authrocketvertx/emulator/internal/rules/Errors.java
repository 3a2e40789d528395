package io.github.authrocketvertx.emulator.internal.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the validation errors of one call, by field. */
public final class Errors {

    private static final int UNPROCESSABLE = 422;

    private final boolean withMessage;
    private final Map<String, List<String>> byField = new LinkedHashMap<>();

    public Errors(boolean withMessage) {
        this.withMessage = withMessage;
    }

    /** Adds a full sentence under {@code field}. */
    public Errors add(String field, String sentence) {
        byField.computeIfAbsent(field, unused -> new ArrayList<>()).add(sentence);
        return this;
    }

    /** Adds a sentence that starts with the field's name, such as "First name is invalid". */
    public Errors addAbout(String field, String predicate) {
        String words = field.replace('_', ' ');
        return add(field, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " " + predicate);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public void refuseIfAny() {
        if (any()) {
            throw refusal();
        }
    }

    public Refusal refusal() {
        JsonObject errors = new JsonObject();
        List<String> all = new ArrayList<>();
        byField.forEach((field, sentences) -> {
            errors.put(field, new JsonArray(new ArrayList<>(sentences)));
            all.addAll(sentences);
        });
        JsonObject body = new JsonObject().put("errors", errors);
        if (withMessage) {
            body.put("message", String.join(". ", all));
        }
        return new Refusal(Answer.json(UNPROCESSABLE, body));
    }
}
