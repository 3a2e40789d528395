package io.github.authrocketvertx.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A group of cells and all that measuring it takes.
 *
 * @param options what the runner was told
 * @param server the server
 * @param csv the figures go there
 * @param group the conditions
 * @param cells what to measure under them
 * @param console progress goes there
 * @param failures what failed goes there
 */
record Turn(
        RunnerOptions options,
        Server server,
        CsvFile csv,
        Cell.Group group,
        List<Cell> cells,
        PrintStream console,
        List<String> failures) {

    private static final long START_SECONDS = 60;

    /** The same with other cells. */
    Turn with(List<Cell> others) {
        return new Turn(options, server, csv, group, others, console, failures);
    }

    /** Starts the JVM of a client and waits until it is up. */
    ChildJvm start(PeerCatalog.Entry entry) throws IOException, InterruptedException, ChildJvm.FailedException {
        Path logs = options.module().resolve("target/peers");
        ChildJvm jvm = new ChildJvm(
                entry.name(),
                ChildJvm.command(
                        options,
                        ChildJvm.CLIENT_CORE,
                        options.client(entry.classPath()),
                        List.of(
                                entry.name(),
                                server.base().toString(),
                                server.ca().toString(),
                                group.protocol().label(),
                                group.tls().label(),
                                group.settings().label())),
                logs.resolve(entry.name() + ".log"));
        try {
            jvm.await("ready", START_SECONDS);
        } catch (ChildJvm.FailedException e) {
            jvm.close();
            throw e;
        }
        return jvm;
    }

    /** Starts the JVMs of all clients that take part in any cell. */
    Map<String, ChildJvm> startAll() throws IOException, InterruptedException {
        Map<String, ChildJvm> jvms = new LinkedHashMap<>();
        for (PeerCatalog.Entry entry : cells.stream()
                .flatMap(cell -> cell.clients().stream())
                .distinct()
                .toList()) {
            try {
                jvms.put(entry.name(), start(entry));
            } catch (ChildJvm.FailedException e) {
                fail(entry.name(), e);
            }
        }
        return jvms;
    }

    /** Notes a failure. */
    void fail(String what, ChildJvm.FailedException failure) {
        String text = group + " " + what + ": " + failure.getMessage();
        failures.add(text);
        console.println("FAILED: " + text);
    }
}
