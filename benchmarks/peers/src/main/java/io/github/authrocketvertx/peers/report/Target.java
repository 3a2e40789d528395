package io.github.authrocketvertx.peers.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A ratio of medians that was set as a goal before anything was measured.
 *
 * @param what it is about, in words
 * @param column what is compared
 * @param ours which client of this project, and where
 * @param theirs against whom, and where
 * @param direction whether more or less is better
 * @param goal what the ratio should be at least, or at most
 * @param stretch a harder goal; {@link Double#NaN} where there is none
 */
record Target(
        String what, String column, Subject ours, Subject theirs, Direction direction, double goal, double stretch) {

    private static final CellKey H1_JDK = new CellKey("same", "h1", "jdk", "user", 64);
    private static final CellKey H1_OPENSSL = new CellKey("same", "h1", "openssl", "user", 64);
    private static final CellKey H2_JDK = new CellKey("same", "h2", "jdk", "user", 64);
    private static final CellKey OWN = new CellKey("default", "own", "jdk", "user", 64);
    private static final double NONE = Double.NaN;
    private static final String REQUESTS = "requests_per_s";
    private static final String CPU = "cpu_us";
    private static final String BYTES = "bytes";
    private static final String AHC = "asynchttpclient";

    /** All of them, for a client of this project on a Vert.x line: {@code 4.5} or {@code 5}. */
    static List<Target> all(String line) {
        String ours = "ours-future-" + line;
        String raw = "raw-vertx-" + line;
        String web = "web-vertx-" + line;
        Target requestsOfRaw = atLeast("HTTP/1.1, against the raw client", REQUESTS, H1_JDK, ours, raw, 0.95, 1.05);
        Target bytesOfRaw = below("HTTP/1.1, against the raw client", BYTES, H1_JDK, ours, raw);
        Target openSsl = atLeast("HTTP/1.1 and OpenSSL", REQUESTS, H1_OPENSSL, ours, AHC, 0.95, 1.0);
        Target requestsOfWeb = atLeast("HTTP/1.1, against Web Client", REQUESTS, H1_JDK, ours, web, 1.1, 1.2);
        Target bytesOfWeb = atMost("HTTP/1.1, against Web Client", BYTES, H1_JDK, ours, web, 0.85, 0.75);
        Target cpu = atMost("out of the box", CPU, OWN, ours, AHC, 0.50, 0.40);
        Target requests = atLeast("out of the box", REQUESTS, OWN, ours, AHC, 1.2, NONE);
        Target bytes = new Target(
                "out of the box, against the raw client over HTTP/2",
                BYTES,
                new Subject(OWN, ours),
                new Subject(H2_JDK, raw),
                Direction.BELOW,
                1.0,
                NONE);
        Target bytesOfPeer = atMost("out of the box", BYTES, OWN, ours, AHC, NONE, 1.0);
        List<Target> everywhere = List.of(requestsOfRaw, bytesOfRaw, openSsl, cpu, requests, bytes, bytesOfPeer);
        // Against Web Client the goal is set on Vert.x 5 only, where it costs more than on 4.5.
        return line.equals("5")
                ? java.util.stream.Stream.concat(
                                everywhere.stream(), java.util.stream.Stream.of(requestsOfWeb, bytesOfWeb))
                        .toList()
                : everywhere;
    }

    /** The ratio of the medians; empty when one of them was not measured. */
    Optional<Double> ratio(Rows rows) {
        return rows.spread(ours.key, ours.client, column)
                .flatMap(mine -> rows.spread(theirs.key, theirs.client, column)
                        .filter(other -> other.median() > 0)
                        .map(other -> mine.median() / other.median()));
    }

    /**
     * The median of the ratios of each round. What slows the machine down for some seconds meets both clients of a round,
     * so that this says more than the ratio where the rounds are far apart. Empty unless both were measured by turns.
     */
    Optional<Double> ratioByRounds(Rows rows) {
        if (!ours.key.equals(theirs.key)) {
            return Optional.empty();
        }
        Map<String, Double> others = rows.byRound(theirs.key, theirs.client, column);
        List<Double> ratios = rows.byRound(ours.key, ours.client, column).entrySet().stream()
                .filter(mine -> others.getOrDefault(mine.getKey(), 0.0) > 0)
                .map(mine -> mine.getValue() / others.getOrDefault(mine.getKey(), 0.0))
                .toList();
        return ratios.isEmpty()
                ? Optional.empty()
                : Optional.of(Spread.of(ratios).median());
    }

    /** What the ratio means. */
    String verdict(double ratio) {
        if (!Double.isNaN(stretch) && reaches(ratio, stretch)) {
            return "**reached, and the harder one**";
        }
        if (Double.isNaN(goal)) {
            return "harder one missed";
        }
        return reaches(ratio, goal) ? "reached" : "**missed**";
    }

    /** The goals in words. */
    String goals() {
        return direction.sign + " "
                + (Double.isNaN(goal) ? "" : number(goal))
                + (Double.isNaN(stretch) ? "" : (Double.isNaN(goal) ? "" : " ") + "(" + number(stretch) + ")");
    }

    private boolean reaches(double ratio, double limit) {
        return switch (direction) {
            case AT_LEAST -> ratio >= limit;
            case AT_MOST -> ratio <= limit;
            case BELOW -> ratio < limit;
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Target atLeast(
            String what, String column, CellKey key, String ours, String theirs, double goal, double stretch) {
        return new Target(
                what, column, new Subject(key, ours), new Subject(key, theirs), Direction.AT_LEAST, goal, stretch);
    }

    private static Target atMost(
            String what, String column, CellKey key, String ours, String theirs, double goal, double stretch) {
        return new Target(
                what, column, new Subject(key, ours), new Subject(key, theirs), Direction.AT_MOST, goal, stretch);
    }

    private static Target below(String what, String column, CellKey key, String ours, String theirs) {
        return new Target(what, column, new Subject(key, ours), new Subject(key, theirs), Direction.BELOW, 1.0, NONE);
    }

    /** Whether more or less is better. */
    enum Direction {
        /** As much or more. */
        AT_LEAST("≥"),
        /** As much or less. */
        AT_MOST("≤"),
        /** Less. */
        BELOW("<");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }
    }

    /**
     * A client in a cell.
     *
     * @param key the cell
     * @param client the client
     */
    record Subject(CellKey key, String client) {}
}
