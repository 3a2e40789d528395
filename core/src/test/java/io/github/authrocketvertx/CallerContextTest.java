package io.github.authrocketvertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results come on the caller's context, whether handlers are set before or after the completion. */
class CallerContextTest extends EmulatorTestBase {

    enum Caller {
        EVENT_LOOP,
        DUPLICATED,
        WORKER
    }

    @ParameterizedTest
    @EnumSource(Caller.class)
    void handlersRunOnTheContextOfTheCaller(Caller caller) throws Exception {
        AuthRocket client = client();
        for (Supplier<Future<User>> call : calls(client)) {
            CompletableFuture<List<Context>> seen = new CompletableFuture<>();
            CompletableFuture<Future<User>> made = new CompletableFuture<>();
            Context context = context(caller);
            context.runOnContext(v -> {
                Future<User> future = call.get();
                List<Context> contexts = new ArrayList<>();
                future.onComplete(result -> {
                    contexts.add(Vertx.currentContext());
                    // Set after completion, on the context.
                    future.onComplete(again -> {
                        contexts.add(Vertx.currentContext());
                        seen.complete(contexts);
                    });
                });
                made.complete(future);
            });

            assertThat(seen.get(10, TimeUnit.SECONDS)).containsExactly(context, context);

            // Set after completion, by a thread that is none of Vert.x's.
            CompletableFuture<Context> later = new CompletableFuture<>();
            made.get(10, TimeUnit.SECONDS).onComplete(result -> later.complete(Vertx.currentContext()));
            assertThat(later.get(10, TimeUnit.SECONDS)).isSameAs(context);
        }
    }

    @Test
    void aPlainThreadGetsTheResultOfACallOnOneEventLoop() throws Exception {
        AuthRocket client = client();
        for (Supplier<Future<User>> call : calls(client)) {
            Future<User> future = call.get();
            List<Context> contexts = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                CompletableFuture<Context> seen = new CompletableFuture<>();
                future.onComplete(result -> seen.complete(Vertx.currentContext()));
                contexts.add(seen.get(10, TimeUnit.SECONDS));
            }
            assertThat(contexts).doesNotContainNull().allMatch(Context::isEventLoopContext);
            assertThat(contexts.get(1)).isSameAs(contexts.get(0));
        }
    }

    @Test
    void codeInExecuteBlockingGetsItsResultsOnItsContext() throws Exception {
        AuthRocket client = client();
        Context context = context(Caller.EVENT_LOOP);
        CompletableFuture<Context> seen = new CompletableFuture<>();
        context.runOnContext(v -> context.executeBlocking(() -> {
            client.users().get("nobody").onComplete(result -> seen.complete(Vertx.currentContext()));
            return null;
        }));

        assertThat(seen.get(10, TimeUnit.SECONDS)).isSameAs(context);
    }

    /** A failure of the service, one that is found before anything is sent, and one of a view that is cancelled. */
    private static List<Supplier<Future<User>>> calls(AuthRocket client) {
        Cancellation fired = Cancellation.create();
        fired.cancel();
        return List.of(
                () -> client.users().get("nobody"),
                () -> client.users().get(" "),
                () -> client.with(options -> options.cancellation(fired))
                        .users()
                        .get("nobody"));
    }

    private Context context(Caller caller) throws Exception {
        return switch (caller) {
            case EVENT_LOOP -> deployed(ThreadingModel.EVENT_LOOP);
            case WORKER -> deployed(ThreadingModel.WORKER);
            case DUPLICATED -> {
                Context root = deployed(ThreadingModel.EVENT_LOOP);
                // Not in the API that the lines have in common; frameworks such as Quarkus do it for every request.
                yield (Context) internalContext().getMethod("duplicate").invoke(root);
            }
        };
    }

    private static Class<?> internalContext() throws ClassNotFoundException {
        try {
            return Class.forName("io.vertx.core.impl.ContextInternal");
        } catch (ClassNotFoundException fromVertx5On) {
            return Class.forName("io.vertx.core.internal.ContextInternal");
        }
    }

    private Context deployed(ThreadingModel model) {
        Promise<Context> started = Promise.promise();
        // By a supplier: the overload that takes a verticle does not link on both lines.
        await(vertx.deployVerticle(
                () -> new AbstractVerticle() {
                    @Override
                    public void start() {
                        started.complete(context);
                    }
                },
                new DeploymentOptions().setThreadingModel(model)));
        return await(started.future());
    }
}
