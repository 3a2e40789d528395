package io.github.authrocketvertx.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Closed loops: how many requests a second, and what one costs. */
final class ClosedMode implements Runner.Mode {

    // So that caches are warm; a client waits longer than that for its connections.
    private static final long LEAD_MILLIS = 150;
    private static final long PATIENCE_SECONDS = 90;

    @Override
    public String header() {
        return "client,protocol,tls,concurrency,payload,round,requests_per_s,cpu_us,bytes,server_cpu_us,settings,"
                + "client_share,server_share,calls,delay_ms";
    }

    @Override
    public void run(Turn turn) throws IOException, InterruptedException {
        Map<String, ChildJvm> jvms = turn.startAll();
        try {
            Set<String> warm = new HashSet<>();
            for (Cell cell : turn.cells()) {
                measure(turn, cell, jvms, warm);
            }
        } finally {
            jvms.values().forEach(ChildJvm::close);
        }
    }

    private void measure(Turn turn, Cell cell, Map<String, ChildJvm> jvms, Set<String> warm)
            throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        int settling = turn.options().settling() / (warm.isEmpty() ? 1 : 3);
        for (PeerCatalog.Entry entry : cell.clients()) {
            ChildJvm jvm = jvms.get(entry.name());
            if (jvm == null) {
                continue;
            }
            double seconds = turn.options().warmup() / (warm.add(entry.name()) ? 1 : 3);
            try {
                WarmUp.run(turn, cell, jvm, seconds);
                names.add(entry.name());
            } catch (ChildJvm.FailedException e) {
                drop(turn, cell, jvms, entry.name(), e);
            }
        }
        // All JVMs of the clients share a core, on which their compilers go on for long after the warm-up.
        for (int round = 1 - settling; round <= turn.options().rounds(); round++) {
            turn.console()
                    .println(cell.label() + " round " + round + " of "
                            + turn.options().rounds());
            for (int i = 0; i < names.size(); i++) {
                // Each round starts with another one, so that nobody always follows the same.
                String name = names.get(Math.floorMod(i + round, names.size()));
                ChildJvm jvm = jvms.get(name);
                if (jvm == null) {
                    continue;
                }
                try {
                    Figures figures = round(turn, cell, jvm, turn.options().seconds());
                    if (round > 0) {
                        turn.csv()
                                .line(figures.line(
                                        name, cell, round, turn.options().delayMillis()));
                    }
                } catch (ChildJvm.FailedException e) {
                    drop(turn, cell, jvms, name, e);
                }
            }
        }
    }

    private static void drop(
            Turn turn, Cell cell, Map<String, ChildJvm> jvms, String name, ChildJvm.FailedException failure) {
        turn.fail(cell.label() + " " + name, failure);
        ChildJvm jvm = jvms.remove(name);
        if (jvm != null) {
            jvm.close();
        }
    }

    /** Runs a client for a while. */
    static void loop(Cell cell, ChildJvm jvm, double seconds)
            throws IOException, InterruptedException, ChildJvm.FailedException {
        send(cell, jvm, seconds);
        jvm.await("open", PATIENCE_SECONDS);
        jvm.await("closed", PATIENCE_SECONDS);
    }

    private static void send(Cell cell, ChildJvm jvm, double seconds) throws IOException {
        jvm.send("closed" + arguments(cell, seconds));
    }

    /** The arguments of a command to run a client for a while. */
    static String arguments(Cell cell, double seconds) {
        return " " + cell.concurrency() + " " + cell.payload().label() + " " + LEAD_MILLIS + " "
                + Math.round(seconds * 1000) + " " + cell.calls();
    }

    /** Runs a client for a while and reads what it and the server used. */
    static Figures round(Turn turn, Cell cell, ChildJvm jvm, double seconds)
            throws IOException, InterruptedException, ChildJvm.FailedException {
        send(cell, jvm, seconds);
        jvm.await("open", PATIENCE_SECONDS);
        long start = System.nanoTime();
        Server.Stat before = turn.server().stat();
        String[] words = jvm.await("closed", PATIENCE_SECONDS);
        Server.Stat used = turn.server().stat().since(before);
        long nanos = System.nanoTime() - start;
        long requests = Long.parseLong(words[1]);
        if (requests == 0) {
            throw new ChildJvm.FailedException("no request ended in time");
        }
        String protocol = used.protocol();
        if (cell.group().protocol() != Protocol.OWN
                && !protocol.equals(cell.group().protocol().label())) {
            throw new ChildJvm.FailedException("spoke " + protocol);
        }
        double clientNanos = Double.parseDouble(words[2]);
        double clientCpu = Double.parseDouble(words[3]);
        return new Figures(
                protocol,
                requests / (clientNanos / 1e9),
                clientCpu / 1e3 / requests,
                Double.parseDouble(words[4]) / requests,
                used.cpuMicros(),
                clientCpu / clientNanos,
                (double) used.cpuNanos() / nanos);
    }

    /**
     * A round.
     *
     * @param protocol what was spoken
     * @param perSecond requests a second
     * @param cpuMicros of the client for a request
     * @param bytes that the client allocated for a request
     * @param serverMicros of the server for a request
     * @param clientShare of a core that the client used
     * @param serverShare of a core that the server used
     */
    record Figures(
            String protocol,
            double perSecond,
            double cpuMicros,
            double bytes,
            double serverMicros,
            double clientShare,
            double serverShare) {

        String line(String client, Cell cell, int round, int delayMillis) {
            return String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%d,%s,%d,%.1f,%.3f,%.0f,%.3f,%s,%.3f,%.3f,%d,%d",
                    client,
                    protocol,
                    cell.group().tls().label(),
                    cell.concurrency(),
                    cell.payload().label(),
                    round,
                    perSecond,
                    cpuMicros,
                    bytes,
                    serverMicros,
                    cell.group().settings().label(),
                    clientShare,
                    serverShare,
                    cell.calls(),
                    delayMillis);
        }
    }
}
