package io.github.authrocketvertx.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A path relative to the base URL with braces where it varies, such as {@code users/{user}/authenticate}. */
public final class PathTemplate {

    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]*");
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z_]+}");

    private final String text;
    private final List<String> segments;
    private final int variables;

    private PathTemplate(String text, List<String> segments, int variables) {
        this.text = text;
        this.segments = segments;
        this.variables = variables;
    }

    /**
     * Reads a template.
     *
     * @throws BadArgumentException when it is not made of plain segments and braces
     */
    public static PathTemplate of(String text) {
        List<String> segments = new ArrayList<>();
        int variables = 0;
        for (String segment : (text.startsWith("/") ? text.substring(1) : text).split("/", -1)) {
            if (VARIABLE.matcher(segment).matches()) {
                variables++;
            } else if (!LITERAL.matcher(segment).matches()) {
                // Not repeated: people put keys and tokens into paths and queries.
                throw new BadArgumentException("Expected a path relative to the base URL, such as users/{user}, found"
                        + " something else in its segment " + (segments.size() + 1)
                        + ". Give what varies as a value for a name in braces, and the query by its own method.");
            }
            segments.add(segment);
        }
        return new PathTemplate(text, List.copyOf(segments), variables);
    }

    /** The path with these values for its braces, in order, percent-encoded. */
    String expand(List<String> values) {
        if (values.size() != variables) {
            throw new BadArgumentException(
                    "Expected " + variables + " values for the path " + text + ", found " + values.size() + ".");
        }
        StringBuilder path = new StringBuilder(text.length() + 32);
        int next = 0;
        for (String segment : segments) {
            if (path.length() > 0) {
                path.append('/');
            }
            path.append(segment.charAt(0) == '{' ? encode(segment, values.get(next++)) : segment);
        }
        return path.toString();
    }

    private static String encode(String variable, String value) {
        if (value.isBlank()) {
            throw new BadArgumentException("Expected a value for " + variable + ", found a blank one.");
        }
        // Servers and proxies take these for steps in the path, encoded or not.
        if (value.equals(".") || value.equals("..")) {
            throw new BadArgumentException(
                    "Expected a value for " + variable + ", found '" + value + "', which means another path.");
        }
        if (PercentEncoding.isImpossible(value)) {
            throw new BadArgumentException(
                    "Expected a value for " + variable + ", found one with half of a surrogate pair.");
        }
        return PercentEncoding.encode(value);
    }

    @Override
    public String toString() {
        return text;
    }
}
