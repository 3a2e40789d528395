package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Who waited for a place is sent in the turn of the event loop in which it became free, so that writes share a flush. */
class NextInTheSameTurnTest extends EmulatorTestBase {

    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    @Test
    void onTheContextOfTheOneWhoseAnswerCame() {
        Context context = vertx.getOrCreateContext();

        run(context, context);

        assertThat(told)
                .containsSubsequence("first ended", "second connects", "next turn", "second ended")
                .doesNotContain("on a strange context");
    }

    @Test
    void onAnotherContextOfTheSameEventLoop() {
        // Vert.x 5 gives a thread that is not its own a new one each time, Vert.x 4.5 the same.
        run(vertx.getOrCreateContext(), vertx.getOrCreateContext());

        assertThat(told)
                .containsSubsequence("first ended", "second connects", "next turn", "second ended")
                .doesNotContain("on a strange context");
    }

    @Test
    void aContextOfItsOwnIsNotEnteredFromAnother() {
        Context context = vertx.getOrCreateContext();

        run(context, ofAnotherLoop(context));

        assertThat(told).contains("second ended").doesNotContain("on a strange context");
    }

    private void run(Context first, Context second) {
        VertxTransport transport =
                new VertxTransport(vertx, http1(options()).http1Connections(1), System::nanoTime, () -> 0.5);
        try {
            Outgoing request = new Outgoing("GET", "users", null, null, null, true, List.of());
            Promise<Void> ended = Promise.promise();
            Promise<Void> alsoEnded = Promise.promise();
            first.runOnContext(v -> {
                transport.launch(first, request, new Ear("first", first, ended));
                second.runOnContext(w -> transport.launch(second, request, new Ear("second", second, alsoEnded)));
            });
            await(Future.all(ended.future(), alsoEnded.future()));
        } finally {
            await(transport.close());
        }
    }

    private Context ofAnotherLoop(Context other) {
        Promise<Context> made = Promise.promise();
        // A thread that is not Vert.x's gets a context of the next event loop.
        Thread thread = new Thread(() -> made.complete(vertx.getOrCreateContext()));
        thread.start();
        Context context = await(made.future());
        assertThat(context).isNotSameAs(other);
        return context;
    }

    /** Writes down what it hears. */
    private final class Ear implements Inbound {
        private final String name;
        private final Context context;
        private final Promise<Void> done;

        private Ear(String name, Context context, Promise<Void> done) {
            this.name = name;
            this.context = context;
            this.done = done;
        }

        @Override
        public void phase(Phase phase) {
            if (phase == Phase.CONNECT) {
                told.add(name + " connects");
            }
            if (Vertx.currentContext() != context) {
                told.add("on a strange context");
            }
        }

        @Override
        public void head(Head head) {
            context.runOnContext(v -> told.add("next turn"));
        }

        @Override
        public void chunk(Buffer data) {}

        @Override
        public void end() {
            told.add(name + " ended");
            done.complete();
        }

        @Override
        public void lost(Loss loss) {
            done.fail(loss.text());
        }
    }
}
