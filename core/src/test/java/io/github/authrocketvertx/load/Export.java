package io.github.authrocketvertx.load;

import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * All users of a large realm, taken by one surface of the client in a process that has a small heap. The emulator is
 * here, and counts the pages.
 */
public final class Export {

    private static final int HEAP_MIB = 48;
    private static final int PAGE = 1_000;
    private static final int MINUTES = 10;
    private static final String ID = "usr_%07d";
    private static final double MILLIS_PER_SECOND = 1_000;

    private final String surface;
    private final int users;
    private final List<String> complaints = new ArrayList<>();
    private String line = "";

    /** Of so many users, up to ten millions. */
    Export(String surface, int users) {
        this.surface = surface;
        this.users = users;
    }

    /**
     * Exports, prints a line of figures, and ends with status 1 when something is missing, twice or too many.
     *
     * @param arguments the name of the surface, the main class of its process, how many users
     */
    public static void main(String[] arguments) throws Exception {
        Export export = new Export(arguments[0], Integer.parseInt(arguments[2]));
        export.run(arguments[1]);
        export.complaints().forEach(System.out::println);
        System.out.println(export.line());
        System.exit(export.complaints().isEmpty() ? 0 : 1);
    }

    /** The number of the user with that id. */
    static int number(String id) {
        return Integer.parseInt(id.substring(ID.indexOf('%')));
    }

    /** Runs the process that has that main class. */
    void run(String mainClass) throws Exception {
        Vertx vertx = Vertx.vertx();
        AuthRocketEmulator emulator = AuthRocketEmulator.start(
                        vertx,
                        new EmulatorOptions()
                                .withSeedData(seed())
                                .withEventLimit(1)
                                .withRecordingLimit(2 * users / PAGE + 2))
                .toCompletionStage()
                .toCompletableFuture()
                .get(MINUTES, TimeUnit.MINUTES);
        emulator.clearRequests();
        Process process = start(emulator, mainClass);
        try {
            figures(process);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                complaints.add("million: the process did not end well");
            }
        } finally {
            process.destroyForcibly();
        }
        int pages = (users + PAGE - 1) / PAGE;
        int requests = emulator.requests().size();
        require(requests == pages, requests + " requests for " + pages + " pages");
        EmulatorTestBase.await(emulator.close());
        EmulatorTestBase.await(vertx.close());
    }

    private JsonObject seed() {
        JsonArray all = new JsonArray();
        for (int i = 0; i < users; i++) {
            String id = String.format(Locale.ROOT, ID, i);
            all.add(new JsonObject()
                    .put("id", id)
                    .put("username", "user-" + i)
                    .put("email", "user-" + i + "@example.com")
                    .put("first_name", "Ada")
                    .put("last_name", "Lovelace")
                    .put("password", "correct horse"));
        }
        return new JsonObject().put("users", all);
    }

    private static Process start(AuthRocketEmulator emulator, String mainClass) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MIB + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        mainClass)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "AUTHROCKET_URL",
                        emulator.baseUrl(),
                        "AUTHROCKET_API_KEY",
                        emulator.apiKey(),
                        "AUTHROCKET_REALM",
                        emulator.realmId(),
                        Exporter.CERTIFICATE,
                        emulator.caCertificatePem().toString()));
        return builder.start();
    }

    private void figures(Process process) throws Exception {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String last = output.lines().reduce("", (before, next) -> next);
            String[] words = last.split(" ", -1);
            require(words[0].equals(Exporter.FIGURES), "no figures, but: " + last);
            if (complaints.isEmpty()) {
                require(Integer.parseInt(words[1]) == users, words[1] + " of " + users + " users came");
                require(Integer.parseInt(words[2]) == users, words[2] + " different of " + users + " users came");
                require(words[3].equals("0"), words[3] + " users came twice");
                line = "million: surface=" + surface + " users=" + words[1] + " twice=" + words[3] + " peak_heap_mib="
                        + words[4] + " seconds="
                        + String.format(Locale.ROOT, "%.1f", Long.parseLong(words[5]) / MILLIS_PER_SECOND);
            }
        }
    }

    private void require(boolean condition, String complaint) {
        if (!condition) {
            complaints.add("million: surface=" + surface + ": " + complaint);
        }
    }

    /** What is not as it should be; empty when all is well. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The figures. */
    String line() {
        return line;
    }
}
