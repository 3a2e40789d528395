package io.github.authrocketvertx.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What figures were measured on, and how.
 *
 * @param facts names and values, in order
 */
public record Machine(Map<String, String> facts) {

    /** This machine, and how clients are measured on it. */
    static Machine describe(RunnerOptions options) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>(describe().facts);
        facts.put("heap of each JVM", options.heap() + ", serial collector");
        facts.put("cores held", options.pin() ? "server on core 0, clients on core 1" : "none");
        facts.put("rounds", options.rounds() + " of " + options.seconds() + " s, by turns");
        facts.put("warm-up", options.warmup() + " s a client, a third of it for further cells");
        return new Machine(facts);
    }

    /** This machine alone. */
    static Machine describe() throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("measured", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        facts.put("processor", processor());
        facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        facts.put(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        facts.put("JVM", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        return new Machine(facts);
    }

    /** This one with another fact. */
    Machine with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Machine(more);
    }

    /** The file for it beside a file of figures. */
    public static Path beside(Path csv) {
        return csv.resolveSibling(csv.getFileName().toString().replaceAll("\\.csv$", "") + ".machine.txt");
    }

    /** Writes it, a line {@code name = value} each. */
    void write(Path path) throws IOException {
        try (Writer writer = Files.newBufferedWriter(path)) {
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                writer.write(fact.getKey().replace(" ", "\\ ") + " = " + fact.getValue() + "\n");
            }
        }
    }

    /** Reads what {@link #write} wrote; nothing when there is no such file. */
    public static Machine read(Path path) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        if (Files.exists(path)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            }
            try (BufferedReader reader = Files.newBufferedReader(path)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    String name = line.substring(0, line.indexOf(" = ")).replace("\\ ", " ");
                    facts.put(name, properties.getProperty(name, ""));
                }
            }
        }
        return new Machine(facts);
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return "unknown";
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
