package io.github.authrocketvertx.emulator.internal.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of one call, from JSON or a form alike, and reports what has the wrong shape. Tells absent
 * from null: an update leaves alone what is absent.
 */
public final class Fields {

    private static final String INVALID = "is invalid";
    private static final String NOT_LISTED = "is not included in the list";
    private static final BigDecimal MAX_SECONDS = new BigDecimal("253402300799");
    private static final int MAX_NUMBER_LENGTH = 24;
    private static final int MAX_SCALE = 100;
    private static final int MILLIS_SCALE = 3;

    private final JsonObject json;
    private final Errors errors;

    public Fields(JsonObject json, Errors errors) {
        this.json = json;
        this.errors = errors;
    }

    public Errors errors() {
        return errors;
    }

    public boolean has(String key) {
        return json.containsKey(key);
    }

    /** Returns the value as text, or null if it is absent, null or (an error is added) no scalar. */
    public @Nullable String text(String key) {
        Object value = json.getValue(key);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonObject || value instanceof JsonArray) {
            errors.addAbout(key, INVALID);
            return null;
        }
        return value.toString();
    }

    /** Returns the text, or {@code fallback} if it is not one of {@code allowed}, which is an error. */
    public String choice(String key, Set<String> allowed, String fallback) {
        String value = text(key);
        if (value == null || !allowed.contains(value)) {
            errors.addAbout(key, NOT_LISTED);
            return fallback;
        }
        return value;
    }

    /**
     * Returns the object; empty if it is null, an empty list (PHP's way to write an empty map) or (an error is added) not
     * an object of scalars and lists of them.
     */
    public JsonObject custom(String key) {
        Object value = json.getValue(key);
        if (value == null || (value instanceof JsonArray list && list.isEmpty())) {
            return new JsonObject();
        }
        if (!(value instanceof JsonObject object)) {
            errors.addAbout(key, INVALID);
            return new JsonObject();
        }
        for (String name : object.fieldNames()) {
            if (!isScalarOrListOfScalars(object.getValue(name))) {
                errors.addAbout(key, "values must be scalars or arrays of scalars");
                return new JsonObject();
            }
        }
        return object.copy();
    }

    private static boolean isScalarOrListOfScalars(@Nullable Object value) {
        if (value instanceof JsonObject) {
            return false;
        }
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                Object item = list.getValue(i);
                if (item instanceof JsonObject || item instanceof JsonArray) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether it was not sent, or as null or an empty text. */
    public boolean isBlank(String key) {
        Object value = json.getValue(key);
        return value == null || value.toString().isBlank();
    }

    /** Returns whatever was sent; a copy. */
    public @Nullable Object raw(String key) {
        return json.copy().getValue(key);
    }

    /** Returns a whole number that is at least 0, or null with an error added. */
    public @Nullable Integer number(String key) {
        BigDecimal value = decimal(key);
        if (value == null) {
            errors.addAbout(key, "is not a number");
            return null;
        }
        try {
            int number = value.intValueExact();
            if (number >= 0) {
                return number;
            }
        } catch (ArithmeticException e) {
            // Told below, as for a negative number.
        }
        errors.addAbout(key, INVALID);
        return null;
    }

    private @Nullable BigDecimal decimal(String key) {
        Object value = json.getValue(key);
        if (!(value instanceof Number || value instanceof String)
                || value.toString().length() > MAX_NUMBER_LENGTH) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.toString().strip());
            // Arithmetic on 1e-999999999 would take forever.
            return Math.abs((long) number.scale()) > MAX_SCALE ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Returns a time given in seconds, or null, with an error added unless none was sent. */
    public @Nullable Instant time(String key) {
        if (isBlank(key)) {
            return null;
        }
        BigDecimal seconds = decimal(key);
        if (seconds == null || seconds.signum() < 0 || seconds.compareTo(MAX_SECONDS) > 0) {
            errors.addAbout(key, INVALID);
            return null;
        }
        return Instant.ofEpochMilli(seconds.setScale(MILLIS_SCALE, RoundingMode.DOWN)
                .movePointRight(MILLIS_SCALE)
                .longValue());
    }

    /** Returns yes or no, or null with an error added. */
    public @Nullable Boolean flag(String key) {
        String value = text(key);
        if (value == null) {
            return null;
        }
        switch (value) {
            case "true", "1" -> {
                return true;
            }
            case "false", "0" -> {
                return false;
            }
            default -> {
                errors.addAbout(key, INVALID);
                return null;
            }
        }
    }

    /** Returns a list of texts, for which one text may stand alone; empty if none was sent. */
    public JsonArray texts(String key) {
        Object value = json.getValue(key);
        JsonArray found = new JsonArray();
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                Object item = list.getValue(i);
                if (item == null || item instanceof JsonObject || item instanceof JsonArray) {
                    errors.addAbout(key, INVALID);
                    return new JsonArray();
                }
                found.add(item.toString());
            }
        } else if (!isBlank(key)) {
            String alone = text(key);
            if (alone != null) {
                found.add(alone);
            }
        }
        return found;
    }

    /** Returns a list in which every text is one of {@code allowed}; others are an error. */
    public JsonArray choices(String key, Set<String> allowed) {
        return all(key, allowed::contains, NOT_LISTED);
    }

    /** Returns an address that starts with https or http; another is an error. */
    public @Nullable String url(String key) {
        String value = text(key);
        if (value != null && !isUrl(value)) {
            errors.addAbout(key, "is not a valid URL");
            return null;
        }
        return value;
    }

    /** Returns a list of addresses. */
    public JsonArray urls(String key) {
        return all(key, Fields::isUrl, "is not a valid URL");
    }

    private JsonArray all(String key, Predicate<String> fine, String otherwise) {
        JsonArray found = texts(key);
        for (int i = 0; i < found.size(); i++) {
            if (!fine.test(found.getString(i))) {
                errors.addAbout(key, otherwise);
                return new JsonArray();
            }
        }
        return found;
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            return uri.getHost() != null && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
