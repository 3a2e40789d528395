package io.github.authrocketvertx.peers.report;

import io.github.authrocketvertx.peers.CsvFile;
import io.github.authrocketvertx.peers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the report: a text with tables, and plots in a directory beside it that has its name. */
public final class Report {

    private Report() {}

    /**
     * Reads {@code peers.csv}, {@code further.csv}, {@code latency.csv}, {@code start.csv}, {@code jmh.csv}, {@code inflight.csv},
     * {@code distance.csv}, {@code memory.csv} and {@code profile.csv}, as far as they are there, and {@code findings.md}, what a person has to say of them.
     *
     * @param figures the directory with them
     * @param text the file to write, {@code ….md}
     */
    public static void write(Path figures, Path text) throws IOException {
        Path plots = text.resolveSibling(text.getFileName().toString().replaceAll("\\.md$", ""));
        StringBuilder out = new StringBuilder();
        out.append(Texts.HEAD);
        Path closed = figures.resolve("peers.csv");
        if (Files.exists(closed)) {
            Rows rows = Rows.of(CsvFile.read(closed));
            machine(out, closed);
            out.append(Tables.targets(rows));
            Path findings = figures.resolve("findings.md");
            if (Files.exists(findings)) {
                out.append('\n').append(Files.readString(findings));
            }
            out.append(Tables.against(rows));
            List<Plots.Plot> drawn = Plots.draw(rows, plots);
            out.append("\n## All figures\n\n").append(Texts.COLUMNS).append(cells(rows, plots, drawn));
        }
        section(out, figures, "further", Texts.FURTHER, lines -> cells(Rows.of(lines), plots, List.of()));
        section(out, figures, "latency", Texts.LATENCY, lines -> Tables.latency(Rows.of(lines)));
        section(out, figures, "start", Texts.START, lines -> Tables.start(Rows.of(lines)));
        section(out, figures, "jmh", Texts.JMH, lines -> {
            Jmh jmh = Jmh.of(lines);
            return JmhTables.goals(jmh) + JmhTables.all(jmh);
        });
        section(out, figures, "inflight", Texts.IN_FLIGHT, lines -> {
            Rows rows = Rows.of(lines);
            return image(plots, Plots.inFlight(rows, plots)) + ScaleTables.inFlight(rows);
        });
        section(out, figures, "distance", Texts.DISTANCE, lines -> ScaleTables.distance(Rows.of(lines)));
        section(out, figures, "memory", Texts.MEMORY, ScaleTables::memory);
        section(out, figures, "profile", Texts.PROFILE, ScaleTables::profile);
        Files.createDirectories(plots);
        Files.writeString(text, out);
    }

    private static String cells(Rows rows, Path plots, List<Plots.Plot> drawn) {
        StringBuilder out = new StringBuilder();
        for (CellKey key : rows.cells().keySet()) {
            out.append("\n### ").append(key.title()).append("\n\n");
            drawn.stream().filter(plot -> plot.key().equals(key)).forEach(plot -> out.append(image(plots, plot)));
            out.append('\n').append(Tables.cell(rows, key));
        }
        return out.toString();
    }

    private static void section(StringBuilder out, Path figures, String name, String text, Tabling tabling)
            throws IOException {
        Path csv = figures.resolve(name + ".csv");
        if (Files.exists(csv)) {
            out.append(text);
            machine(out, csv);
            out.append(tabling.of(CsvFile.read(csv)));
        }
    }

    private static String image(Path plots, Plots.Plot plot) {
        return "\n![" + plot.title() + "](" + plots.getFileName() + '/' + plot.file() + ")\n";
    }

    /** Makes tables of the lines of a file. */
    private interface Tabling {
        String of(List<Map<String, String>> lines) throws IOException;
    }

    private static void machine(StringBuilder out, Path csv) throws IOException {
        Map<String, String> facts = Machine.read(Machine.beside(csv)).facts();
        if (facts.isEmpty()) {
            return;
        }
        out.append("\n| measured on | |\n|---|---|\n");
        facts.forEach((name, value) ->
                out.append("| ").append(name).append(" | ").append(value).append(" |\n"));
    }
}
