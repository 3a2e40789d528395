package io.github.authrocketvertx.peers;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The first calls after the start, and how much memory a client takes; each time in a JVM of its own. */
final class StartMode implements Runner.Mode {

    private static final long PATIENCE_SECONDS = 60;

    @Override
    public String header() {
        return "client,protocol,tls,concurrency,payload,round,jvm_ms,create_ms,first_call_ms,second_call_ms,rss_kb,heap_kb,"
                + "classes,threads,rss_after_load_kb,heap_after_load_kb,settings";
    }

    @Override
    public void run(Turn turn) throws IOException, InterruptedException {
        for (Cell cell : turn.cells()) {
            for (int round = 1; round <= turn.options().rounds(); round++) {
                turn.console()
                        .println(cell.label() + " start round " + round + " of "
                                + turn.options().rounds());
                List<PeerCatalog.Entry> clients = cell.clients();
                for (int i = 0; i < clients.size(); i++) {
                    PeerCatalog.Entry entry = clients.get((i + round) % clients.size());
                    try {
                        turn.csv().line(line(turn, cell, entry, round));
                    } catch (ChildJvm.FailedException e) {
                        turn.fail(cell.label() + " " + entry.name(), e);
                    }
                }
            }
        }
    }

    private static String line(Turn turn, Cell cell, PeerCatalog.Entry entry, int round)
            throws IOException, InterruptedException, ChildJvm.FailedException {
        Server.Stat before = turn.server().stat();
        long start = System.nanoTime();
        try (ChildJvm jvm = turn.start(entry)) {
            double jvmMillis = (System.nanoTime() - start) / 1e6;
            jvm.send("first " + cell.concurrency() + " " + cell.payload().label());
            String[] first = jvm.await("first", PATIENCE_SECONDS);
            jvm.send("footprint");
            String[] idle = jvm.await("footprint", PATIENCE_SECONDS);
            ClosedMode.once(turn, cell, jvm, turn.options().seconds());
            jvm.send("footprint");
            String[] loaded = jvm.await("footprint", PATIENCE_SECONDS);
            String protocol = turn.server().stat().since(before).protocol();
            return String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%d,%s,%d,%.1f,%.1f,%.1f,%.1f,%s,%s,%s,%s,%s,%s,%s",
                    entry.name(),
                    protocol,
                    cell.group().tls().label(),
                    cell.concurrency(),
                    cell.payload().label(),
                    round,
                    jvmMillis,
                    millis(first[1]),
                    millis(first[2]),
                    millis(first[3]),
                    idle[1],
                    idle[2],
                    idle[3],
                    idle[4],
                    loaded[1],
                    loaded[2],
                    cell.group().settings().label());
        }
    }

    private static double millis(String nanos) {
        return Double.parseDouble(nanos) / 1e6;
    }
}
