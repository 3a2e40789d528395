package io.github.authrocketvertx.emulator.internal.pages;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser asks a page for.
 *
 * @param method GET or POST
 * @param path the segments below the app
 * @param base where the app's pages are, with a slash at the end
 * @param parameters of query and form together
 * @param userAgent what browser it is, or null
 * @param token the login token that the browser was given, or null
 */
public record PageRequest(
        String method,
        List<String> path,
        String base,
        JsonObject parameters,
        @Nullable String userAgent,
        @Nullable String token) {

    boolean isPost() {
        return method.equals("POST");
    }

    /** Returns a parameter that is a single value and not empty, or null. */
    @Nullable
    String text(String name) {
        Object value = parameters.getValue(name);
        return value instanceof String text && !text.isEmpty() ? text : null;
    }

    /** Leaves the parameters and the token out. */
    @Override
    public String toString() {
        return "PageRequest[" + method + " " + path + "]";
    }
}
