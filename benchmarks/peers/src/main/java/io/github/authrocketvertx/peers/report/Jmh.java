package io.github.authrocketvertx.peers.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What JMH wrote about the benchmarks.
 *
 * @param figures by name, as {@code EngineBenchmark.uni} or {@code InFlightBenchmark.call (inFlight=10)}, in order
 */
record Jmh(Map<String, Figure> figures) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String PARAMETER = "Param: ";

    /** Of the lines of a file of {@code -rf csv} with {@code -prof gc}, whose values may be quoted. */
    static Jmh of(List<Map<String, String>> lines) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Map<String, Double> bytes = new LinkedHashMap<>();
        for (Map<String, String> quoted : lines) {
            Map<String, String> line = new LinkedHashMap<>();
            quoted.forEach((name, value) -> line.put(plain(name), plain(value)));
            String[] benchmark = Rows.value(line, "Benchmark").split(":", 2);
            String name = benchmark[0].replaceAll("^.*\\.(\\w+\\.\\w+)$", "$1") + parameters(line);
            double score = Double.parseDouble(Rows.value(line, "Score"));
            if (benchmark.length == 1) {
                double error = Double.parseDouble(Rows.value(line, "Score Error (99.9%)"));
                figures.put(name, new Figure(score, error, Rows.value(line, "Unit"), Double.NaN));
            } else if (benchmark[1].endsWith(ALLOCATED)) {
                bytes.put(name, score);
            }
        }
        figures.replaceAll((name, figure) ->
                new Figure(figure.time, figure.error, figure.unit, bytes.getOrDefault(name, Double.NaN)));
        return new Jmh(figures);
    }

    /** A benchmark's figures; empty when it was not run. */
    Optional<Figure> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    private static String parameters(Map<String, String> line) {
        String list = line.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PARAMETER)
                        && !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().substring(PARAMETER.length()) + "=" + entry.getValue())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return list.isEmpty() ? "" : " (" + list + ")";
    }

    private static String plain(String text) {
        return text.replace("\"", "");
    }

    /**
     * What an operation takes.
     *
     * @param time the mean
     * @param error half the width of its interval of 99.9 %; {@link Double#NaN} where there is none
     * @param unit of both
     * @param bytes that it allocates; {@link Double#NaN} where they were not counted
     */
    record Figure(double time, double error, String unit, double bytes) {}
}
