package io.github.authrocketvertx.examples.vertxservice;

import io.github.authrocketvertx.model.Secret;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request says, in a JSON object or in a form. A field that is missing or no text ends the request with 400. */
final class Fields {

    private final Function<String, @Nullable Object> values;

    private Fields(Function<String, @Nullable Object> values) {
        this.values = values;
    }

    static Fields of(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            MultiMap form = context.request().formAttributes();
            return new Fields(form::get);
        }
        JsonObject json;
        try {
            json = context.body().asJsonObject();
        } catch (RuntimeException notJson) {
            // Without the cause: its text quotes the body, and so a password.
            throw new HttpException(400);
        }
        return new Fields(name -> json == null ? null : json.getValue(name));
    }

    String text(String name) {
        if (values.apply(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new HttpException(400, name);
    }

    Secret secret(String name) {
        return Secret.of(text(name));
    }

    /** Another object in this one, or this one where there is none. */
    Fields or(String name) {
        return values.apply(name) instanceof JsonObject inner ? new Fields(inner::getValue) : this;
    }
}
