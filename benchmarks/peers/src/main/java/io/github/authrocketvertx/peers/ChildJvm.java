package io.github.authrocketvertx.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JVM that the runner started and talks to by its standard input and output. Not safe for several threads. */
final class ChildJvm implements AutoCloseable {

    /** The core of the server. */
    static final String SERVER_CORE = "0";

    /** The core of the clients. */
    static final String CLIENT_CORE = "1";

    /** Both. */
    static final String ANY_CORE = "0,1";

    private static final long EXIT_SECONDS = 10;
    private static final String GONE = "gone";
    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler");

    private final String name;
    private final Process process;
    private final OutputStream commands;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(1_000);

    /**
     * Starts it.
     *
     * @param command the whole command line
     * @param log what it prints beside its answers goes there
     */
    ChildJvm(String name, List<String> command, Path log) throws IOException {
        this.name = name;
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        this.commands = process.getOutputStream();
        Thread reader = new Thread(this::read, "output of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * The command line of a JVM.
     *
     * @param core which it is held to, if any is
     * @param program what says which program it is
     * @param args the arguments of the program
     */
    static List<String> command(RunnerOptions options, String core, List<String> program, List<String> args) {
        List<String> command = new ArrayList<>();
        if (options.pin()) {
            command.addAll(List.of("taskset", "-c", core));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + options.heap(),
                "-Xmx" + options.heap(),
                "-XX:+UseSerialGC",
                // Else a JVM that is held to one core sets itself up for a machine of one.
                "-XX:ActiveProcessorCount=2",
                "-Dvertx.disableFileCPResolving=true"));
        command.addAll(program);
        command.addAll(args);
        return command;
    }

    /**
     * Holds it to one core or to several. Its compilers may use all cores: where they share one with the event loop that waits
     * for what they compile, a client that had to throw compiled code away goes on in the interpreter for seconds.
     */
    void hold(String core) throws IOException, InterruptedException {
        taskset("-a", "-c", "-p", core, Long.toString(process.pid()));
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                if (isCompiler(thread)) {
                    taskset("-c", "-p", ANY_CORE, thread.getFileName().toString());
                }
            }
        }
    }

    private static boolean isCompiler(Path thread) throws IOException {
        try {
            return COMPILER.matcher(Files.readString(thread.resolve("comm"))).lookingAt();
        } catch (NoSuchFileException endedMeanwhile) {
            return false;
        }
    }

    private static void taskset(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("taskset"));
        command.addAll(List.of(arguments));
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start()
                .waitFor();
        // 1 is for a thread that ended meanwhile.
        if (exit > 1) {
            throw new IOException("taskset ended with " + exit);
        }
    }

    /** Sends a command. */
    void send(String command) throws IOException {
        commands.write((command + "\n").getBytes(StandardCharsets.UTF_8));
        commands.flush();
    }

    /**
     * Waits for an answer.
     *
     * @param word which must be its first word
     * @return its words
     * @throws FailedException when the JVM answers that something failed, is gone, or says nothing for too long
     */
    String[] await(String word, long seconds) throws InterruptedException, FailedException {
        String line = lines.poll(seconds, TimeUnit.SECONDS);
        if (line == null) {
            throw new FailedException(name + " says nothing");
        }
        if (!line.startsWith(word)) {
            throw new FailedException(name + ": " + line);
        }
        return line.split(" ", -1);
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(Wire.MARK)) {
                    lines.put(line.substring(Wire.MARK.length()));
                }
            }
            lines.put(GONE);
        } catch (IOException | InterruptedException e) {
            lines.add(GONE);
        }
    }

    /** Ends it. */
    @Override
    public void close() {
        try {
            commands.close();
            if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** A measurement that did not come about. */
    static final class FailedException extends Exception {

        private static final long serialVersionUID = 1L;

        FailedException(String message) {
            super(message);
        }
    }
}
