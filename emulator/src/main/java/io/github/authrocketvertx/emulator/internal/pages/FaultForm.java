package io.github.authrocketvertx.emulator.internal.pages;

import static io.github.authrocketvertx.emulator.internal.pages.Html.text;

import io.github.authrocketvertx.emulator.FaultScript;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets the fault script from a form. */
public final class FaultForm {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");
    private static final int MAX_TIMES = 1_000_000;
    private static final int MAX_MILLIS = 600_000;
    private static final int REFUSED_STREAM = 7;
    private static final int FIRST_STATUS = 200;
    private static final int LAST_STATUS = 599;

    private FaultForm() {}

    /** Makes a rule say what goes wrong. */
    @FunctionalInterface
    private interface Kind {
        void set(FaultScript.Rule rule, int number);
    }

    /** What can go wrong, by the words that the form has for it. */
    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put(
                "answer with a status",
                (rule, number) -> rule.answer(
                        bounded(number, FIRST_STATUS, LAST_STATUS, "The status"),
                        "application/json",
                        new JsonObject()
                                .put("error", "The fault script says so")
                                .encode()));
        kinds.put("answer later", (rule, number) -> rule.delay(Duration.ofMillis(millis(number))));
        kinds.put("never answer", (rule, number) -> rule.stall());
        kinds.put("close the connection", (rule, number) -> rule.closeConnection());
        kinds.put("lose the answer", (rule, number) -> rule.loseAnswer());
        kinds.put("reset the stream", (rule, number) -> rule.resetStream(REFUSED_STREAM));
        kinds.put("break off within the body", (rule, number) -> rule.truncate());
        kinds.put("drip the body", (rule, number) -> rule.drip(Duration.ofMillis(millis(number))));
        kinds.put("garble the body", (rule, number) -> rule.garbage());
        return kinds;
    }

    private static int millis(int number) {
        return bounded(number, 1, MAX_MILLIS, "The number of milliseconds");
    }

    private static int bounded(int number, int least, int most, String what) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(what + " must be between " + least + " and " + most + ", not " + number);
        }
        return number;
    }

    static String html() {
        return "<section aria-labelledby=\"set\"><h2 id=\"set\">Let something go wrong</h2>"
                + "<form method=\"post\" action=\"_emulator/faults\" class=\"row\">"
                + select("method", "Method", "any", METHODS)
                + "<div>" + Html.field("Path below /v1/ begins with", "prefix", "text", "", "placeholder=\"users/\"")
                + "</div>"
                + select("kind", "What", null, List.copyOf(kinds().keySet()))
                + "<div>" + Html.field("Status or milliseconds", "number", "number", "500", "min=\"1\"") + "</div>"
                + "<div>" + Html.field("Times (0: always)", "times", "number", "1", "min=\"0\"") + "</div>"
                + "<button name=\"do\" value=\"add\">Add</button></form>"
                + "<form method=\"post\" action=\"_emulator/faults\" class=\"row\">"
                + "<button name=\"do\" value=\"release\">Let go of what is held</button>"
                + "<button name=\"do\" value=\"clear\">Clear the script</button></form></section>";
    }

    private static String select(String name, String label, @Nullable String first, List<String> options) {
        StringBuilder html = new StringBuilder("<div><label for=\"" + name + "\">" + text(label)
                + "</label><select id=\"" + name + "\" name=\"" + name + "\">");
        if (first != null) {
            html.append("<option value=\"\">").append(text(first)).append("</option>");
        }
        options.forEach(option -> html.append("<option>").append(text(option)).append("</option>"));
        return html.append("</select></div>").toString();
    }

    /**
     * Does what the form says.
     *
     * @throws IllegalArgumentException if it says something that cannot be; tells what
     */
    public static void apply(FaultScript faults, JsonObject form) {
        switch (form.getString("do", "")) {
            case "add" -> add(faults, form);
            case "release" -> faults.release();
            case "clear" -> faults.clear();
            default -> throw new IllegalArgumentException("There is nothing to do");
        }
    }

    private static void add(FaultScript faults, JsonObject form) {
        String kind = form.getString("kind", "");
        Kind wanted = kinds().get(kind);
        if (wanted == null) {
            throw new IllegalArgumentException("There is no such fault: " + kind);
        }
        String method = form.getString("method", "");
        if (!method.isEmpty() && !METHODS.contains(method)) {
            throw new IllegalArgumentException("There is no such method: " + method);
        }
        String prefix = form.getString("prefix", "");
        FaultScript.Rule rule = method.isEmpty() ? faults.onAny(prefix) : faults.on(HttpMethod.valueOf(method), prefix);
        int times = bounded(number(form, "times", 1), 0, MAX_TIMES, "The number of times");
        wanted.set(times == 0 ? rule.always() : rule.times(times), number(form, "number", 0));
    }

    private static int number(JsonObject form, String name, int ifEmpty) {
        String value = form.getString(name, "");
        try {
            return value.isEmpty() ? ifEmpty : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a whole number: " + value);
        }
    }
}
