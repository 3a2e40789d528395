package io.github.authrocketvertx.examples.transfer;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** An emulator with users, a client of it, and the program as a process of its own that talks to it. */
final class Stage implements AutoCloseable {

    private static final int LIMIT_SECONDS = 60;

    final Vertx vertx = Vertx.vertx();
    final AuthRocketEmulator emulator;
    final AuthRocket client;
    private final Path directory;

    /** With so many users, whose ids are {@link #ids}. */
    Stage(Path directory, int users) throws Exception {
        this.directory = directory;
        JsonArray seed = new JsonArray();
        for (String id : ids(users)) {
            String name = id.substring("usr_".length());
            seed.add(new JsonObject()
                    .put("id", id)
                    .put("username", name)
                    .put("email", name + "@example.com")
                    .put("first_name", "Zoë")
                    .put("reference", "ref-" + name)
                    .put("custom", new JsonObject().put("plan", "small\n\"large\""))
                    .put("password", "correct horse battery"));
        }
        emulator = await(AuthRocketEmulator.start(
                vertx,
                new EmulatorOptions()
                        .withSeedData(new JsonObject().put("users", seed))
                        .withRecordingLimit(10)));
        client = AuthRocket.create(
                        vertx,
                        AuthRocketOptions.of(emulator.baseUrl(), Secret.of(emulator.apiKey()))
                                .trust(emulator.trustOptions()))
                .realm(emulator.realmId());
        Files.write(directory.resolve("ca.pem"), emulator.caCertificatePem().getBytes());
    }

    /** In their order. */
    static List<String> ids(int users) {
        return IntStream.range(0, users)
                .mapToObj(i -> String.format("usr_u%06d", i))
                .toList();
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** The environment of a program that is to use the emulator, in a realm. */
    Map<String, String> environment(String realm) {
        return Map.of(
                "AUTHROCKET_URL", emulator.baseUrl(),
                "AUTHROCKET_API_KEY", emulator.apiKey(),
                "AUTHROCKET_REALM", realm);
    }

    /** Starts the program on a small heap; what it prints is appended to {@code log}. */
    Process start(String realm, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Transfer.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--ca-file", file("ca.pem").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(file("log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("AUTHROCKET_"));
        builder.environment().putAll(environment(realm));
        return builder.start();
    }

    /** What the processes printed. */
    String log() throws Exception {
        return Files.readString(file("log"));
    }

    /** How a process ended; it is killed when it does not. */
    int end(Process process) throws Exception {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Not ended after " + LIMIT_SECONDS + " s: " + log());
        }
        return process.exitValue();
    }

    static JsonObject json(Path file) throws Exception {
        return new JsonObject(Files.readString(file));
    }

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
