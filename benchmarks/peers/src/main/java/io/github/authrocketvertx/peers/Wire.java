package io.github.authrocketvertx.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a started JVM and the runner say to each other: lines of words, commands one way and answers the other. */
final class Wire {

    /** Starts the lines that are meant for the runner; whatever else a library prints is passed over. */
    static final String MARK = "peers: ";

    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    /** The next command; {@code null} when the runner is gone or wants an end. Blocks. */
    String @Nullable [] next() throws IOException {
        String line = in.readLine();
        return line == null || line.equals("quit") ? null : line.split(" ", -1);
    }

    /** Sends a line. */
    void say(String text) {
        System.out.println(MARK + text.replace('\n', ' '));
        System.out.flush();
    }
}
