package io.github.authrocketvertx.examples.transfer;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** The program in this process. */
final class Program {

    private Program() {}

    /**
     * How it ended.
     *
     * @param text what it printed, errors included
     */
    record Ended(int status, String text) {}

    /** Runs it in a realm and returns its exit status. */
    static int run(Stage stage, String realm, String... arguments) {
        return runAndTell(stage, realm, arguments).status();
    }

    /** Runs it in a realm. */
    static Ended runAndTell(Stage stage, String realm, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--ca-file=" + stage.file("ca.pem");
        return run(stage.environment(realm), all);
    }

    /** Runs it in an environment. */
    static Ended run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
        try (StopOnSignal signals = new StopOnSignal(Duration.ofSeconds(1))) {
            int status = Transfer.run(environment, signals, out, out, arguments);
            return new Ended(status, text.toString(StandardCharsets.UTF_8));
        }
    }
}
