package io.github.authrocketvertx.benchmarks;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.internal.Assembly;
import io.github.authrocketvertx.internal.engine.Engine;
import io.github.authrocketvertx.internal.engine.FailureMaker;
import io.github.authrocketvertx.internal.engine.Settings;
import io.github.authrocketvertx.internal.engine.Time;
import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.internal.json.ErrorReader;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.internal.operation.ResponseReader;
import io.github.authrocketvertx.internal.operation.UserOperations;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What does a call cost above the transport, on each surface? Every call is a GET of one user, made on an event loop; the
 * transport answers at once. {@code engine} decodes nothing, the others read a small user.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EngineBenchmark {

    /** Calls that the event loop makes in a row. */
    static final int CALLS = 1_000;

    private static final String ID = "usr_0v1zUpWdE4IbHsNBmQJwrg";

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final BlockingQueue<Boolean> done = new LinkedBlockingQueue<>();
    private final AuthRocketOptions options = AuthRocketOptions.of("https://localhost/v1/", Secret.of("ko_SAMPLE"))
            .realm("rl_0v1zTHRNqkhUvPTWpxaPPb");
    private final NoTransport transport = new NoTransport(200, Samples.smallUser());
    private final AuthRocket client = Assembly.over(transport, vertx, options);
    private final MutinyAuthRocket mutiny = MutinyAuthRocket.of(client);
    private final Coroutines coroutines = new Coroutines(client);
    private final Engine engine = new Engine(
            vertx,
            transport,
            new Settings(
                    options.deadline(),
                    options.attemptTimeout(),
                    options.retry(),
                    options.retryBudget(),
                    options.maxBodyBytes(),
                    null,
                    null),
            Time.system(vertx),
            new FailureMaker(ErrorReader::read, options.maxErrorBodyBytes()));
    private final User ready = Codecs.USER.read(Samples.smallUser());
    private final ResponseReader<User> nothing = (reply, body, json) -> ready;

    /** Stops the event loop. */
    @TearDown
    public void stop() {
        vertx.close();
    }

    private void onLoop(Runnable call) throws InterruptedException {
        loop.runOnContext(v -> {
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            done.add(true);
        });
        done.take();
    }

    /** The event loop that calls are made on. */
    Context loop() {
        return loop;
    }

    Future<User> callOfEngine() {
        return engine.call(UserOperations.GET_ONE, nothing, Arguments.path(Ids.user(ID)), CallOptions.NONE);
    }

    Future<User> callOfFuture() {
        return client.users().get(ID);
    }

    Cancellable callOfUni() {
        return mutiny.users().get(ID).subscribe().with(user -> {});
    }

    void callsOfSuspend(int calls, Runnable whenDone) {
        coroutines.getMany(loop, ID, calls, user -> {}, whenDone);
    }

    /** The engine alone: no resource, no decoding. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void engine(Blackhole hole) throws InterruptedException {
        onLoop(() -> callOfEngine().onSuccess(hole::consume));
    }

    /** A typed call that returns a future. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void future(Blackhole hole) throws InterruptedException {
        onLoop(() -> callOfFuture().onSuccess(hole::consume));
    }

    /** The same as a {@code Uni}. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void uni(Blackhole hole) throws InterruptedException {
        onLoop(() -> mutiny.users().get(ID).subscribe().with(hole::consume));
    }

    /** The same as a suspending function, called by a coroutine that is running already. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void suspend(Blackhole hole) throws InterruptedException {
        coroutines.getMany(loop, ID, CALLS, hole::consume, () -> done.add(true));
        done.take();
    }
}
