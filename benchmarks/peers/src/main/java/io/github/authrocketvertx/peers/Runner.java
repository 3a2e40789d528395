package io.github.authrocketvertx.peers;

import io.github.authrocketvertx.peers.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures. For each group of cells it starts the JVMs of the clients that take part and warms them up; in each round
 * every one is measured once while the others stand idle, so that what changes on the machine in between meets all.
 *
 * <p>Exits with 1 when a client failed; what the others did is written all the same.
 */
public final class Runner {

    private final RunnerOptions options;
    private final PrintStream console;
    private final List<String> failures = new ArrayList<>();

    private Runner(RunnerOptions options, PrintStream console) {
        this.options = options;
        this.console = console;
    }

    /** Measures as the system properties say; see {@link RunnerOptions}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path target = Path.of(System.getProperty("peers.module", "."), "target");
        if (System.getProperty("peers.mode", "").equals("report")) {
            Report.write(
                    Path.of(System.getProperty("peers.figures", "docs/benchmarks")),
                    Path.of(System.getProperty("peers.report", "docs/benchmarks.md")));
            return;
        }
        if (System.getProperty("peers.mode", "").equals("jmh")) {
            RunnerOptions options = RunnerOptions.fromProperties();
            int status = Microbenchmarks.run(options);
            Report.write(options.directory(), target.resolve("report/benchmarks.md"));
            System.exit(status);
        }
        Instant start = Instant.now();
        Runner runner = new Runner(RunnerOptions.fromProperties(), System.out);
        runner.run();
        System.out.println("It took " + Duration.between(start, Instant.now()).toSeconds() + " s; figures in "
                + runner.options.out());
        Report.write(runner.options.directory(), target.resolve("report/benchmarks.md"));
        System.out.println("Report in " + target.resolve("report/benchmarks.md"));
        runner.failures.forEach(failure -> System.out.println("FAILED: " + failure));
        System.exit(runner.failures.isEmpty() ? 0 : 1);
    }

    private void run() throws IOException, InterruptedException {
        List<Cell> cells = Cell.select(options.cells(), options.clients());
        Map<Cell.Group, List<Cell>> groups = new LinkedHashMap<>();
        cells.forEach(cell ->
                groups.computeIfAbsent(cell.group(), key -> new ArrayList<>()).add(cell));
        Files.createDirectories(options.directory());
        Machine.describe(options).write(Machine.beside(options.out()));
        Path directory = Files.createDirectories(options.module().resolve("target/peers"));
        try (Server server = Server.start(options, directory);
                CsvFile csv = new CsvFile(options.out(), mode().header())) {
            for (Map.Entry<Cell.Group, List<Cell>> group : groups.entrySet()) {
                mode().run(new Turn(options, server, csv, group.getKey(), group.getValue(), console, failures));
            }
        } catch (ChildJvm.FailedException e) {
            failures.add(e.getMessage());
        }
    }

    private Mode mode() {
        return switch (options.mode()) {
            case "closed", "inflight", "distance" -> new ClosedMode();
            case "memory" -> new MemoryMode();
            case "profile" -> new ProfileMode();
            case "latency" -> new LatencyMode();
            case "start" -> new StartMode();
            default -> throw new IllegalArgumentException("No such mode: " + options.mode());
        };
    }

    /** A way to measure. */
    interface Mode {
        /** The names of the columns. */
        String header();

        /** Measures the cells of a group. */
        void run(Turn turn) throws IOException, InterruptedException;
    }
}
