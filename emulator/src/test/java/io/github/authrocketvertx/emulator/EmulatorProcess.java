package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The emulator as a process of its own. */
final class EmulatorProcess {

    static final int SIGTERM_STATUS = 143;
    private static final int SECONDS = 20;

    final Process process;
    final Map<String, String> exported = new TreeMap<>();
    private final BufferedReader lines;

    private EmulatorProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(UTF_8);
    }

    /** Starts a process that need not be up to anything yet. */
    static Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Without an SLF4J that other tests bring: for want of a provider it complains among what the emulator says. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("slf4j-api"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Starts one and waits until it listens. */
    static EmulatorProcess start(String... arguments) throws Exception {
        return listening(new EmulatorProcess(java(arguments)));
    }

    /** Starts one from the runnable jar and waits until it listens. */
    static EmulatorProcess startJar(Path jar, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return listening(new EmulatorProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start()));
    }

    private static EmulatorProcess listening(EmulatorProcess started) throws IOException {
        String line = started.lines.readLine();
        while (line != null && !line.startsWith("# Try")) {
            if (line.startsWith("export ")) {
                int equals = line.indexOf('=');
                started.exported.put(line.substring("export ".length(), equals), line.substring(equals + 1));
            }
            line = started.lines.readLine();
        }
        if (line == null) {
            throw new AssertionError("The emulator did not start");
        }
        return started;
    }

    /** Tells it to end, as {@code kill} does, and leaves its output open. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** What it says from now on until it ends. */
    List<String> rest() {
        return lines.lines().toList();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The emulator did not end");
        }
        return process.exitValue();
    }

    /** Ends it, whatever it does. */
    void kill() {
        process.destroyForcibly();
    }
}
