package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.Caller.Reply;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures the emulator: time from the start of the process to the first answer, heap that many users take, and calls a
 * second against a Vert.x server that does nothing. Ends with 1 if a figure misses its mark.
 *
 * <p>Arguments: the runnable jar, how many users, seconds a round, and which of {@code start}, {@code users} and
 * {@code rate} to measure.
 */
final class Figures {

    private static final int STARTS = 7;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final double START_MARK_SECONDS = 1.5;
    private static final double RATE_MARK = 0.6;
    private static final double NANOS = 1e9;

    private final Path jar;
    private final int users;
    private final Duration round;
    private boolean missed;

    private Figures(Path jar, int users, Duration round) {
        this.jar = jar;
        this.users = users;
        this.round = round;
    }

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Duration.ofSeconds(Long.parseLong(arguments[2])));
        for (String what : arguments[3].split(" ", -1)) {
            switch (what) {
                case "start" -> figures.start();
                case "users" -> figures.users();
                case "rate" -> figures.rate();
                default -> throw new IllegalArgumentException("There is no figure " + what);
            }
        }
        System.exit(figures.missed ? 1 : 0);
    }

    private void tell(boolean good, String format, Object... values) {
        System.out.printf(Locale.ROOT, format + (good ? "" : "  MISSED") + "%n", values);
        missed |= !good;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** From the start of the process until the body of the first answer has come. */
    private void start() throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            Path ca = Files.createTempFile("figures-ca-", ".pem");
            long began = System.nanoTime();
            EmulatorProcess process = EmulatorProcess.startJar(jar, "--ca-file", ca.toString());
            try {
                Reply reply = new Reply(Caller.await(new OutsideCaller(process, ca).start("users")));
                seconds.add((System.nanoTime() - began) / NANOS);
                if (reply.status() != 200) {
                    throw new IllegalStateException(reply.text());
                }
            } finally {
                process.terminate();
                process.awaitExit();
                Files.delete(ca);
            }
        }
        double median = median(seconds);
        tell(
                median < START_MARK_SECONDS,
                "start: %.2f s to the first answer, median of %d (%.2f to %.2f), mark %.1f",
                median,
                STARTS,
                Collections.min(seconds),
                Collections.max(seconds),
                START_MARK_SECONDS);
    }

    /** In a process of its own, whose heap is what the users must fit in. */
    private void users() throws Exception {
        Process process = child("-Xmx1g", FiguresServer.class, "users", String.valueOf(users));
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                System.out.println(line);
                line = lines.readLine();
            }
        }
        tell(process.waitFor() == 0, "users: %d in a heap of 1 GiB", users);
    }

    /** Round after round in turn, each server in a process of its own. */
    private void rate() throws Exception {
        try (Load emulator = new Load("emulator");
                Load bare = new Load("bare")) {
            for (int i = 0; i < WARM_UP; i++) {
                emulator.run(round);
                bare.run(round);
            }
            List<Double> byTime = new ArrayList<>();
            List<Double> byCpu = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                Load.Result ours = emulator.run(round);
                Load.Result theirs = bare.run(round);
                System.out.printf(Locale.ROOT, "  emulator %s; bare %s%n", ours, theirs);
                byTime.add(ours.perSecond() / theirs.perSecond());
                byCpu.add(theirs.cpuMicros() / ours.cpuMicros());
            }
            // Where the client is the slower one, both servers wait for it: the server's own time tells more.
            double ratio = Math.min(median(byTime), median(byCpu));
            tell(
                    ratio >= RATE_MARK,
                    "rate: %.2f of a bare server by calls a second, %.2f by its CPU time a call, medians of %d, mark"
                            + " %.1f",
                    median(byTime),
                    median(byCpu),
                    ROUNDS,
                    RATE_MARK);
        }
    }

    static Process child(String memory, Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
