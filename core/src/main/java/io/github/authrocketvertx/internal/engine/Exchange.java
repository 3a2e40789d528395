package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.BadArgumentException;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.internal.operation.Prepared;
import io.github.authrocketvertx.internal.operation.SafetyClass;
import io.github.authrocketvertx.internal.operation.UnusableBodyException;
import io.github.authrocketvertx.internal.transport.Loss;
import io.github.authrocketvertx.internal.transport.Outgoing;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.spi.CallInfo;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call, from start to its one end.
 *
 * <p>Everything happens on the context of the caller, so there is no lock: the transport and the timers report there,
 * and a cancellation from elsewhere is handed over. Whatever comes after the end is not heard.
 */
final class Exchange<T extends @Nullable Object> {

    private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

    private final Engine engine;
    private final Operation<T> operation;
    private final Arguments arguments;
    private final CallOptions options;
    private final Context context;
    private final PromiseOnContext<T> result;
    private final RetryPolicy policy;
    private final List<Cancellation.Registration> registrations = new ArrayList<>(2);
    private final List<Attempt> attempts = new ArrayList<>(1);
    private @Nullable Outgoing outgoing;
    private @Nullable AttemptRun run;
    private @Nullable Observing observing;
    private @Nullable Deadline deadline;
    private Time.@Nullable Timer deadlineTimer;
    private Time.@Nullable Timer backOff;
    private @Nullable Secret suppliedKey;
    private boolean keyRenewed;
    private boolean ended;

    Exchange(
            Engine engine,
            Operation<T> operation,
            Arguments arguments,
            CallOptions options,
            Context context,
            PromiseOnContext<T> result) {
        this.engine = engine;
        this.operation = operation;
        this.arguments = arguments;
        this.options = options;
        this.context = context;
        this.result = result;
        this.policy =
                options.retry() != null ? options.retry() : engine.settings().retry();
    }

    /** On the context, once. */
    void start() {
        guarded(() -> {
            if (engine.settings().observer() != null) {
                CallInfo info =
                        new CallInfo(operation.name(), operation.verb().name(), operation.path(), options.realm());
                observing = Observing.begin(engine.settings().observer(), info, context);
            }
            if (engine.refusesCalls()) {
                fail(engine.failures().closed(this));
                return;
            }
            listen(engine.closing(), () -> engine.failures().closed(this));
            for (Cancellation cancellation : options.cancellations()) {
                listen(cancellation, () -> engine.failures().cancelled(this));
            }
            if (ended || cancelledAlready() || !prepare()) {
                return;
            }
            Duration total = options.deadline() != null
                    ? options.deadline()
                    : engine.settings().deadline();
            deadline = Deadline.in(total, engine.time());
            deadlineTimer = engine.time().timers().schedule(total.toMillis(), () -> guarded(() -> passDeadline(total)));
            attempt();
        });
    }

    private void listen(Cancellation cancellation, Supplier<AuthRocketException> failure) {
        if (!ended) {
            // May run at once, and on any thread.
            registrations.add(cancellation.onCancel(() -> onContext(() -> fail(failure.get()))));
        }
    }

    /** A listener is handed over on some contexts and would come too late for a cancellation that fired before. */
    private boolean cancelledAlready() {
        for (Cancellation cancellation : options.cancellations()) {
            if (cancellation.isCancelled()) {
                fail(engine.failures().cancelled(this));
                return true;
            }
        }
        return false;
    }

    private boolean prepare() {
        Prepared prepared;
        try {
            prepared = operation.prepare(arguments, options.realm(), options.requestInfo(), options.query());
        } catch (BadArgumentException e) {
            fail(engine.failures().invalid(operation.name(), e.text()));
            return false;
        }
        outgoing = new Outgoing(
                operation.verb().name(),
                prepared.target(),
                prepared.body(),
                prepared.contentType(),
                options.apiKey(),
                options.realm() == null,
                options.headers());
        return true;
    }

    private void passDeadline(Duration total) {
        if (!ended) {
            AuthRocketException failure = engine.failures().deadline(this, total);
            if (run != null) {
                run.giveUp();
            }
            fail(failure);
        }
    }

    private void onContext(Runnable action) {
        if (Engine.isOn(context)) {
            guarded(action);
        } else {
            context.runOnContext(v -> guarded(action));
        }
    }

    private void attempt() {
        if (ended) {
            return;
        }
        backOff = null;
        Outgoing request = Objects.requireNonNull(outgoing);
        KeyRing keys = engine.keys();
        if (keys == null || options.apiKey() != null) {
            launch(request);
        } else {
            keys.current().onComplete(key -> onContext(() -> launchWith(request, key)));
        }
    }

    private void launchWith(Outgoing request, AsyncResult<Secret> key) {
        if (ended) {
            return;
        }
        if (key.failed()) {
            fail(engine.failures().noKey(this, key.cause()));
            return;
        }
        suppliedKey = key.result();
        launch(request.withApiKey(key.result()));
    }

    private void launch(Outgoing request) {
        Duration limit = options.attemptTimeout() != null
                ? options.attemptTimeout()
                : engine.settings().attemptTimeout();
        AttemptRun next = new AttemptRun(this, attempts.size() + 1, limit);
        run = next;
        if (observing != null) {
            observing.attemptStarted(attempts.size() + 1);
        }
        next.launch(context, request);
    }

    /** The answer of the attempt is complete, or as complete as it will be. */
    void answered(Answer answer) {
        if (ended) {
            return;
        }
        int status = answer.reply().statusCode();
        if (answer.isSuccess() || operation.isDone(status, attempts)) {
            succeed(answer);
        } else if (status == 403 && mayRenewKey()) {
            renewKey(answer);
        } else {
            refused(answer);
        }
    }

    private void succeed(Answer answer) {
        T value;
        try {
            value = operation.reader().read(answer.reply(), answer.body());
        } catch (UnusableBodyException e) {
            tell(answer.reply());
            fail(engine.failures().unreadable(this, answer, e.text()));
            return;
        }
        tell(answer.reply());
        if (end(answer.reply(), null)) {
            engine.budget().refund();
            result.complete(value);
        }
    }

    private void refused(Answer answer) {
        Reply reply = answer.reply();
        int status = reply.statusCode();
        boolean passing = status == 429 || status == 500 || (status >= 502 && status <= 504);
        Duration asked = status == 429 || status == 503 ? reply.retryAfter() : null;
        Retry.Outcome outcome = new Retry.Outcome(status, passing, status >= 500, false, millis(asked));
        Retry.Decision decision = decide(outcome);
        if (decision.again()) {
            tryAgain(decision);
        } else {
            tell(reply);
            fail(engine.failures().refused(this, answer, decision.note()));
        }
    }

    private static @Nullable Long millis(@Nullable Duration asked) {
        if (asked == null) {
            return null;
        }
        // A service may ask for more than milliseconds can count.
        return asked.compareTo(LONGEST) > 0 ? Long.valueOf(LONGEST.toMillis()) : Long.valueOf(asked.toMillis());
    }

    /** There will be no answer. */
    void lost(Loss loss) {
        boolean connectionLost = loss.kind() == Loss.Kind.CONNECTION_LOST && run != null && !run.hasHead();
        boolean passing = switch (loss.kind()) {
            // Garbled: often what an earlier answer left on the connection, so that another one will do.
            case CONNECT, CONNECTION_LOST, GARBLED -> true;
            case TLS, QUEUE_FULL, CLOSED, OTHER -> false;
        };
        again(
                new Retry.Outcome(0, passing, loss.mayHaveBeenProcessed(), connectionLost, null),
                note -> engine.failures().lost(this, loss, note));
    }

    /** There was no answer in time. */
    void timedOut(Duration limit) {
        boolean mayHaveBeenProcessed = run != null && run.mayHaveBeenProcessed();
        again(
                new Retry.Outcome(0, true, mayHaveBeenProcessed, false, null),
                note -> engine.failures().attemptTimeout(this, limit, note));
    }

    private void again(
            Retry.Outcome outcome, java.util.function.Function<@Nullable String, AuthRocketException> failure) {
        if (ended) {
            return;
        }
        Retry.Decision decision = decide(outcome);
        if (decision.again()) {
            tryAgain(decision);
        } else {
            fail(failure.apply(decision.note()));
        }
    }

    private Retry.Decision decide(Retry.Outcome outcome) {
        return Retry.decide(
                outcome,
                attempts.size() + 1,
                operation.safety(),
                policy,
                Objects.requireNonNull(deadline).remainingMillis(engine.time()),
                engine.time().random().getAsDouble(),
                engine.budget());
    }

    private void tryAgain(Retry.Decision decision) {
        endAttempt();
        if (observing != null) {
            observing.retryScheduled(attempts.size() + 1, decision.delayMillis());
        }
        if (decision.delayMillis() == 0) {
            attempt();
        } else {
            backOff = engine.time().timers().schedule(decision.delayMillis(), () -> guarded(this::attempt));
        }
    }

    /** The attempt is over, the call may go on. */
    private void endAttempt() {
        if (run != null) {
            run.stop();
            Attempt attempt = run.describe();
            attempts.add(attempt);
            run = null;
            if (observing != null) {
                observing.attemptEnded(attempt);
            }
        }
    }

    private boolean mayRenewKey() {
        return suppliedKey != null
                && !keyRenewed
                && operation.safety() != SafetyClass.LOGIN
                && attempts.size() + 1 < policy.maxAttempts();
    }

    /** The key was refused: perhaps there is a new one. Asked once a call. */
    private void renewKey(Answer answer) {
        keyRenewed = true;
        Secret refused = Objects.requireNonNull(suppliedKey);
        Objects.requireNonNull(engine.keys())
                .afterRefusal(refused)
                .onComplete(key -> onContext(() -> {
                    if (ended) {
                        return;
                    }
                    if (key.succeeded() && !key.result().equals(refused)) {
                        endAttempt();
                        suppliedKey = key.result();
                        launch(Objects.requireNonNull(outgoing).withApiKey(key.result()));
                    } else {
                        refused(answer);
                    }
                }));
    }

    void queued(int number) {
        if (observing != null) {
            observing.queued(number);
        }
    }

    void headersReceived(int number, int status, @Nullable String requestId) {
        if (observing != null) {
            observing.headersReceived(number, status, requestId);
        }
    }

    /** Once a call, before the result; what a listener throws is the context's business. */
    private void tell(Reply reply) {
        for (Consumer<? super Reply> listener : options.onReply()) {
            try {
                listener.accept(reply);
            } catch (RuntimeException e) {
                Observing.report(context, e);
            }
        }
    }

    /** Runs a step; a fault of ours, or of what is plugged in, ends the call instead of leaving it hanging. */
    void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            fail(engine.failures().unexpected(this, e));
        }
    }

    void fail(AuthRocketException failure) {
        if (end(failure.reply(), failure)) {
            result.fail(failure);
        }
    }

    /** The one end: whoever comes first gets {@code true} and everything is let go of. */
    private boolean end(@Nullable Reply reply, @Nullable AuthRocketException failure) {
        if (ended) {
            return false;
        }
        ended = true;
        if (deadlineTimer != null) {
            deadlineTimer.cancel();
        }
        if (backOff != null) {
            backOff.cancel();
        }
        endAttempt();
        registrations.forEach(Cancellation.Registration::remove);
        engine.callEnded();
        if (observing != null) {
            observing.ended(reply, failure);
        }
        return true;
    }

    Engine engine() {
        return engine;
    }

    String operationName() {
        return operation.name();
    }

    Arguments arguments() {
        return arguments;
    }

    /** What was tried so far, what is under way included. */
    List<Attempt> attempts() {
        List<Attempt> all = new ArrayList<>(attempts);
        if (run != null) {
            all.add(run.describe());
        }
        return List.copyOf(all);
    }

    /** Where the call is; {@code null} before its first attempt. */
    @Nullable
    Phase phase() {
        if (run != null) {
            return run.phase();
        }
        return backOff == null ? null : Phase.BACK_OFF;
    }

    /** What has come of an answer so far. */
    @Nullable
    Answer partialAnswer() {
        return run == null ? null : run.partialAnswer();
    }

    /** An answer: what came beside the body, and the body. */
    record Answer(Reply reply, Buffer body) {

        boolean isSuccess() {
            return reply.statusCode() >= 200 && reply.statusCode() <= 299;
        }

        /** Status and request id; not the body. */
        @Override
        public String toString() {
            return "Answer[" + reply + "]";
        }
    }
}
