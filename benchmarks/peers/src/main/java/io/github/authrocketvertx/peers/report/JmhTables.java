package io.github.authrocketvertx.peers.report;

import static io.github.authrocketvertx.peers.report.Tables.number;
import static io.github.authrocketvertx.peers.report.Tables.row;

import java.util.Locale;
import java.util.Optional;

/** The tables of the benchmarks by JMH. */
final class JmhTables {

    private JmhTables() {}

    /** Whether the goals were met. */
    static String goals(Jmh jmh) {
        StringBuilder out = new StringBuilder("""

                | | | goal | measured | |
                |---|---|---|---|---|
                """);
        for (JmhGoal goal : JmhGoal.all()) {
            Optional<Double> value = goal.value(jmh);
            out.append(row(
                    goal.what(),
                    goal.metric().name().toLowerCase(Locale.ROOT),
                    goal.goal(),
                    value.map(goal::number).orElse("–"),
                    value.map(measured -> goal.verdict(jmh, measured)).orElse("not measured")));
        }
        return out.toString();
    }

    /** All figures, a table for each class. */
    static String all(Jmh jmh) {
        StringBuilder out = new StringBuilder();
        String last = "";
        for (var entry : jmh.figures().entrySet()) {
            String type = entry.getKey().substring(0, entry.getKey().indexOf('.'));
            if (!type.equals(last)) {
                out.append("\n### ").append(type).append("\n\n| | time | ± | | B |\n|---|---|---|---|---|\n");
                last = type;
            }
            Jmh.Figure figure = entry.getValue();
            int digits = figure.time() < 100 ? 1 : 0;
            out.append(row(
                    entry.getKey().substring(type.length() + 1),
                    number(figure.time(), digits),
                    number(figure.error(), digits),
                    figure.unit(),
                    number(figure.bytes(), 0)));
        }
        return out.toString();
    }
}
