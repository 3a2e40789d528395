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
     * Reads {@code peers.csv}, {@code latency.csv} and {@code start.csv}, as far as they are there.
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
            out.append(Tables.against(rows));
            List<Plots.Plot> drawn = Plots.draw(rows, plots);
            out.append("\n## All figures\n\n").append(Texts.COLUMNS);
            for (CellKey key : rows.cells().keySet()) {
                out.append("\n### ").append(key.title()).append("\n\n");
                drawn.stream()
                        .filter(plot -> plot.key().equals(key))
                        .forEach(plot -> out.append("![")
                                .append(plot.title())
                                .append("](")
                                .append(plots.getFileName())
                                .append('/')
                                .append(plot.file())
                                .append(")\n"));
                out.append('\n').append(Tables.cell(rows, key));
            }
        }
        Path latency = figures.resolve("latency.csv");
        if (Files.exists(latency)) {
            out.append(Texts.LATENCY);
            machine(out, latency);
            out.append(Tables.latency(Rows.of(CsvFile.read(latency))));
        }
        Path start = figures.resolve("start.csv");
        if (Files.exists(start)) {
            out.append(Texts.START);
            machine(out, start);
            out.append(Tables.start(Rows.of(CsvFile.read(start))));
        }
        Files.createDirectories(plots);
        Files.writeString(text, out);
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
