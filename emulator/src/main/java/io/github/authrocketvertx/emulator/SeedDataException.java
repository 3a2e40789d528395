package io.github.authrocketvertx.emulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Data to start with, or a saved realm, that cannot be taken. The message tells where in the data, what was expected and
 * what was found; values whose names sound secret are left out.
 */
public final class SeedDataException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;
    private static final Pattern SECRET = Pattern.compile("password|key|secret|token|digest|code|private");

    private final String path;

    private SeedDataException(String path, String message) {
        super(message);
        this.path = path;
    }

    /** Makes one for what was found at {@code path}, such as {@code users[0].email}. */
    public static SeedDataException of(String path, String expected, @Nullable Object found) {
        String at = path.isEmpty() ? "" : path + ": ";
        return new SeedDataException(path, at + "expected " + expected + ", found " + words(path, found));
    }

    /** Makes one for what a rule says about the value {@code found} at {@code path}; null if it is about no value. */
    public static SeedDataException refused(String path, String sentence, @Nullable Object found) {
        String value = found == null ? "" : "; found " + words(path, found);
        return new SeedDataException(path, (path.isEmpty() ? "" : path + ": ") + sentence + value);
    }

    /** Returns the same, with a place such as {@code seed.json, line 3} before it. */
    SeedDataException in(String place) {
        SeedDataException located = new SeedDataException(path, place + ": " + getMessage());
        located.setStackTrace(getStackTrace());
        return located;
    }

    /** Returns where in the data it is, such as {@code realms[0].users[2].email}; empty for the whole. */
    public String path() {
        return path;
    }

    private static String words(String path, @Nullable Object found) {
        if (found == null) {
            return "nothing";
        }
        if (found instanceof JsonObject) {
            return "an object";
        }
        if (found instanceof JsonArray list) {
            return "a list of " + list.size();
        }
        String name = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (SECRET.matcher(name).find()) {
            return "a value that is not shown";
        }
        String text = found.toString();
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return found instanceof String ? "\"" + shown + "\"" : shown;
    }
}
