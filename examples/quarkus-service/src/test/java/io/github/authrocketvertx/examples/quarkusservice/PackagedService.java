package io.github.authrocketvertx.examples.quarkusservice;

import io.github.authrocketvertx.examples.service.Demo;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs the packaged application as a process of its own, until Ctrl-C: against the service that the environment names, or
 * else against an emulator in this process.
 *
 * <p>Arguments: the application, its port, the port of the {@link Demo}, and {@code once} to end it after a login that
 * has to be refused, and to fail if that is not how it goes.
 */
final class PackagedService {

    private static final int LIMIT_SECONDS = 60;
    private static final int ENDED_BY_SIGTERM = 143;

    private PackagedService() {}

    public static void main(String[] arguments) throws Exception {
        boolean once = arguments.length > 3 && arguments[3].equals("once");
        boolean real = !once && (System.getenv("AUTHROCKET_URL") != null);
        Vertx vertx = Vertx.vertx();
        Path caFile = Files.createTempFile("authrocket", ".pem");
        int status = 1;
        try {
            Demo demo = real ? null : DemoResource.await(Demo.start(vertx, Integer.parseInt(arguments[2])));
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dquarkus.http.port=" + arguments[1],
                            "-jar",
                            arguments[0])
                    .redirectErrorStream(true);
            if (demo != null) {
                builder.environment().putAll(environment(demo, caFile));
            }
            Process application = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(application), "stop"));
            status = watch(application, demo, once);
        } finally {
            DemoResource.await(vertx.close());
            Files.delete(caFile);
        }
        System.exit(status);
    }

    /** When this process is told to end; by Ctrl-C the application is told as well. */
    private static void end(Process application) {
        application.toHandle().destroy();
        try {
            application.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> environment(Demo demo, Path caFile) throws Exception {
        Files.write(caFile, demo.emulator().caCertificatePem().getBytes());
        return Map.of(
                "AUTHROCKET_URL", demo.emulator().baseUrl(),
                "AUTHROCKET_API_KEY", demo.emulator().apiKey(),
                "AUTHROCKET_REALM", demo.emulator().realmId(),
                "AUTHROCKET_CA_FILE", caFile.toString());
    }

    private static int watch(Process application, @Nullable Demo demo, boolean once) throws Exception {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        if (once) {
            ended = ended.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((done, late) -> application.destroyForcibly());
        }
        StringBuilder printed = new StringBuilder();
        try (BufferedReader lines = application.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.append(line).append('\n');
                System.out.println(line);
                int at = line.indexOf("Listening on: ");
                if (at >= 0) {
                    String url = line.substring(at + "Listening on: ".length()).trim();
                    listening(url, demo);
                    if (once) {
                        refuseALogin(url);
                        application.toHandle().destroy(); // of the process itself it would close the stream, too
                    }
                }
            }
        }
        int status = application.waitFor();
        ended.complete(null);
        if (once
                && (status != ENDED_BY_SIGTERM || printed.indexOf("ERROR") >= 0 || printed.indexOf("stopped in") < 0)) {
            System.err.println("Expected an end in order by SIGTERM, found status " + status + ".");
            return 1;
        }
        return once ? 0 : status;
    }

    private static void listening(String url, @Nullable Demo demo) throws Exception {
        if (demo != null) {
            DemoResource.await(demo.sendWebhooksTo(url + "/webhooks/authrocket"));
            System.out.println("Until Ctrl-C\n\n" + demo.commands(url));
        }
    }

    private static void refuseALogin(String url) throws Exception {
        HttpRequest login = HttpRequest.newBuilder(URI.create(url + "/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\": \"ada\", \"password\": \"wrong\"}"))
                .build();
        int status =
                HttpClient.newHttpClient().send(login, BodyHandlers.ofString()).statusCode();
        if (status != 401) {
            throw new IllegalStateException("Expected 401 for a wrong password, found " + status + ".");
        }
    }
}
