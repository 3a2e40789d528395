package io.github.authrocketvertx.peers.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The tables of the report, in Markdown. */
final class Tables {

    private static final List<String> LINES = List.of("4.5", "5");
    private static final double RISING = 1.1;

    private Tables() {}

    /** Whether the goals were reached. */
    static String targets(Rows rows) {
        StringBuilder out = new StringBuilder("""

                ## Goals

                Set before anything was measured; in brackets a harder one. Of "bytes" and "CPU" less is better. *By rounds* is the
                median of the ratios of each round: what slows the machine down for some seconds meets both clients of a round.

                | | on Vert.x | ours | against | ratio of | goal | ratio | by rounds | |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (String line : LINES) {
            for (Target target : Target.all(line)) {
                Optional<Double> ratio = target.ratio(rows);
                out.append(row(
                        target.what(),
                        line,
                        target.ours().client(),
                        target.theirs().client(),
                        name(target.column()),
                        target.goals(),
                        ratio.map(value -> number(value, 2)).orElse("–"),
                        target.ratioByRounds(rows)
                                .map(value -> number(value, 2))
                                .orElse("–"),
                        ratio.map(value -> target.verdict(value) + doubt(rows, target))
                                .orElse("not measured")));
            }
        }
        return out.toString();
    }

    private static String doubt(Rows rows, Target target) {
        boolean wide = rows.spread(target.ours().key(), target.ours().client(), target.column())
                        .filter(Spread::isWide)
                        .isPresent()
                || rows.spread(target.theirs().key(), target.theirs().client(), target.column())
                        .filter(Spread::isWide)
                        .isPresent();
        return wide ? ", *noise*" : "";
    }

    /** This project's client against the best of all others, cell by cell. */
    static String against(Rows rows) {
        StringBuilder out = new StringBuilder("""

                ## Against the best other client

                For each cell and figure the other client that does best, whichever it is, and how the futures of this project compare.
                *Even*: the middle halves of the rounds overlap.

                | | figure | ours | | best other | | ratio | |
                |---|---|---|---|---|---|---|---|
                """);
        for (CellKey key : rows.cells().keySet()) {
            for (String column : List.of("requests_per_s", "cpu_us", "bytes")) {
                boolean moreIsBetter = column.equals("requests_per_s");
                Comparator<String> byMedian = Comparator.comparingDouble(client ->
                        rows.spread(key, client, column).map(Spread::median).orElse(0.0));
                Optional<String> best = rows.clients(key).stream()
                        .filter(client -> !client.startsWith("ours-"))
                        .max(moreIsBetter ? byMedian : byMedian.reversed());
                for (String line : LINES) {
                    String ours = "ours-future-" + line;
                    Optional<Spread> mine = rows.spread(key, ours, column);
                    if (mine.isPresent() && best.isPresent()) {
                        Spread theirs = rows.spread(key, best.get(), column).orElseThrow();
                        out.append(row(
                                key.title(),
                                name(column),
                                ours,
                                value(mine.get().median(), column),
                                best.get(),
                                value(theirs.median(), column),
                                number(mine.get().median() / theirs.median(), 2),
                                outcome(mine.get(), theirs, moreIsBetter)));
                    }
                }
            }
        }
        return out.toString();
    }

    private static String outcome(Spread mine, Spread theirs, boolean moreIsBetter) {
        if (mine.overlaps(theirs)) {
            return "even";
        }
        return (mine.median() > theirs.median()) == moreIsBetter ? "better" : "**worse**";
    }

    /** All clients of a cell, the fastest first. */
    static String cell(Rows rows, CellKey key) {
        StringBuilder out = new StringBuilder("""
                | client | protocol | requests/s | CPU us | kB | server us | client's share | server's share | |
                |---|---|---|---|---|---|---|---|---|
                """);
        rows.clients(key).stream()
                .sorted(Comparator.comparingDouble((String client) -> -median(rows, key, client, "requests_per_s")))
                .forEach(client -> {
                    Spread requests = rows.spread(key, client, "requests_per_s").orElseThrow();
                    out.append(row(
                            client.startsWith("ours-") ? "**" + client + "**" : client,
                            rows.protocol(key, client),
                            number(requests.median(), 0) + " (" + number(requests.min(), 0) + " to "
                                    + number(requests.max(), 0) + ")",
                            number(median(rows, key, client, "cpu_us"), 1),
                            number(median(rows, key, client, "bytes") / 1e3, 1),
                            number(median(rows, key, client, "server_cpu_us"), 1),
                            number(median(rows, key, client, "client_share"), 2),
                            number(median(rows, key, client, "server_share"), 2),
                            (requests.isWide() ? "*noise* " : "")
                                    + (rises(rows.values(key, client, "requests_per_s")) ? "*rising*" : "")));
                });
        return out.toString();
    }

    /** Whether the rounds at the end did clearly more than those at the start. */
    static boolean rises(List<Double> rounds) {
        int third = rounds.size() / 3;
        if (third == 0) {
            return false;
        }
        double first = Spread.of(rounds.subList(0, third)).median();
        double last =
                Spread.of(rounds.subList(rounds.size() - third, rounds.size())).median();
        return last > RISING * first;
    }

    /** The latencies. */
    static String latency(Rows rows) {
        StringBuilder out = new StringBuilder();
        for (CellKey key : rows.cells().keySet()) {
            out.append("\n### ").append(key.title()).append("""


                    | client | protocol | rate/s | p50 us | p99 us | p99.9 us | longest us | failed | left out | hold p99.9 us \
                    | longest us | with collections us |
                    |---|---|---|---|---|---|---|---|---|---|---|---|
                    """);
            byP99(rows, key, "p99_us")
                    .forEach(client -> out.append(row(
                            client,
                            rows.protocol(key, client),
                            number(median(rows, key, client, "rate_per_s"), 0),
                            number(median(rows, key, client, "p50_us"), 0),
                            number(median(rows, key, client, "p99_us"), 0),
                            number(median(rows, key, client, "p999_us"), 0),
                            number(most(rows, key, client, "max_us"), 0),
                            number(most(rows, key, client, "failed"), 0),
                            number(most(rows, key, client, "left_out"), 0),
                            held(rows, key, client, "hold_p999_us", Spread::median),
                            held(rows, key, client, "hold_max_us", Spread::max),
                            held(rows, key, client, "hold_max_with_gc_us", Spread::max))));
            out.append("""

                    While the machine ran at its usual speed:

                    | client | of the calls | p50 us | p99 us | p99.9 us | longest us | at work p99.9 us | longest us \
                    | hold p99.9 us | longest us |
                    |---|---|---|---|---|---|---|---|---|---|
                    """);
            byP99(rows, key, "steady_p99_us")
                    .forEach(client -> out.append(row(
                            client,
                            number(100 * median(rows, key, client, "steady_share"), 0) + " %",
                            number(median(rows, key, client, "steady_p50_us"), 0),
                            number(median(rows, key, client, "steady_p99_us"), 0),
                            number(median(rows, key, client, "steady_p999_us"), 0),
                            number(most(rows, key, client, "steady_max_us"), 0),
                            held(rows, key, client, "steady_work_p999_us", Spread::median),
                            held(rows, key, client, "steady_work_max_us", Spread::max),
                            held(rows, key, client, "steady_hold_p999_us", Spread::median),
                            held(rows, key, client, "steady_hold_max_us", Spread::max))));
        }
        return out.toString();
    }

    private static Stream<String> byP99(Rows rows, CellKey key, String column) {
        return rows.clients(key).stream()
                .sorted(Comparator.comparingDouble((String client) -> median(rows, key, client, column)));
    }

    private static double most(Rows rows, CellKey key, String client, String column) {
        return rows.spread(key, client, column).map(Spread::max).orElse(Double.NaN);
    }

    private static String held(Rows rows, CellKey key, String client, String column, ToDoubleFunction<Spread> which) {
        return rows.spread(key, client, column)
                .map(hold -> number(which.applyAsDouble(hold), 0))
                .orElse("–");
    }

    /** The first calls and the memory. */
    static String start(Rows rows) {
        StringBuilder out = new StringBuilder();
        for (CellKey key : rows.cells().keySet()) {
            out.append("\n### ").append(key.title()).append("""


                    | client | JVM ms | client ms | first call ms | second ms | RSS MB | heap kB | RSS after load MB | heap after load kB \
                    | classes | threads |
                    |---|---|---|---|---|---|---|---|---|---|---|
                    """);
            rows.clients(key).stream()
                    .sorted(Comparator.comparingDouble((String client) ->
                            median(rows, key, client, "create_ms") + median(rows, key, client, "first_call_ms")))
                    .forEach(client -> out.append(row(
                            client,
                            number(median(rows, key, client, "jvm_ms"), 0),
                            number(median(rows, key, client, "create_ms"), 0),
                            number(median(rows, key, client, "first_call_ms"), 0),
                            number(median(rows, key, client, "second_call_ms"), 1),
                            number(median(rows, key, client, "rss_kb") / 1024, 0),
                            number(median(rows, key, client, "heap_kb"), 0),
                            number(median(rows, key, client, "rss_after_load_kb") / 1024, 0),
                            number(median(rows, key, client, "heap_after_load_kb"), 0),
                            number(median(rows, key, client, "classes"), 0),
                            number(median(rows, key, client, "threads"), 0))));
        }
        return out.toString();
    }

    static double median(Rows rows, CellKey key, String client, String column) {
        return rows.spread(key, client, column).map(Spread::median).orElse(Double.NaN);
    }

    private static String name(String column) {
        return switch (column) {
            case "requests_per_s" -> "requests";
            case "cpu_us" -> "CPU";
            default -> column;
        };
    }

    private static String value(double value, String column) {
        return switch (column) {
            case "requests_per_s" -> number(value, 0) + "/s";
            case "cpu_us" -> number(value, 1) + " us";
            default -> number(value / 1e3, 1) + " kB";
        };
    }

    static String number(double value, int digits) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    static String row(String... values) {
        return "| " + String.join(" | ", values) + " |\n";
    }
}
