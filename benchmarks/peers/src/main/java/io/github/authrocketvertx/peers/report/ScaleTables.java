package io.github.authrocketvertx.peers.report;

import static io.github.authrocketvertx.peers.report.Tables.number;
import static io.github.authrocketvertx.peers.report.Tables.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of what many calls, long ways and many objects come to. */
final class ScaleTables {

    private static final double MILLIS = 1e3;
    private static final int SHOWN = 15;

    private ScaleTables() {}

    /** The cost of a call by how many are in flight. */
    static String inFlight(Rows rows) {
        StringBuilder out = new StringBuilder("""

                | in flight | client | requests/s | CPU us | kB | server's share | |
                |---|---|---|---|---|---|---|
                """);
        for (CellKey key : rows.cells().keySet()) {
            for (String client : rows.clients(key)) {
                Spread requests = rows.spread(key, client, "requests_per_s").orElseThrow();
                out.append(row(
                        number(key.concurrency(), 0),
                        client,
                        number(requests.median(), 0),
                        number(Tables.median(rows, key, client, "cpu_us"), 1),
                        number(Tables.median(rows, key, client, "bytes") / 1e3, 1),
                        number(Tables.median(rows, key, client, "server_share"), 2),
                        requests.isWide() ? "*noise*" : ""));
            }
        }
        return out.toString();
    }

    /** Requests a second over a long way, against what connections and delay allow. */
    static String distance(Rows rows) {
        StringBuilder out = new StringBuilder("""

                | protocol | connections | calls in flight | delay ms | client | requests/s | at most | ratio | |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (CellKey key : rows.cells().keySet()) {
            boolean http2 = key.protocol().equals("h2");
            for (String client : rows.clients(key)) {
                Spread requests = rows.spread(key, client, "requests_per_s").orElseThrow();
                double delay = Tables.median(rows, key, client, "delay_ms");
                double calls = Tables.median(rows, key, client, "calls");
                // A connection of HTTP/1.1 carries one call at a time, one of HTTP/2 all of them.
                double most = (http2 ? calls : key.concurrency()) * MILLIS / delay;
                out.append(row(
                        http2 ? "HTTP/2" : "HTTP/1.1",
                        http2 ? "1" : number(key.concurrency(), 0),
                        number(calls, 0),
                        number(delay, 0),
                        client,
                        number(requests.median(), 0),
                        number(most, 0),
                        number(requests.median() / most, 2),
                        requests.isWide() ? "*noise*" : ""));
            }
        }
        return out.toString();
    }

    /** The heap that things take. */
    static String memory(List<Map<String, String>> lines) {
        Map<String, Map<String, List<Double>>> bytes = new LinkedHashMap<>();
        for (Map<String, String> line : lines) {
            bytes.computeIfAbsent(Rows.value(line, "what"), what -> new LinkedHashMap<>())
                    .computeIfAbsent(Rows.value(line, "client"), client -> new ArrayList<>())
                    .add(Double.valueOf(Rows.value(line, "bytes")));
        }
        StringBuilder out = new StringBuilder("""

                | of each | client | bytes | least | most |
                |---|---|---|---|---|
                """);
        bytes.forEach((what, clients) -> clients.forEach((client, values) -> {
            Spread spread = Spread.of(values);
            out.append(row(
                    what.replace('_', ' '),
                    client,
                    number(spread.median(), 0),
                    number(spread.min(), 0),
                    number(spread.max(), 0)));
        }));
        return out.toString();
    }

    /** Where time and bytes go: all layers, and of frames and classes the first few. */
    static String profile(List<Map<String, String>> lines) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (Map<String, String> line : lines) {
            String title = String.format(
                    Locale.ROOT,
                    "%s, %s in flight: %s by %s",
                    Rows.value(line, "client"),
                    Rows.value(line, "concurrency"),
                    Rows.value(line, "kind").equals("cpu") ? "CPU" : "allocation",
                    Rows.value(line, "level"));
            tables.computeIfAbsent(title, key -> new ArrayList<>()).add(line);
        }
        StringBuilder out = new StringBuilder();
        tables.forEach((title, rows) -> {
            double all = rows.stream()
                    .mapToDouble(line -> Double.parseDouble(Rows.value(line, "weight")))
                    .sum();
            out.append("\n### ").append(title);
            out.append(
                    title.contains(": CPU") ? ", " + number(all, 0) + " samples" : ", " + number(all / 1e6, 0) + " MB");
            out.append("\n\n| | share |\n|---|---|\n");
            rows.stream()
                    .limit(SHOWN)
                    .forEach(line -> out.append(row(
                            "`" + Rows.value(line, "name") + "`",
                            number(100 * Double.parseDouble(Rows.value(line, "share")), 1) + " %")));
        });
        return out.toString();
    }
}
