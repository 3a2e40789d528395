package io.github.authrocketvertx.examples.service;

import io.vertx.core.json.JsonObject;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Types commands as a reader does. */
final class Curl {

    private Curl() {}

    /** The statuses of the answers that {@code curl -i} shows. Left out where there is no curl or no bash. */
    static List<Integer> statuses(String commands) throws Exception {
        Assumptions.assumeTrue(isThere("curl") && isThere("bash"), "no curl or no bash");
        List<String> lines = commands.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        List<Integer> statuses = new ArrayList<>();
        String answer = "";
        for (String line : lines.subList(1, lines.size())) {
            String command = line;
            if (line.contains("kli_…")) {
                command = line.replace("kli_…", body(answer).getString("login_token"));
            }
            answer = bash(
                    lines.get(0) + "; curl() { command curl --disable -sS --noproxy '*' -m 20 \"$@\"; }; " + command);
            if (line.startsWith("curl -i")) {
                statuses.add(Integer.valueOf(answer.split(" ", 3)[1]));
            }
        }
        return statuses;
    }

    private static JsonObject body(String answer) {
        return new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private static String bash(String command) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
