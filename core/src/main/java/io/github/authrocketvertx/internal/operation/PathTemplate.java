package io.github.authrocketvertx.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A path relative to the base URL with braces where it varies, such as {@code users/{user}/authenticate}. */
public final class PathTemplate {

    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]*");
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z_]+}");

    private final String text;
    /** What stands before each variable, and after the last. */
    private final List<String> literals;

    private final List<String> variables;

    private PathTemplate(String text, List<String> literals, List<String> variables) {
        this.text = text;
        this.literals = literals;
        this.variables = variables;
    }

    /**
     * Reads a template.
     *
     * @throws BadArgumentException when it is not made of plain segments and braces
     */
    public static PathTemplate of(String text) {
        List<String> literals = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int segments = 0;
        for (String segment : (text.startsWith("/") ? text.substring(1) : text).split("/", -1)) {
            literal.append(segments++ == 0 ? "" : "/");
            if (VARIABLE.matcher(segment).matches()) {
                literals.add(literal.toString());
                literal.setLength(0);
                variables.add(segment);
            } else if (LITERAL.matcher(segment).matches()) {
                literal.append(segment);
            } else {
                // Not repeated: people put keys and tokens into paths and queries.
                throw new BadArgumentException("Expected a path relative to the base URL, such as users/{user}, found"
                        + " something else in its segment " + segments
                        + ". Give what varies as a value for a name in braces, and the query by its own method.");
            }
        }
        literals.add(literal.toString());
        return new PathTemplate(text, List.copyOf(literals), List.copyOf(variables));
    }

    /** The path with these values for its braces, in order, percent-encoded. */
    String expand(List<String> values) {
        int count = variables.size();
        if (values.size() != count) {
            throw new BadArgumentException(
                    "Expected " + count + " values for the path " + text + ", found " + values.size() + ".");
        }
        if (count == 0) {
            return literals.get(0);
        }
        // Almost all paths have one variable, and nothing is copied twice for it.
        String path = literals.get(0) + encode(variables.get(0), values.get(0)) + literals.get(1);
        for (int i = 1; i < count; i++) {
            path = path + encode(variables.get(i), values.get(i)) + literals.get(i + 1);
        }
        return path;
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
