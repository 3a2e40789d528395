package io.github.authrocketvertx.emulator.internal.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object with the lines of its parts.
 *
 * @param lines the line, from 1 on, of each part by its path, such as {@code users[0].email}
 */
public record LocatedJson(JsonObject value, Map<String, Integer> lines) {

    private static final String WANTED = "an object in braces";

    /** Tells what is not JSON, and where. */
    public static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        SyntaxException(JsonLocation at, String message) {
            super("line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + message);
        }
    }

    /** Reads a text that is a JSON object. */
    public static LocatedJson parse(String text) throws SyntaxException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new SyntaxException(parser.currentTokenLocation(), "expected " + WANTED);
            }
            JsonObject value = object(parser, "", lines);
            if (parser.nextToken() != null) {
                throw new SyntaxException(parser.currentTokenLocation(), "expected the end after the object");
            }
            return new LocatedJson(value, Map.copyOf(lines));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw new SyntaxException(at, e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException("A text can always be read", e);
        }
    }

    private static JsonObject object(JsonParser parser, String path, Map<String, Integer> lines) throws IOException {
        JsonObject object = new JsonObject();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser, path.isEmpty() ? name : path + "." + name, lines));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser, String path, Map<String, Integer> lines)
            throws IOException {
        lines.put(path, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path, lines);
            case START_ARRAY -> {
                JsonArray list = new JsonArray();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser, path + "[" + list.size() + "]", lines));
                }
                yield list;
            }
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            default -> parser.getText();
        };
    }

    /** Returns the line of the part at that path, or of what it is in; null if there is none. */
    public @Nullable Integer line(String path) {
        String at = path;
        while (!at.isEmpty()) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return null;
    }

    /** Leaves the value out. */
    @Override
    public String toString() {
        return "LocatedJson[" + lines.size() + " parts]";
    }
}
