package io.github.authrocketvertx.peers.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lines of a file of figures, by what was measured.
 *
 * @param cells for each cell, for each client, the rounds in order, each by the names of the columns
 */
record Rows(Map<CellKey, Map<String, List<Map<String, String>>>> cells) {

    /** Sorts lines. */
    static Rows of(List<Map<String, String>> lines) {
        Map<CellKey, Map<String, List<Map<String, String>>>> cells = new TreeMap<>();
        for (Map<String, String> line : lines) {
            cells.computeIfAbsent(CellKey.of(line), key -> new LinkedHashMap<>())
                    .computeIfAbsent(value(line, "client"), client -> new ArrayList<>())
                    .add(line);
        }
        return new Rows(cells);
    }

    /** The clients of a cell, in the order in which they were measured first. */
    List<String> clients(CellKey key) {
        return List.copyOf(cells.getOrDefault(key, Map.of()).keySet());
    }

    /** What a client did in a cell; empty when it was not measured there. */
    Optional<Spread> spread(CellKey key, String client, String column) {
        List<Double> values = values(key, client, column);
        return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
    }

    /** The rounds of a client in order; those without a value are left out. */
    List<Double> values(CellKey key, String client, String column) {
        return cells.getOrDefault(key, Map.of()).getOrDefault(client, List.of()).stream()
                .map(line -> value(line, column))
                .filter(value -> !value.isEmpty())
                .map(Double::valueOf)
                .toList();
    }

    /** The rounds of a client by their numbers. */
    Map<String, Double> byRound(CellKey key, String client, String column) {
        Map<String, Double> rounds = new TreeMap<>();
        for (Map<String, String> line : cells.getOrDefault(key, Map.of()).getOrDefault(client, List.of())) {
            rounds.put(value(line, "round"), Double.valueOf(value(line, column)));
        }
        return rounds;
    }

    /** What a client spoke in a cell. */
    String protocol(CellKey key, String client) {
        return cells.getOrDefault(key, Map.of()).getOrDefault(client, List.of()).stream()
                .map(line -> value(line, "protocol"))
                .findFirst()
                .orElse("");
    }

    /** What a line has in a column. */
    static String value(Map<String, String> line, String column) {
        return Objects.requireNonNull(line.get(column), column);
    }
}
