package io.github.authrocketvertx.examples.transfer;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.resource.Listing;
import io.github.authrocketvertx.resource.ListingStream;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Writes all users of a realm to a file, a line of JSON each.
 *
 * <p>The list is a stream that gives as much as is asked for. While lines are written it is paused, and then takes
 * nothing from the connection: memory holds a batch of lines, however many users there are. The cursor of the stream
 * goes into the resume file together with the length of the file, so that a later run goes on after the last line that
 * is safe. A kill at any moment neither loses a user nor writes one twice.
 *
 * <p>It is no snapshot. Users come in the order of their ids: one who is created meanwhile comes at the end or in the
 * next export, one who is changed is written as she was when her page was read.
 */
final class ExportUsers {

    private static final int BATCH_BYTES = 16 * 1024;
    private static final String CURSOR = "cursor";
    private static final String USERS = "users";

    private final Context context;
    private final AuthRocket client;
    private final Journal journal;
    private final UserQuery query;
    private final int usersPerCheckpoint;
    private final ProgressReport progress;
    private final Promise<Exported> done = Promise.promise();

    // All of this belongs to the context.
    private @Nullable ListingStream<User> users;
    private @Nullable String cursor;
    private long count;
    private long countAtCheckpoint;
    private Buffer batch = Buffer.buffer();
    private Future<Void> saved = Future.succeededFuture();
    private boolean ending;

    /**
     * An export, not begun yet.
     *
     * @param journal where users go, at the start or where an earlier run left it; stays the caller's
     * @param pageSize users to ask the service for at a time, 1 to 1000
     * @param usersPerCheckpoint how many users a kill may cost at most: so many are fetched anew
     */
    ExportUsers(
            Vertx vertx,
            AuthRocket client,
            Journal journal,
            int pageSize,
            int usersPerCheckpoint,
            ProgressReport progress) {
        this.context = vertx.getOrCreateContext();
        this.client = client;
        this.journal = journal;
        this.query = UserQuery.create().sort("id").expand(Expand.CUSTOM).maxResults(pageSize);
        this.usersPerCheckpoint = usersPerCheckpoint;
        this.progress = progress;
        JsonObject state = journal.state();
        this.cursor = state.getString(CURSOR);
        this.count = state.getLong(USERS, 0L);
        this.countAtCheckpoint = count;
    }

    /**
     * How an export ended.
     *
     * @param users in the file, those of earlier runs included
     * @param complete whether these are all; not after {@link #stop}
     */
    record Exported(long users, boolean complete) {}

    /**
     * Runs it, once.
     *
     * @return how it ended; fails with an {@link io.github.authrocketvertx.failure.AuthRocketException} when the service
     *     does, with an {@link java.io.IOException} when the file can't be written. The resume file is good in any case
     */
    Future<Exported> run() {
        context.runOnContext(v -> begin());
        return done.future();
    }

    /** Ends it early and in order; the future of {@link #run} tells when. From any thread. */
    void stop() {
        context.runOnContext(v -> {
            if (users != null) {
                users.cancel();
            }
            end(false, null);
        });
    }

    private void begin() {
        if (ending) {
            return;
        }
        Listing<User> all = client.users().list(query);
        ListingStream<User> stream = (cursor == null ? all : all.after(cursor)).items();
        users = stream;
        stream.exceptionHandler(failure -> end(false, failure))
                .endHandler(v -> end(true, null))
                .handler(user -> take(stream, user));
    }

    private void take(ListingStream<User> stream, User user) {
        batch.appendBuffer(UserLines.toLine(user));
        cursor = stream.cursor();
        count++;
        progress.reached(count);
        boolean checkpoint = count - countAtCheckpoint >= usersPerCheckpoint;
        if (checkpoint || batch.length() >= BATCH_BYTES) {
            stream.pause();
            save(checkpoint, false).onSuccess(v -> stream.resume()).onFailure(failure -> {
                stream.cancel();
                ending = true;
                done.tryFail(failure);
            });
        }
    }

    /** Writes the batch and, if told, notes that it got that far. After a failure nothing more is saved. */
    private Future<Void> save(boolean checkpoint, boolean complete) {
        Buffer lines = batch;
        batch = Buffer.buffer();
        JsonObject state = new JsonObject().put(USERS, count).put(CURSOR, cursor);
        if (checkpoint) {
            countAtCheckpoint = count;
        }
        saved = saved.compose(v -> context.<Void>executeBlocking(() -> {
                    journal.append(lines);
                    if (checkpoint) {
                        journal.commit(state, complete);
                    }
                    return null;
                }))
                .mapEmpty();
        return saved;
    }

    /** What was given by the stream is saved, whatever ended it. */
    private void end(boolean complete, @Nullable Throwable failure) {
        if (ending) {
            return;
        }
        ending = true;
        save(true, complete).onComplete(last -> Endings.end(done, failure, last, () -> new Exported(count, complete)));
    }
}
