package io.github.authrocketvertx.emulator.internal.state;

import io.github.authrocketvertx.emulator.SeedDataException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that is read, and where it stands. Whatever is not as expected is a {@link SeedDataException}. */
public final class Node {

    private final JsonObject json;
    private final String path;

    private Node(JsonObject json, String path) {
        this.json = json;
        this.path = path;
    }

    public static Node of(@Nullable Object json, String path) {
        if (json instanceof JsonObject object) {
            return new Node(object, path);
        }
        throw SeedDataException.of(path, "an object", json);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    SeedDataException wrong(String name, String expected) {
        return SeedDataException.of(at(name), expected, json.getValue(name));
    }

    @Nullable
    String textOrNull(String name) {
        Object value = json.getValue(name);
        if (value != null && !(value instanceof String)) {
            throw wrong(name, "a text");
        }
        return (String) value;
    }

    String text(String name) {
        String value = textOrNull(name);
        if (value == null || value.isEmpty()) {
            throw wrong(name, "a text");
        }
        return value;
    }

    /** An id with that prefix. */
    String id(String name, String prefix) {
        String value = text(name);
        if (!value.matches(prefix + "_[A-Za-z0-9]+")) {
            throw wrong(name, prefix + "_ and letters or digits");
        }
        return value;
    }

    String oneOf(String name, String... allowed) {
        String value = text(name);
        if (!List.of(allowed).contains(value)) {
            throw wrong(name, String.join(" or ", allowed));
        }
        return value;
    }

    Instant time(String name) {
        Instant value = timeOrNull(name);
        if (value == null) {
            throw wrong(name, "a time such as 2026-01-01T00:00:00Z");
        }
        return value;
    }

    @Nullable
    Instant timeOrNull(String name) {
        String value = textOrNull(name);
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeException e) {
            throw wrong(name, "a time such as 2026-01-01T00:00:00Z");
        }
    }

    JsonObject object(String name) {
        Object value = json.getValue(name);
        if (value == null) {
            return new JsonObject();
        }
        if (value instanceof JsonObject object) {
            return object.copy();
        }
        throw wrong(name, "an object");
    }

    /** The objects of a list, none if there is no list. */
    public List<Node> list(String name) {
        List<Node> nodes = new ArrayList<>();
        JsonArray list = array(name);
        for (int i = 0; i < list.size(); i++) {
            nodes.add(of(list.getValue(i), at(name) + "[" + i + "]"));
        }
        return nodes;
    }

    private JsonArray array(String name) {
        Object value = json.getValue(name);
        if (value == null) {
            return new JsonArray();
        }
        if (value instanceof JsonArray list) {
            return list;
        }
        throw wrong(name, "a list");
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonArray list = array(name);
        for (int i = 0; i < list.size(); i++) {
            if (list.getValue(i) instanceof String text) {
                texts.add(text);
            } else {
                throw SeedDataException.of(at(name) + "[" + i + "]", "a text", list.getValue(i));
            }
        }
        return texts;
    }

    Map<String, String> details(String name) {
        Map<String, String> details = new LinkedHashMap<>();
        object(name).forEach(entry -> details.put(entry.getKey(), String.valueOf(entry.getValue())));
        return details;
    }

    /** Refuses all members but those. */
    public void allowOnly(String... names) {
        for (String name : json.fieldNames()) {
            if (!List.of(names).contains(name)) {
                throw SeedDataException.of(path, "no other members than " + String.join(", ", names), name);
            }
        }
    }
}
