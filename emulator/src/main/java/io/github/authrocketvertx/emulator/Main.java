package io.github.authrocketvertx.emulator;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Starts an emulator from the command line and keeps it until the process is told to end. */
public final class Main {

    private static final int EXIT_FAILED = 1;
    private static final int EXIT_USAGE = 2;
    private static final long START_SECONDS = 60;
    private static final long STOP_SECONDS = 5;
    /** For the requests under way at the end. Well below the 10 s after which a container is killed. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(3);

    private Main() {}

    /**
     * Starts it; {@code --help} tells the options. Ends the process with 2 if the command line is wrong, with 1 if the
     * emulator cannot start.
     */
    public static void main(String[] arguments) throws InterruptedException {
        CommandLine commandLine;
        try {
            commandLine = CommandLine.parse(arguments);
        } catch (CommandLine.UsageException e) {
            System.err.println(e.getMessage());
            System.err.println("Try --help.");
            System.exit(EXIT_USAGE);
            return;
        }
        if (commandLine.help()) {
            System.out.print(CommandLine.USAGE);
            return;
        }
        // Java's own resolver will do for the hosts of webhooks; Netty's takes its part of the start.
        System.setProperty("vertx.disableDnsResolver", "true");
        Vertx vertx = Vertx.vertx();
        try {
            AuthRocketEmulator emulator = AuthRocketEmulator.start(vertx, commandLine.options())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(START_SECONDS, TimeUnit.SECONDS);
            Path caFile = writeCa(emulator, commandLine.caFile());
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> stop(vertx, emulator, commandLine.saveFile()), "stop-emulator"));
            if (commandLine.watched() != null) {
                // Never closed: it ends with the process.
                SeedWatcher.start(commandLine.watched(), emulator.state(), System.err::println);
            }
            print(System.out, emulator, caFile);
        } catch (ExecutionException | TimeoutException | IOException e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            System.err.println("The emulator cannot start: " + cause);
            System.exit(EXIT_FAILED);
        }
    }

    private static Path writeCa(AuthRocketEmulator emulator, @Nullable Path wanted) throws IOException {
        Path file = wanted;
        if (file == null) {
            file = Files.createTempFile("authrocket-emulator-ca-", ".pem");
            file.toFile().deleteOnExit();
        }
        Files.write(file, emulator.caCertificatePem().getBytes());
        return file.toAbsolutePath();
    }

    /** Every line is one for a shell, so that the whole output can be sourced. */
    private static void print(PrintStream out, AuthRocketEmulator emulator, Path caFile) {
        out.println("export AUTHROCKET_URL=" + quoted(emulator.baseUrl()));
        out.println("export AUTHROCKET_API_KEY=" + quoted(emulator.apiKey()));
        out.println("export AUTHROCKET_REALM=" + quoted(emulator.realmId()));
        out.println("export AUTHROCKET_LOGIN_URL=" + quoted(emulator.loginRocketUrl()));
        out.println("# The certificate to trust: " + caFile);
        out.println("# To look at in a browser: " + emulator.statusPageUrl());
        out.println("# Try: curl --cacert " + quoted(caFile.toString()) + " -H 'Accept: application/json'"
                + " -H \"X-Authrocket-Api-Key: $AUTHROCKET_API_KEY\" -H \"X-Authrocket-Realm: $AUTHROCKET_REALM\""
                + " \"${AUTHROCKET_URL}users\"");
        out.flush();
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:@%+,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static void stop(Vertx vertx, AuthRocketEmulator emulator, @Nullable Path saveFile) {
        try {
            // One after the other, and not by compose: the emulator's event loop is gone before Vert.x has closed.
            await(emulator.close(IN_FLIGHT));
            if (saveFile != null) {
                await(emulator.state().save(emulator.realmId(), saveFile));
            }
            await(vertx.close());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("The emulator did not stop in order: " + e);
        }
    }

    private static void await(Future<Void> closed) throws InterruptedException, ExecutionException, TimeoutException {
        closed.toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
