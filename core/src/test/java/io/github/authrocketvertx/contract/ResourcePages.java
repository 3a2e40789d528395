package io.github.authrocketvertx.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.LoginRocket;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guide's pages on the resources, and the tables of operations in them. */
final class ResourcePages {

    static final String LOGIN_ROCKET = "loginRocket";

    private static final String DIRECTORY = "guides/resources/";
    static final String INDEX = DIRECTORY + "README.md";

    private static final Pattern LIST =
            Pattern.compile("^\\| `(\\w+)\\(\\)` \\| ([^|]+) \\| (\\d+) \\|$", Pattern.MULTILINE);
    private static final Pattern CELLS = Pattern.compile(" \\| ");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\(([^)]*)\\)");
    private static final Pattern FAILURE = Pattern.compile("(\\d{3}) (\\w+)");
    private static final Pattern NAMED_FAILURE = Pattern.compile("\\b[A-Z]\\w*Exception\\b");

    private ResourcePages() {}

    /**
     * A row: one method of a resource.
     *
     * @param accessor the method of the client that gives the resource
     * @param key what the API key must be good for
     * @param failures from status to type
     */
    record Row(
            String accessor,
            String method,
            List<String> parameters,
            String verb,
            String path,
            String operation,
            String key,
            String safety,
            String gives,
            Map<Integer, String> failures) {

        /** As it is written in a page. */
        String call() {
            return accessor + "()." + method + "(" + String.join(", ", parameters) + ")";
        }
    }

    /** The resources, from the method of the client that gives one to its interface. */
    static Map<String, Class<?>> resources() {
        Map<String, Class<?>> resources = new LinkedHashMap<>();
        for (Method method : AuthRocket.class.getMethods()) {
            if (method.getReturnType().getPackageName().endsWith(".resource")) {
                resources.put(method.getName(), method.getReturnType());
            }
        }
        resources.put(LOGIN_ROCKET, LoginRocket.class);
        return resources;
    }

    /** The text of the page on a resource. */
    static String page(String accessor) {
        return text(DIRECTORY + file(accessor));
    }

    /** The name of the page on a resource. */
    static String file(String accessor) {
        return accessor.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".md";
    }

    /** The text of a page under {@code docs}. */
    static String text(String page) {
        try (InputStream file = ResourcePages.class.getResourceAsStream("/docs/" + page)) {
            if (file == null) {
                throw new AssertionError("there is no page docs/" + page);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All rows of all pages. */
    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        resources().keySet().forEach(accessor -> rows.addAll(rows(accessor)));
        return rows;
    }

    /** The rows of one page. */
    static List<Row> rows(String accessor) {
        return page(accessor)
                .lines()
                .filter(line -> line.startsWith("| `") && line.contains(")` | `"))
                .map(line -> row(accessor, line))
                .toList();
    }

    private static Row row(String accessor, String line) {
        String[] cells = CELLS.split(line.substring(2, line.length() - 2).replace("`", ""), -1);
        assertThat(cells).as("the cells of " + line).hasSize(7);
        Matcher call = CALL.matcher(cells[0]);
        assertThat(call.matches()).as("a method in " + line).isTrue();
        String[] request = cells[1].split(" ", 2);
        return new Row(
                accessor,
                call.group(1),
                parameters(call.group(2)),
                request[0],
                request[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                failures(cells[6]));
    }

    private static List<String> parameters(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(", ", -1));
    }

    private static Map<Integer, String> failures(String text) {
        Map<Integer, String> failures = new LinkedHashMap<>();
        Matcher failure = FAILURE.matcher(text);
        while (failure.find()) {
            failures.put(Integer.valueOf(failure.group(1)), failure.group(2));
        }
        return failures;
    }

    /** The lists in the index, each with what narrows it, by name, and the most items on a page. */
    static List<String> lists() {
        return LIST.matcher(text(INDEX))
                .results()
                .map(list -> list.group(1) + " " + narrowing(list.group(2)) + " " + list.group(3))
                .toList();
    }

    private static Set<String> narrowing(String cell) {
        return cell.equals("–")
                ? Set.of()
                : new TreeSet<>(Arrays.asList(cell.replace("`", "").split(", ", -1)));
    }

    /** All failures that a text names. */
    static List<String> failuresNamedIn(String text) {
        return NAMED_FAILURE
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
