package io.github.authrocketvertx.internal.json;

import io.github.authrocketvertx.internal.json.ObjectCodec.Shape;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Random JSON out of one seed: whole models as the service could send them, and values of any shape. */
final class RandomJson {

    private static final List<String> KNOWN_TEXTS = List.of("active", "human", "none", "password", "a text", "");
    private static final String[] PIECES = {
        "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\u0001", "é", "ß", "日本", "😀", "{", "}", "null", "\u2028"
    };
    private static final String[] NUMBERS = {
        "0",
        "-1",
        "7",
        "2147483648",
        "-9223372036854775808",
        "18446744073709551616",
        "0.5",
        "-3.25",
        "784066719.0",
        "1423941493.701",
        "1e3",
        "2.5E-7",
        "0.1000000000000000055511151231257827",
        "1e400",
        "-1E-400"
    };

    private final Random random;

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    /** A number as it stands in the text, so that its digits are what the test says. */
    record Literal(String text) {}

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Fields of a model in a random order; some are missing. */
    Map<String, Object> model(ObjectCodec<?, ?> codec, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (chance(2)) {
            fields.put("object", codec.kind());
        }
        List<Map.Entry<String, Shape>> known = new ArrayList<>(codec.shapes().entrySet());
        java.util.Collections.shuffle(known, random);
        for (Map.Entry<String, Shape> field : known) {
            if (!chance(4)) {
                fields.put(field.getKey(), value(field.getKey(), field.getValue(), depth));
            }
        }
        return fields;
    }

    /** A value that a field of this name and shape may have. */
    Object value(String name, Shape shape, int depth) {
        return switch (shape) {
            case TEXT -> chance(2) ? pick(KNOWN_TEXTS) : text();
            case NUMBER -> number(name);
            case BOOLEAN -> random.nextBoolean();
            case OBJECT -> nested(name, depth);
            case TEXT_LIST -> chance(5) ? text() : list(this::text);
            case OBJECT_LIST -> list(() -> nested(name, depth));
            case ANY -> any(2);
        };
    }

    private Map<String, Object> nested(String name, int depth) {
        if (name.equals("custom")) {
            return object(2);
        }
        return depth > 0 ? model(nested(name), depth - 1) : Map.of();
    }

    /** Integers where fractions are usual and the reverse: a reader must take both. */
    private Literal number(String name) {
        long whole = name.endsWith("_count") || name.equals("attempts")
                ? random.nextInt(1000)
                : random.nextInt(2_000_000_000);
        return new Literal(
                switch (random.nextInt(4)) {
                    case 0 -> whole + ".0";
                    case 1 -> whole + "." + random.nextInt(1_000_000);
                    case 2 -> "-" + whole;
                    default -> Long.toString(whole);
                });
    }

    static ObjectCodec<?, ?> nested(String name) {
        return switch (name) {
            case "user" -> Codecs.USER;
            case "org" -> Codecs.ORG;
            case "credentials" -> Codecs.CREDENTIAL;
            case "request" -> Codecs.REQUESTER;
            case "notifications" -> Codecs.NOTIFICATION;
            case "memberships" -> Codecs.MEMBERSHIP;
            default ->
                throw new AssertionError("The generator does not know what stands in the field '" + name
                        + "'. Add the codec of its values to RandomJson.nested.");
        };
    }

    /** Any JSON value. */
    Object any(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> text();
            case 1 -> new Literal(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 2 -> random.nextBoolean();
            case 3 -> null;
            case 4 -> object(depth - 1);
            default -> list(() -> any(depth - 1));
        };
    }

    Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.put(text(), any(depth));
        }
        return object;
    }

    private List<Object> list(Supplier<Object> element) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** The bytes with a few of them changed, taken out, doubled or cut off. */
    byte[] damaged(byte[] bytes) {
        byte[] copy = bytes.clone();
        for (int i = 1 + random.nextInt(3); i > 0 && copy.length > 1; i--) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(4)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy[at] = (byte) "{}[]\",:0e-.tn\\".charAt(random.nextInt(14));
                case 2 -> copy = java.util.Arrays.copyOf(copy, at);
                default -> copy = spliced(copy, at);
            }
        }
        return copy;
    }

    private byte[] spliced(byte[] bytes, int at) {
        int length = Math.min(bytes.length - at, random.nextInt(8));
        byte[] longer = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, longer, 0, at + length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    static Buffer json(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return Buffer.buffer(out.toString());
    }

    private static void append(StringBuilder out, Object value) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                quote(out.append(separator), (String) entry.getKey());
                append(out.append(':'), entry.getValue());
                separator = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object element : list) {
                append(out.append(separator), element);
                separator = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            quote(out, text);
        } else if (value instanceof Literal literal) {
            out.append(literal.text());
        } else {
            out.append(value);
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
