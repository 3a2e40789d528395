package io.github.authrocketvertx.peers;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Calls at a fixed rate: how long they take. The rate is the same for all, a share of what the closed loop of the fastest client
 * did just before. Beside the clients there is {@link PeerCatalog#NO_CLIENT}, for what the machine does by itself.
 */
final class LatencyMode implements Runner.Mode {

    private static final int CALIBRATIONS = 2;
    private static final double CALIBRATION_SECONDS = 0.4;
    private static final List<Double> WARM_UP = List.of(0.1, 0.3, 0.6, 1.0);
    // So that connections that were closed while the others ran stand again.
    private static final long LEAD_MILLIS = 1_000;
    private static final long PATIENCE_SECONDS = 300;
    // Where the share of the steady calls stands in a client's answer; see OpenLoop.Outcome#toLine.
    private static final int STEADY = 14;

    @Override
    public String header() {
        return "client,protocol,tls,concurrency,payload,round,rate_per_s,answered_per_s,failed,left_out,"
                + "p50_us,p99_us,p999_us,max_us,work_p999_us,work_max_us,hold_p999_us,hold_max_us,hold_max_with_gc_us,"
                + "steady_share,steady_p50_us,steady_p99_us,steady_p999_us,steady_max_us,"
                + "steady_work_p999_us,steady_work_max_us,steady_hold_p999_us,steady_hold_max_us,settings";
    }

    @Override
    public void run(Turn turn) throws IOException, InterruptedException {
        Turn all = turn.with(turn.cells().stream()
                .map(cell -> cell.and(PeerCatalog.NO_CLIENT))
                .toList());
        Map<String, ChildJvm> jvms = all.startAll();
        try {
            boolean warm = false;
            for (Cell cell : all.cells()) {
                measure(all, cell, jvms, warm);
                warm = true;
            }
        } finally {
            jvms.values().forEach(ChildJvm::close);
        }
    }

    private static void measure(Turn turn, Cell cell, Map<String, ChildJvm> jvms, boolean warm)
            throws IOException, InterruptedException {
        double warmup = turn.options().warmup() / (warm ? 3 : 1);
        each(turn, cell, jvms, 0, (name, jvm) -> warmUp(turn, cell, jvm, warmup));
        for (int round = 1; round <= turn.options().rounds(); round++) {
            turn.console()
                    .println(cell.label() + " latency round " + round + " of "
                            + turn.options().rounds());
            int number = round;
            double rate = rate(turn, cell, jvms, round);
            if (rate == 0) {
                // Every client has failed, which is told at the end.
                return;
            }
            each(turn, cell, jvms, round, (name, jvm) -> turn.csv().line(line(turn, cell, jvm, name, number, rate)));
        }
    }

    /** The rate for all: anew in each round, since the machine may be twice as fast a minute later. */
    private static double rate(Turn turn, Cell cell, Map<String, ChildJvm> jvms, int round)
            throws IOException, InterruptedException {
        double[] best = new double[1];
        each(turn, cell, jvms, round, (name, jvm) -> {
            if (!name.equals(PeerCatalog.NO_CLIENT.name())) {
                best[0] = Math.max(best[0], calibrated(turn, cell, jvm));
            }
        });
        return best[0];
    }

    /** Does something with each client that still runs, each time beginning with another one. */
    private static void each(Turn turn, Cell cell, Map<String, ChildJvm> jvms, int round, Step step)
            throws IOException, InterruptedException {
        List<PeerCatalog.Entry> clients = cell.clients();
        for (int i = 0; i < clients.size(); i++) {
            String name = clients.get((i + round) % clients.size()).name();
            ChildJvm jvm = jvms.get(name);
            if (jvm == null) {
                continue;
            }
            try {
                step.with(name, jvm);
            } catch (ChildJvm.FailedException e) {
                ClosedMode.drop(turn, cell, jvms, name, e);
            }
        }
    }

    /** Unmeasured: the open loop has code of its own to warm up, and a cold client falls behind at the full rate. */
    private static void warmUp(Turn turn, Cell cell, ChildJvm jvm, double seconds)
            throws IOException, InterruptedException, ChildJvm.FailedException {
        WarmUp.run(turn, cell, jvm, seconds);
        double rate = calibrated(turn, cell, jvm);
        for (double share : WARM_UP) {
            rate(cell, jvm, share * rate, seconds / WARM_UP.size());
        }
    }

    /** The share of what the client's closed loop does now. */
    private static double calibrated(Turn turn, Cell cell, ChildJvm jvm)
            throws IOException, InterruptedException, ChildJvm.FailedException {
        boolean held = turn.options().pin();
        if (held) {
            jvm.hold(ChildJvm.CLIENT_CORE);
        }
        double best = 0;
        for (int i = 0; i < CALIBRATIONS; i++) {
            best = Math.max(
                    best, ClosedMode.run(turn, cell, jvm, CALIBRATION_SECONDS).perSecond());
        }
        if (held) {
            // On one core its threads wait for each other in slices of 4 ms: event loops, the compiler's, and the one
            // that keeps the time. A service does not run like that.
            jvm.hold(ChildJvm.ANY_CORE);
        }
        return best * turn.options().load();
    }

    private static String line(Turn turn, Cell cell, ChildJvm jvm, String name, int round, double rate)
            throws IOException, InterruptedException, ChildJvm.FailedException {
        Server.Stat before = turn.server().stat();
        String[] words = rate(cell, jvm, rate, turn.options().seconds());
        Server.Stat served = turn.server().stat().since(before);
        String protocol = served.requests() == 0 ? "none" : served.protocol();
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%d,%s,%d,%.1f,%.1f,%s,%s,%s,%.4f,%s,%s",
                name,
                protocol,
                cell.group().tls().label(),
                cell.concurrency(),
                cell.payload().label(),
                round,
                rate,
                Double.parseDouble(words[4]),
                words[2],
                words[3],
                micros(words, 5, STEADY),
                Double.parseDouble(words[STEADY]),
                micros(words, STEADY + 1, words.length),
                cell.group().settings().label());
    }

    private static String[] rate(Cell cell, ChildJvm jvm, double rate, double seconds)
            throws IOException, InterruptedException, ChildJvm.FailedException {
        jvm.send("rate " + cell.concurrency() + " " + cell.payload().label() + " " + rate + " " + LEAD_MILLIS + " "
                + Math.round(seconds * 1000));
        return jvm.await("rate", PATIENCE_SECONDS);
    }

    /** With commas between them; nothing where nothing was measured. */
    private static String micros(String[] words, int from, int to) {
        return Arrays.stream(words, from, to)
                .mapToLong(Long::parseLong)
                .mapToObj(nanos -> nanos < 0 ? "" : String.format(Locale.ROOT, "%.1f", nanos / 1e3))
                .collect(Collectors.joining(","));
    }

    /** What is done with a client. */
    private interface Step {
        void with(String name, ChildJvm jvm) throws IOException, InterruptedException, ChildJvm.FailedException;
    }
}
