package io.github.authrocketvertx.internal.json;

import io.github.authrocketvertx.failure.FailureDetails.ErrorBody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what an error answer says, in any of the forms that the service is known or thought to use. */
public final class ErrorReader {

    private static final String WHOLE = "base";

    private ErrorReader() {}

    /** What the body says; nothing when it is empty or no JSON object, so that a broken body never hides a status. */
    public static ErrorBody read(BodyBytes body) {
        if (body.length() == 0) {
            return ErrorBody.NONE;
        }
        try {
            Map<String, @Nullable Object> members = Json.read(body, Json::object);
            return of(members);
        } catch (MalformedJsonException notJson) {
            return ErrorBody.NONE;
        }
    }

    private static ErrorBody of(Map<String, @Nullable Object> members) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(members);
        Map<String, List<String>> errors = errors(metadata.remove("errors"));
        String message = null;
        for (String name : List.of("message", "error")) {
            if (metadata.get(name) instanceof String text && (message == null || text.isEmpty())) {
                metadata.remove(name);
                message = text.isEmpty() ? message : text;
            }
        }
        return ErrorBody.of(message, errors, metadata);
    }

    private static Map<String, List<String>> errors(@Nullable Object value) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((field, messages) -> errors.put(String.valueOf(field), messages(messages)));
        } else {
            List<String> messages = messages(value);
            if (!messages.isEmpty()) {
                errors.put(WHOLE, messages);
            }
        }
        return errors;
    }

    private static List<String> messages(@Nullable Object value) {
        List<String> messages = new ArrayList<>();
        for (Object message : value instanceof List<?> list ? list : Collections.singletonList(value)) {
            if (message != null) {
                messages.add(message.toString());
            }
        }
        return messages;
    }
}
