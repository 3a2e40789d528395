package io.github.authrocketvertx.examples;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.bulk.Outcome;
import io.github.authrocketvertx.bulk.OutcomeStream;
import io.github.authrocketvertx.bulk.Progress;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.github.authrocketvertx.resource.ListingStream;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the guide to streams shows; a test compares the two. */
final class StreamSnippets {

    private StreamSnippets() {}

    /** On Vert.x types. */
    abstract static class Futures {

        abstract Future<Void> store(User user);

        abstract void goOnLater(@Nullable String cursor, Throwable failure);

        abstract void done();

        abstract void report(Progress progress);

        abstract void reject(UserCreate input, @Nullable Throwable failure);

        void items(AuthRocket client) {
            // snippet: streamed-future
            ListingStream<User> users = client.users().list().items();
            users.exceptionHandler(failure -> goOnLater(users.cursor(), failure))
                    .endHandler(v -> done())
                    .handler(user -> {
                        users.pause();
                        store(user).onComplete(stored -> users.resume());
                    });
            // end
        }

        void bulk(AuthRocket client, List<UserCreate> newUsers) {
            // snippet: bulk-future
            OutcomeStream<UserCreate, User> outcomes = client.bulk(
                            (AuthRocket view, UserCreate user) -> view.users().create(user))
                    .concurrency(16)
                    .run(newUsers);
            outcomes.endHandler(v -> report(outcomes.progress())).handler(outcome -> {
                if (!outcome.succeeded()) {
                    reject(outcome.input(), outcome.failure());
                }
            });
            // end
        }
    }

    /** On Mutiny. */
    abstract static class Multis {

        abstract Uni<Void> store(User user);

        Uni<Void> items(MutinyAuthRocket client) {
            // snippet: streamed-multi
            Uni<Void> stored = client.users()
                    .list()
                    .items()
                    .onItem()
                    .transformToUniAndConcatenate(this::store)
                    .onItem()
                    .ignoreAsUni();
            // end
            return stored;
        }

        Multi<User> bulk(MutinyAuthRocket client, List<UserCreate> newUsers) {
            // snippet: bulk-multi
            Multi<User> created = Multi.createFrom()
                    .iterable(newUsers)
                    .onItem()
                    .transformToUni(user -> client.users().create(user))
                    .merge(16);
            // end
            return created;
        }

        Multi<Outcome<UserCreate, User>> ordered(MutinyAuthRocket client, List<UserCreate> newUsers) {
            // snippet: bulk-ordered-multi
            Multi<Outcome<UserCreate, User>> outcomes = client.stream(core -> core.bulk(
                            (AuthRocket view, UserCreate user) -> view.users().create(user))
                    .ordered()
                    .run(newUsers));
            // end
            return outcomes;
        }
    }
}
