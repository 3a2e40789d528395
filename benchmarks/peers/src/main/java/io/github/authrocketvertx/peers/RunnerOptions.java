package io.github.authrocketvertx.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the runner is told, by system properties {@code peers.…}.
 *
 * @param mode which of {@link Runner}'s modes
 * @param cells see {@link Cell#select}
 * @param clients a regular expression of the clients that take part
 * @param rounds how often each is measured
 * @param seconds how long a client runs in a round
 * @param turns how many turns of a round that is
 * @param warmup for how many seconds a client runs before its first round; a third of it before those of further cells
 * @param settling rounds before the first that counts; a third of it in the further cells of the same JVMs
 * @param heap of each JVM
 * @param pin whether the server is held to core 0 and the clients to core 1
 * @param delay how long what is sent takes to be answered over the network of the mode {@code distance}, in milliseconds
 * @param load the share of what a closed loop did that is asked for in the mode {@code latency}
 * @param out the file for the figures
 * @param module the directory of this module
 */
record RunnerOptions(
        String mode,
        String cells,
        String clients,
        int rounds,
        double seconds,
        int turns,
        double warmup,
        int settling,
        String heap,
        boolean pin,
        int delay,
        double load,
        Path out,
        Path module) {

    private static final Set<String> OWN_CELLS = Set.of("inflight", "distance", "memory", "profile");

    /** Reads them. */
    static RunnerOptions fromProperties() {
        String mode = System.getProperty("peers.mode", "closed");
        Path module = Path.of(System.getProperty("peers.module", "."));
        String out = System.getProperty("peers.out", "");
        String file = mode.equals("closed") ? "peers.csv" : mode + ".csv";
        return new RunnerOptions(
                mode,
                cells(System.getProperty("peers.cells", "quick"), mode),
                System.getProperty("peers.clients", ".*"),
                Integer.getInteger("peers.rounds", 9),
                Double.parseDouble(System.getProperty("peers.seconds", "0.6")),
                Integer.getInteger("peers.turns", 4),
                Double.parseDouble(System.getProperty("peers.warmup", "14")),
                Integer.getInteger("peers.settling", 3),
                System.getProperty("peers.heap", "256m"),
                pin(System.getProperty("peers.pin", "auto")),
                Integer.getInteger("peers.delay", 50),
                Double.parseDouble(System.getProperty("peers.load", "0.5")),
                out.isEmpty() ? module.resolve("target").resolve(file) : Path.of(out),
                module);
    }

    /** Modes that ask something special have cells of their own, where none are named. */
    private static String cells(String told, String mode) {
        return told.equals("quick") && OWN_CELLS.contains(mode) ? mode : told;
    }

    /** What the network adds to a call, in milliseconds. */
    int delayMillis() {
        return mode.equals("distance") ? delay : 0;
    }

    /** The directory of the file for the figures. */
    Path directory() {
        return Objects.requireNonNull(out.toAbsolutePath().getParent());
    }

    /** What tells a JVM to be the server. */
    List<String> server() throws IOException {
        return program(module.resolve("target/server-classpath"), ServerMain.class);
    }

    /** What tells a JVM to be a client; the Quarkus application has a main class of its own that comes to the same. */
    List<String> client(PeerCatalog.ClassPath which) throws IOException {
        Class<?> main = ClientMain.class;
        return switch (which) {
            case VERTX_4_5 -> program(module.resolve("target/classpath"), main);
            case VERTX_5_0 -> program(module.resolve("../peers-vertx-5.0/target/classpath"), main);
            case NETTY_4_2 -> program(module.resolve("../peers-netty-4.2/target/classpath"), main);
            case QUARKUS ->
                List.of(
                        "-jar",
                        module.resolve("../peers-quarkus/target/quarkus-app/quarkus-run.jar")
                                .toString());
        };
    }

    private List<String> program(Path written, Class<?> main) throws IOException {
        String classPath = module.resolve("target/classes")
                + File.pathSeparator
                + Files.readString(written).strip();
        return List.of("-cp", classPath, main.getName());
    }

    /** {@code auto} pins where that can be done. */
    private static boolean pin(String wanted) {
        if (!wanted.equals("auto")) {
            return Boolean.parseBoolean(wanted);
        }
        return Runtime.getRuntime().availableProcessors() > 1 && Files.isExecutable(Path.of("/usr/bin/taskset"));
    }
}
