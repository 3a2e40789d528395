package io.github.authrocketvertx.examples.transfer;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.examples.transfer.ExportUsers.Exported;
import io.github.authrocketvertx.examples.transfer.ImportUsers.Imported;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command line: {@code export} and {@code import}.
 *
 * <p>Exit status: 0 all done, 1 failed, 2 wrong arguments, 3 imported with rejects, 130 and 143 stopped by Ctrl-C and
 * SIGTERM. After 1, 130 and 143, and after a kill, the same command goes on.
 */
@Command(
        name = "transfer",
        description = "Users of an AuthRocket realm to JSON lines and back. The service is taken from the environment:"
                + " AUTHROCKET_URL, AUTHROCKET_API_KEY and AUTHROCKET_REALM, or AUTHROCKET_URI.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(export | import)")
public final class Transfer {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;
    private static final int WITH_REJECTS = 3;
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Map<String, String> environment;
    private final StopOnSignal signals;
    private final PrintStream out;
    private final PrintStream err;

    private Transfer(Map<String, String> environment, StopOnSignal signals, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.signals = signals;
        this.out = out;
        this.err = err;
    }

    /** Runs it and ends the process. */
    public static void main(String[] args) {
        int status;
        try (StopOnSignal signals = new StopOnSignal(GRACE)) {
            status = run(System.getenv(), signals, System.out, System.err, args);
        }
        System.exit(status);
    }

    /** Runs it and returns the exit status. */
    static int run(
            Map<String, String> environment, StopOnSignal signals, PrintStream out, PrintStream err, String... args) {
        Transfer transfer = new Transfer(environment, signals, out, err);
        return new CommandLine(transfer)
                .setOut(new PrintWriter(out, true, Charset.defaultCharset()))
                .setErr(new PrintWriter(err, true, Charset.defaultCharset()))
                .setExecutionExceptionHandler((failure, command, parsed) -> transfer.explain(failure))
                .execute(args);
    }

    @Command(name = "export", description = "Writes all users to a file.", mixinStandardHelpOptions = true)
    int exportUsers(
            @Mixin Service service,
            @Option(names = "--output", required = true, paramLabel = "FILE", description = "File to write.")
                    Path output,
            @Option(
                            names = "--resume",
                            paramLabel = "FILE",
                            description = "Resume file; the output with .resume unless told.")
                    @Nullable
                    Path resume,
            @Option(
                            names = "--page-size",
                            paramLabel = "USERS",
                            defaultValue = "1000",
                            description = "Users a request, 1 to 1000.")
                    int pageSize,
            @Option(
                            names = "--checkpoint",
                            defaultValue = "1000",
                            paramLabel = "USERS",
                            description = "Note how far it got every so many users.")
                    int checkpoint)
            throws Exception {
        between("--page-size", pageSize, 1, 1000);
        between("--checkpoint", checkpoint, 1, Integer.MAX_VALUE);
        Path resumeFile = resume == null ? beside(output, ".resume") : resume;
        return with(service, (vertx, client) -> {
            try (Journal journal = Journal.open(output, resumeFile, job("export", client))) {
                if (journal.isComplete()) {
                    out.println(output + " is complete already. To export anew, remove it and " + resumeFile + ".");
                    return DONE;
                }
                long before = journal.state().getLong("users", 0L);
                out.println(before == 0 ? "Exporting to " + output : "Going on after " + before + " users");
                ProgressReport progress = ProgressReport.start("Export", before, out);
                ExportUsers export = new ExportUsers(vertx, client, journal, pageSize, checkpoint, progress);
                Exported result = run(export.run(), export::stop, progress);
                out.println((result.complete() ? "Exported " : "Stopped after ") + result.users() + " users");
                return ended(result.complete(), DONE);
            }
        });
    }

    @Command(
            name = "import",
            description = "Creates the users of a file, with random passwords, since there are none in it.",
            mixinStandardHelpOptions = true)
    int importUsers(
            @Mixin Service service,
            @Option(names = "--input", required = true, paramLabel = "FILE", description = "File to read.") Path input,
            @Option(
                            names = "--rejects",
                            paramLabel = "FILE",
                            description = "Where refused lines are told of; the input with .rejects unless told.")
                    @Nullable
                    Path rejects,
            @Option(
                            names = "--resume",
                            paramLabel = "FILE",
                            description = "Resume file; the input with .import-resume unless told.")
                    @Nullable
                    Path resume,
            @Option(
                            names = "--concurrency",
                            paramLabel = "N",
                            defaultValue = "16",
                            description = "Creates at a time, 1 to 1000.")
                    int concurrency)
            throws Exception {
        between("--concurrency", concurrency, 1, 1000);
        if (!Files.isReadable(input) || Files.isDirectory(input)) {
            throw new IllegalArgumentException("--input: expected a file that can be read, found none: " + input);
        }
        Path rejectsFile = rejects == null ? beside(input, ".rejects") : rejects;
        Path resumeFile = resume == null ? beside(input, ".import-resume") : resume;
        return with(service, (vertx, client) -> {
            JsonObject job = job("import", client)
                    .put("input", input.getFileName().toString())
                    .put("input_size", Files.size(input));
            try (Journal journal = Journal.open(rejectsFile, resumeFile, job)) {
                ImportCount before = ImportCount.of(journal.state());
                if (journal.isComplete()) {
                    out.println(input + " is imported already: " + summary(before, rejectsFile));
                    return before.rejected() == 0 ? DONE : WITH_REJECTS;
                }
                out.println(before.lines() == 0 ? "Importing " + input : "Going on after line " + before.lines());
                ProgressReport progress = ProgressReport.start("Import", before.lines(), out);
                ImportUsers users = new ImportUsers(
                        vertx,
                        client,
                        input,
                        journal,
                        concurrency,
                        ImportUsers.randomPasswords(new SecureRandom()),
                        progress);
                Imported result = run(users.run(), users::stop, progress);
                out.println(
                        (result.complete() ? "Imported " : "Stopped after ") + summary(result.count(), rejectsFile));
                return ended(result.complete(), result.count().rejected() == 0 ? DONE : WITH_REJECTS);
            }
        });
    }

    private static String summary(ImportCount count, Path rejects) {
        return count.lines() + " lines: " + count.created() + " created, " + count.alreadyThere() + " already there, "
                + count.rejected() + " rejected" + (count.rejected() == 0 ? "" : ", see " + rejects);
    }

    private static JsonObject job(String name, AuthRocket client) {
        return new JsonObject()
                .put("job", name)
                .put("realm", client.callOptions().realm());
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void between(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    option + ": expected a number from " + least + " to " + most + ", found " + value + ".");
        }
    }

    /** What to do with a client; on the main thread, where blocking is fine. */
    private interface Work {
        int run(Vertx vertx, AuthRocket client) throws Exception;
    }

    private int with(Service service, Work work) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            // An emulator and the client end with their Vert.x.
            return work.run(vertx, await(service.connect(vertx, environment)));
        } finally {
            await(vertx.close());
        }
    }

    /** Waits for a job, which a signal stops. */
    private <T> T run(Future<T> job, Runnable stop, ProgressReport progress) throws Exception {
        signals.stops(stop);
        try (progress) {
            return await(job);
        }
    }

    private int ended(boolean complete, int status) {
        if (!complete) {
            out.println("The same command goes on from here.");
        }
        return complete ? status : FAILED;
    }

    private int explain(Exception failure) {
        if (failure instanceof IllegalArgumentException) {
            err.println(failure.getMessage());
            return WRONG_ARGUMENTS;
        }
        // Of other failures the text alone may be no more than the name of a file.
        err.println(failure instanceof AuthRocketException ? failure.getMessage() : failure.toString());
        String request = AuthRocketException.requestIdOf(failure);
        err.println((request == null ? "" : "For AuthRocket's support: request " + request + ". ")
                + "The same command goes on where this one ended.");
        return FAILED;
    }

    private static <T> T await(Future<T> future) throws Exception {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
