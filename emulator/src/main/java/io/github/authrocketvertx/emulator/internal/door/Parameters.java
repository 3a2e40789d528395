package io.github.authrocketvertx.emulator.internal.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.internal.rules.Refusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes paths, queries and forms. Names nest by brackets as Ruby on Rails has it: {@code user[first_name]=Sam},
 * {@code permissions[]=a&permissions[]=b}.
 */
final class Parameters {

    private static final int MAX_DEPTH = 32;
    private static final int HEX = 16;
    private static final int ESCAPE_LENGTH = 3;

    private Parameters() {}

    /** Decodes a query or a form; both have one syntax. */
    static JsonObject decode(String encoded) {
        JsonObject all = new JsonObject();
        for (String pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = unescape(equals < 0 ? pair : pair.substring(0, equals), true);
            String value = equals < 0 ? "" : unescape(pair.substring(equals + 1), true);
            put(all, keys(name), value);
        }
        return all;
    }

    /** Splits a raw path into its segments and decodes each by itself, so that an escaped slash stays in its segment. */
    static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        int from = 0;
        for (int slash = rawPath.indexOf('/'); slash >= 0; slash = rawPath.indexOf('/', from)) {
            segments.add(unescape(rawPath.substring(from, slash), false));
            from = slash + 1;
        }
        segments.add(unescape(rawPath.substring(from), false));
        return segments;
    }

    /** Turns {@code a[b][]} into {@code a}, {@code b} and an empty text. */
    private static List<String> keys(String name) {
        List<String> keys = new ArrayList<>();
        int open = name.indexOf('[');
        if (open <= 0 || !name.endsWith("]")) {
            keys.add(name);
            return keys;
        }
        keys.add(name.substring(0, open));
        int from = open;
        while (from < name.length()) {
            int close = name.indexOf(']', from);
            if (name.charAt(from) != '[' || close < 0) {
                throw malformed("the parameter name " + name);
            }
            keys.add(name.substring(from + 1, close));
            from = close + 1;
        }
        if (keys.size() > MAX_DEPTH) {
            throw malformed("the nesting of parameters");
        }
        return keys;
    }

    private static void put(JsonObject into, List<String> keys, String value) {
        JsonObject here = into;
        int i = 0;
        while (true) {
            String key = keys.get(i);
            Object old = here.getValue(key);
            if (i == keys.size() - 1) {
                if (old instanceof JsonObject || old instanceof JsonArray) {
                    throw malformed("the parameter " + key + ", given as a value and as more");
                }
                here.put(key, value);
                return;
            }
            if (keys.get(i + 1).isEmpty()) {
                JsonArray list = old == null ? new JsonArray() : expectList(key, old);
                here.put(key, list);
                append(list, keys, i + 1, value);
                return;
            }
            JsonObject next = old == null ? new JsonObject() : expectObject(key, old);
            here.put(key, next);
            here = next;
            i++;
        }
    }

    private static void append(JsonArray list, List<String> keys, int at, String value) {
        if (at == keys.size() - 1) {
            // "k[]=" alone is how an empty list is written.
            if (!value.isEmpty()) {
                list.add(value);
            }
            return;
        }
        List<String> rest = keys.subList(at + 1, keys.size());
        Object last = list.isEmpty() ? null : list.getValue(list.size() - 1);
        // A name that the last object has already starts the next one.
        if (last instanceof JsonObject object && !object.containsKey(rest.get(0))) {
            put(object, rest, value);
        } else {
            JsonObject fresh = new JsonObject();
            put(fresh, rest, value);
            list.add(fresh);
        }
    }

    private static JsonArray expectList(String key, Object old) {
        if (old instanceof JsonArray list) {
            return list;
        }
        throw malformed("the parameter " + key + ", given as a list and as something else");
    }

    private static JsonObject expectObject(String key, Object old) {
        if (old instanceof JsonObject object) {
            return object;
        }
        throw malformed("the parameter " + key + ", given as an object and as something else");
    }

    private static String unescape(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0) {
            return plusIsSpace ? text.replace('+', ' ') : text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(hexByte(text, i));
                i += ESCAPE_LENGTH;
            } else {
                bytes.writeBytes(
                        String.valueOf(c == '+' && plusIsSpace ? ' ' : c).getBytes(UTF_8));
                i++;
            }
        }
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("an escape that is not UTF-8");
        }
    }

    private static int hexByte(String text, int at) {
        if (at + 2 < text.length()) {
            int high = Character.digit(text.charAt(at + 1), HEX);
            int low = Character.digit(text.charAt(at + 2), HEX);
            if (high >= 0 && low >= 0) {
                return high * HEX + low;
            }
        }
        throw malformed("a percent sign without two hex digits");
    }

    private static Refusal malformed(String what) {
        return Refusal.badRequest("Cannot read " + what);
    }
}
