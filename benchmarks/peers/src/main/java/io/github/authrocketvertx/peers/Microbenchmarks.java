package io.github.authrocketvertx.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the JMH benchmarks of the module beside this one and keeps their figures, with the bytes that each allocates. */
final class Microbenchmarks {

    private Microbenchmarks() {}

    /** Runs those that the system properties {@code jmh.include} and {@code jmh.args} say; returns JMH's exit status. */
    static int run(RunnerOptions options) throws IOException, InterruptedException {
        String args = System.getProperty("jmh.args", "");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // JMH writes numbers as the language does.
                "-Duser.language=en",
                "-jar",
                options.module().resolve("../target/benchmarks.jar").toString(),
                System.getProperty("jmh.include", ".*")));
        command.addAll(List.of(
                "-foe",
                "true",
                "-prof",
                "gc",
                "-rf",
                "csv",
                "-rff",
                options.out().toString()));
        Arrays.stream(args.split(" ", -1)).filter(arg -> !arg.isEmpty()).forEach(command::add);
        Files.createDirectories(options.directory());
        Machine.describe()
                .with("forks and iterations", args.isEmpty() ? "as the benchmarks say" : args)
                .write(Machine.beside(options.out()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
