package io.github.authrocketvertx.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Closed loops: how many requests a second, and what one costs. */
final class ClosedMode implements Runner.Mode {

    // So that caches are warm; a client waits longer than that for its connections.
    private static final long LEAD_MILLIS = 150;
    private static final long PATIENCE_SECONDS = 90;
    private static final int REPEATS = 3;
    // A look or two may meet an interrupt.
    private static final double SLOW_SHARE = 0.03;

    @Override
    public String header() {
        return "client,protocol,tls,concurrency,payload,round,requests_per_s,cpu_us,bytes,server_cpu_us,settings,"
                + "client_share,server_share,calls,delay_ms,slow_share";
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
            for (Map.Entry<String, Figures> each :
                    round(turn, cell, jvms, names, round).entrySet()) {
                if (round > 0) {
                    turn.csv()
                            .line(each.getValue()
                                    .line(
                                            each.getKey(),
                                            cell,
                                            round,
                                            turn.options().delayMillis()));
                }
            }
        }
    }

    /**
     * A round: several short turns of each client, one after the other, so that what slows the machine down for some
     * seconds meets all of them.
     */
    private static Map<String, Figures> round(
            Turn turn, Cell cell, Map<String, ChildJvm> jvms, List<String> names, int round)
            throws IOException, InterruptedException {
        int turns = turn.options().turns();
        Map<String, Figures> sums = new LinkedHashMap<>();
        for (int i = 0; i < turns * names.size(); i++) {
            // Each time around starts with another one, so that nobody always follows the same.
            String name = names.get(Math.floorMod(i + i / names.size() + round, names.size()));
            ChildJvm jvm = jvms.get(name);
            if (jvm == null) {
                continue;
            }
            try {
                Figures figures = run(turn, cell, jvm, turn.options().seconds() / turns);
                sums.merge(name, figures, Figures::plus);
            } catch (ChildJvm.FailedException e) {
                drop(turn, cell, jvms, name, e);
                sums.remove(name);
            }
        }
        return sums;
    }

    /** Says that a client failed and goes on without it. */
    static void drop(Turn turn, Cell cell, Map<String, ChildJvm> jvms, String name, ChildJvm.FailedException failure) {
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

    /**
     * As {@link #once}, and again while the machine was slow meanwhile: a virtual machine's host takes its cores away for some
     * milliseconds, and such a turn tells of the host. Gives up on that after a few times, and what it gave then counts.
     */
    static Figures run(Turn turn, Cell cell, ChildJvm jvm, double seconds)
            throws IOException, InterruptedException, ChildJvm.FailedException {
        Figures figures = once(turn, cell, jvm, seconds);
        for (int again = 0; again < REPEATS && figures.slowShare() > SLOW_SHARE; again++) {
            figures = once(turn, cell, jvm, seconds);
        }
        return figures;
    }

    /** Runs a client for a while and reads what it and the server used. */
    static Figures once(Turn turn, Cell cell, ChildJvm jvm, double seconds)
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
        return new Figures(
                requests,
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                Double.parseDouble(words[5]) * Double.parseDouble(words[2]),
                used,
                nanos);
    }
}
