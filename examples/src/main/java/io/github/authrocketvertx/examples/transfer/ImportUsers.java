package io.github.authrocketvertx.examples.transfer;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.bulk.Outcome;
import io.github.authrocketvertx.bulk.OutcomeStream;
import io.github.authrocketvertx.examples.transfer.CreateOnce.Made;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates the users of a file of JSON lines in a realm, several at a time. What the service refuses goes to a rejects
 * file; whatever else fails ends the import, which can go on later from there.
 *
 * <p>Passwords can't be carried over: the service never gives them out. Each person gets a password from the supplier,
 * random and known to nobody, and chooses one by way of a password reset; each program gets a new API key.
 *
 * <p><b>What a kill can do.</b> At most the creates that were under way, and those that ended since the last
 * checkpoint, are in the realm although the resume file does not know. They are sent again, and the service refuses
 * them since their usernames are taken. The import then looks who has the username: if it is the user it wants
 * (username, e-mail address, kind and reference agree), that line counts as already there; if not, it is rejected. It does
 * the same when an answer was lost. So no user is created twice, and the counts of created and already there say what was
 * seen, not which run created whom. {@link #stop} begins no further create and lets those under way end, which leaves
 * nothing in doubt.
 */
final class ImportUsers {

    private static final int LONGEST_LINE = 1024 * 1024;
    private static final int PASSWORD_BYTES = 24;
    private static final int LINES_PER_CHECKPOINT = 100;

    private final Vertx vertx;
    private final Context context;
    private final AuthRocket client;
    private final Path input;
    private final Journal rejects;
    private final int concurrency;
    private final Supplier<Secret> passwords;
    private final ProgressReport progress;
    private final Promise<Imported> done = Promise.promise();
    private volatile boolean stopping;

    // All of this belongs to the context.
    private ImportCount count;
    private Buffer batch = Buffer.buffer();
    private Future<Void> saved = Future.succeededFuture();
    private boolean ending;

    /**
     * An import, not begun yet.
     *
     * @param input the file of lines
     * @param rejects where refused lines are told of, at the start or where an earlier run left it; stays the caller's
     * @param concurrency creates under way at a time
     * @param passwords asked once for each person; must not block
     */
    ImportUsers(
            Vertx vertx,
            AuthRocket client,
            Path input,
            Journal rejects,
            int concurrency,
            Supplier<Secret> passwords,
            ProgressReport progress) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.client = client;
        this.input = input;
        this.rejects = rejects;
        this.concurrency = concurrency;
        this.passwords = passwords;
        this.progress = progress;
        this.count = ImportCount.of(rejects.state());
    }

    /** Passwords that nobody can guess. */
    static Supplier<Secret> randomPasswords(SecureRandom random) {
        return () -> {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        };
    }

    /**
     * How an import ended.
     *
     * @param count what came of the lines, those of earlier runs included
     * @param complete whether all lines were dealt with; not after {@link #stop}
     */
    record Imported(ImportCount count, boolean complete) {}

    /** The line is not begun, since the import is to stop. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("stopped", null, false, false);
        }
    }

    /**
     * Runs it, once.
     *
     * @return how it ended; fails with an {@link AuthRocketException} when the service fails for other reasons than a
     *     line, with an {@link java.io.IOException} or a file system failure of Vert.x when a file can't be read or
     *     written. The resume file is good in any case
     */
    Future<Imported> run() {
        context.runOnContext(v -> vertx.fileSystem()
                .open(input.toString(), new OpenOptions().setWrite(false).setCreate(false))
                .onFailure(done::fail)
                .onSuccess(file -> {
                    done.future().onComplete(ended -> file.close());
                    begin(file);
                }));
        return done.future();
    }

    /** Begins no further line; the future of {@link #run} tells when those under way have ended. From any thread. */
    void stop() {
        stopping = true;
    }

    private void begin(AsyncFile file) {
        RecordParser lines = RecordParser.newDelimited("\n", file.setReadPos(count.offset()));
        lines.maxRecordSize(LONGEST_LINE);
        // In the order of the lines, so that one number says what is dealt with.
        OutcomeStream<Buffer, Made> outcomes =
                client.bulk(this::make).concurrency(concurrency).ordered().run(lines);
        outcomes.exceptionHandler(failure -> end(false, failure))
                .endHandler(v -> end(true, null))
                .handler(outcome -> take(outcomes, outcome));
    }

    private Future<Made> make(AuthRocket view, Buffer line) {
        if (stopping) {
            return Future.failedFuture(new StoppedException());
        }
        return CreateOnce.create(view, UserLines.toCreate(line, passwords));
    }

    private void take(OutcomeStream<Buffer, Made> outcomes, Outcome<Buffer, Made> outcome) {
        Throwable failure = outcome.failure();
        if (failure != null && !CreateOnce.isRefusal(failure)) {
            outcomes.cancel();
            end(false, failure instanceof StoppedException ? null : failure);
            return;
        }
        ImportCount before = count.line(outcome.input().length() + 1L);
        if (failure != null) {
            batch.appendBuffer(reject(before.lines(), failure));
            count = before.rejectedOne();
        } else {
            count = outcome.value() == Made.CREATED ? before.createdOne() : before.alreadyThereOne();
        }
        progress.reached(count.lines());
        if (count.lines() % LINES_PER_CHECKPOINT == 0) {
            outcomes.pause();
            save(false).onSuccess(v -> outcomes.resume()).onFailure(broken -> {
                outcomes.cancel();
                ending = true;
                done.tryFail(broken);
            });
        }
    }

    /** Which line it was and why; nothing of the line itself, which may hold what does not belong there. */
    private static Buffer reject(long line, Throwable failure) {
        return new JsonObject()
                .put("line", line)
                .put("reason", failure.getMessage())
                .put("request_id", AuthRocketException.requestIdOf(failure))
                .toBuffer()
                .appendByte((byte) '\n');
    }

    private Future<Void> save(boolean complete) {
        Buffer lines = batch;
        batch = Buffer.buffer();
        JsonObject state = count.toJson();
        saved = saved.compose(v -> context.executeBlocking(() -> {
                    rejects.append(lines);
                    rejects.commit(state, complete);
                    return null;
                }))
                .mapEmpty();
        return saved;
    }

    private void end(boolean complete, @Nullable Throwable failure) {
        if (ending) {
            return;
        }
        ending = true;
        save(complete).onComplete(last -> Endings.end(done, failure, last, () -> new Imported(count, complete)));
    }
}
