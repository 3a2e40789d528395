package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.RequestInfo;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call as the rules see it: routed, decoded and let in.
 *
 * @param path the named parts of the path, percent-decoded
 * @param parameters query and body together; the body wins
 * @param store all data of the account
 * @param inRealm the realm it is about; null for calls about the account
 */
public record Call(
        Map<String, String> path,
        JsonObject parameters,
        Store store,
        @Nullable Realm inRealm) {

    public Realm realm() {
        if (inRealm == null) {
            throw Refusal.badRequest("realm_id is missing");
        }
        return inRealm;
    }

    /** The same call about that realm. */
    public Call in(Realm realm) {
        return new Call(path, parameters, store, realm);
    }

    /** The same call with other parameters. */
    public Call with(JsonObject changed) {
        return new Call(path, changed, store, inRealm);
    }

    /** The same call on another path. */
    public Call withPath(Map<String, String> changed) {
        return new Call(changed, parameters, store, inRealm);
    }

    /** The {@code :id} of the path. */
    public String id() {
        return path.getOrDefault("id", "");
    }

    /** The attributes of the resource, which stand under its singular name. */
    public JsonObject root(String name) {
        Object value = parameters.getValue(name);
        if (value instanceof JsonObject object) {
            return object;
        }
        throw Refusal.badRequest("param is missing or not an object: " + name);
    }

    /** A text parameter, or null. */
    public @Nullable String text(String name) {
        Object value = parameters.getValue(name);
        if (value instanceof JsonObject || value instanceof JsonArray) {
            throw Refusal.badRequest(name + " must be a single value");
        }
        return value == null ? null : value.toString();
    }

    /** A text parameter that must be there. */
    public String requiredText(String name) {
        String value = text(name);
        if (value == null) {
            throw Refusal.badRequest("param is missing: " + name);
        }
        return value;
    }

    /** The order asked for, one of {@code allowed}; the first of them unless told. */
    public String sort(String... allowed) {
        String sort = text("sort");
        if (sort == null) {
            return allowed[0];
        }
        for (String possible : allowed) {
            if (possible.equals(sort)) {
                return sort;
            }
        }
        throw Refusal.badRequest("sort must be " + String.join(" or ", allowed));
    }

    /** Whether the answer is to have that extra part; the service's documents name the parameter in two ways. */
    public boolean expands(String what) {
        Set<String> all = new LinkedHashSet<>();
        collect(parameters.getValue("expand"), all);
        collect(parameters.getValue("expands"), all);
        return all.contains(what);
    }

    private static void collect(@Nullable Object value, Set<String> into) {
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.getValue(i), into);
            }
        } else if (value != null) {
            for (String part : value.toString().split(",", -1)) {
                into.add(part.strip());
            }
        }
    }

    /** Who asked, as far as told. */
    public RequestInfo request() {
        if (parameters.getValue("request") instanceof JsonObject told) {
            return new RequestInfo(scalar(told.getValue("ip")), scalar(told.getValue("client")));
        }
        // The older form, from before there was an object for it.
        Object ip = parameters.getValue("ip");
        Object client = parameters.getValue("client");
        return ip == null && client == null ? RequestInfo.NONE : new RequestInfo(scalar(ip), scalar(client));
    }

    private static @Nullable String scalar(@Nullable Object value) {
        return value == null || value instanceof JsonObject || value instanceof JsonArray ? null : value.toString();
    }
}
