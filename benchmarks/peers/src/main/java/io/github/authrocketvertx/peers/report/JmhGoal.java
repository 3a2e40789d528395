package io.github.authrocketvertx.peers.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one benchmark may come to, by itself or against another; set before anything was measured.
 *
 * @param what it is about, in words
 * @param metric time or bytes
 * @param form how the two are compared
 * @param ours the benchmark of this project
 * @param theirs the other one; empty where there is none
 * @param limit what may not be passed
 * @param strict whether the limit itself is too much already
 */
record JmhGoal(String what, Metric metric, Form form, String ours, String theirs, double limit, boolean strict) {

    private static final String HEADERS = "HeaderInjectionBenchmark.";
    private static final String PARSING = "ParsingBenchmark.";
    private static final String ENGINE = "EngineBenchmark.";
    private static final String STREAMED = "StreamedListBenchmark.";
    private static final String OVER_TLS = "ListOverTlsBenchmark.";

    private static final List<JmhGoal> ALL = List.of(
            ratio("headers, against Strings one by one", Metric.TIME, HEADERS + "prepared", HEADERS + "strings", 0.65),
            more("headers, beyond Vert.x's own objects", HEADERS + "prepared", HEADERS + "strings", 0),
            ratio(
                    "100 users, against databind",
                    Metric.TIME,
                    PARSING + "pageByCodec",
                    PARSING + "pageByDatabind",
                    0.80),
            ratio(
                    "100 users, against databind",
                    Metric.BYTES,
                    PARSING + "pageByCodec",
                    PARSING + "pageByDatabind",
                    0.75),
            ratio("one user, against databind", Metric.TIME, PARSING + "userByCodec", PARSING + "userByDatabind", 0.90),
            ratio(
                    "one user, against databind",
                    Metric.BYTES,
                    PARSING + "userByCodec",
                    PARSING + "userByDatabind",
                    0.75),
            alone("engine alone", Metric.TIME, ENGINE + "engine", 1_000),
            alone("engine alone", Metric.BYTES, ENGINE + "engine", 600),
            more("`Uni` more than `Future`", ENGINE + "uni", ENGINE + "future", 400),
            more("`suspend` more than `Future`", ENGINE + "suspend", ENGINE + "future", 400),
            streamed(
                    "1,000 users as bytes come, against whole pages with databind",
                    STREAMED,
                    "itemsAsTheyCome",
                    "wholePageByDatabind",
                    ""),
            streamed("the same over TLS, HTTP/1.1", OVER_TLS, "items", "rawWithDatabind", " (version=HTTP_1_1)"),
            streamed("the same over TLS, HTTP/2", OVER_TLS, "items", "rawWithDatabind", " (version=HTTP_2)"));

    /** All of them. */
    static List<JmhGoal> all() {
        return ALL;
    }

    private static JmhGoal ratio(String what, Metric metric, String ours, String theirs, double limit) {
        return new JmhGoal(what, metric, Form.RATIO, ours, theirs, limit, false);
    }

    private static JmhGoal more(String what, String ours, String theirs, double limit) {
        return new JmhGoal(what, Metric.BYTES, Form.DIFFERENCE, ours, theirs, limit, false);
    }

    private static JmhGoal alone(String what, Metric metric, String ours, double limit) {
        return new JmhGoal(what, metric, Form.ALONE, ours, "", limit, true);
    }

    private static JmhGoal streamed(String what, String of, String ours, String theirs, String parameters) {
        return ratio(what, Metric.TIME, of + ours + parameters, of + theirs + parameters, 1.0);
    }

    /** What was measured, to compare with the limit; empty when a benchmark was not run. */
    Optional<Double> value(Jmh jmh) {
        return jmh.figure(ours)
                .map(metric::of)
                .flatMap(mine -> switch (form) {
                    case ALONE -> Optional.of(mine);
                    case RATIO -> jmh.figure(theirs).map(other -> mine / metric.of(other));
                    case DIFFERENCE -> jmh.figure(theirs).map(other -> mine - metric.of(other));
                })
                .filter(value -> !value.isNaN());
    }

    /** Whether it is met, by what it is missed, and whether the error of the measurement leaves that open. */
    String verdict(Jmh jmh, double value) {
        // Bytes are told with a remainder of what else went on in the JVM.
        double rounded = form == Form.RATIO ? value : Math.rint(value);
        boolean met = strict ? rounded < limit : rounded <= limit;
        boolean open = metric == Metric.TIME && Math.abs(value - limit) <= value * uncertainty(jmh);
        return (met ? "met" : "**missed** by " + number(rounded - limit)) + (open ? ", *within the error*" : "");
    }

    /** The limit in words. */
    String goal() {
        return (strict ? "< " : "≤ ") + number(limit);
    }

    /** A value in the unit of the limit. */
    String number(double value) {
        return form == Form.RATIO
                ? String.format(Locale.ROOT, "%.2f", value)
                : String.format(Locale.ROOT, "%,.0f %s", Math.rint(value) + 0.0, metric == Metric.TIME ? "ns" : "B");
    }

    /** The errors of both sides as a share of the value. */
    private double uncertainty(Jmh jmh) {
        return share(jmh, ours) + share(jmh, theirs);
    }

    private static double share(Jmh jmh, String name) {
        return jmh.figure(name)
                .map(figure -> figure.error() / figure.time())
                .filter(share -> !share.isNaN())
                .orElse(0.0);
    }

    /** What is compared. */
    enum Metric {
        /** Time an operation. */
        TIME {
            @Override
            double of(Jmh.Figure figure) {
                return figure.time();
            }
        },
        /** Bytes an operation allocates. */
        BYTES {
            @Override
            double of(Jmh.Figure figure) {
                return figure.bytes();
            }
        };

        abstract double of(Jmh.Figure figure);
    }

    /** How two figures are compared. */
    enum Form {
        /** Not at all. */
        ALONE,
        /** Ours by theirs. */
        RATIO,
        /** Ours less theirs. */
        DIFFERENCE
    }
}
