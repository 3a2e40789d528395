package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.BadArgumentException;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.internal.operation.Prepared;
import io.github.authrocketvertx.internal.operation.RefusedInBodyException;
import io.github.authrocketvertx.internal.operation.ResponseReader;
import io.github.authrocketvertx.internal.operation.SafetyClass;
import io.github.authrocketvertx.internal.operation.UnusableBodyException;
import io.github.authrocketvertx.internal.transport.Loss;
import io.github.authrocketvertx.internal.transport.Outgoing;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call, from start to its one end.
 *
 * <p>Everything happens on the context of the caller, so there is no lock: the transport and the timers report there,
 * and a cancellation from elsewhere is handed over. Whatever comes after the end is not heard.
 */
final class Exchange<T extends @Nullable Object> implements Deadline.Owner {

    private final Engine engine;
    private final Operation<?> operation;
    private final ResponseReader<T> reader;
    private final Arguments arguments;
    private final CallOptions options;
    private final Context context;
    private final Promise<T> result;
    private final CancelledBy cancelledBy;
    /** Its neighbours among the {@link RunningCalls}, which alone look at them. */
    @Nullable
    Exchange<?> previousCall;

    @Nullable
    Exchange<?> nextCall;

    private final Attempts attempts = new Attempts();
    private final @Nullable CallKey key;
    private @Nullable Outgoing outgoing;
    private Observing observing = Observing.nobody();
    private @Nullable Deadline deadline;
    private Time.@Nullable Timer backOff;
    private boolean ended;

    Exchange(
            Engine engine,
            Operation<?> operation,
            ResponseReader<T> reader,
            Arguments arguments,
            CallOptions options,
            Context context,
            Promise<T> result) {
        this.engine = engine;
        this.operation = operation;
        this.reader = reader;
        this.arguments = arguments;
        this.options = options;
        this.context = context;
        this.result = result;
        this.cancelledBy = CancelledBy.of(options.cancellations());
        KeyRing keys = engine.keys();
        this.key = keys == null || options.apiKey() != null ? null : new CallKey(keys);
    }

    /** On the context, once. */
    void start() {
        try {
            begin();
        } catch (RuntimeException e) {
            fail(engine.failures().unexpected(this, e));
        }
    }

    private void begin() {
        observing = Observing.begin(engine.settings().observer(), operation, options, context);
        if (!engine.running().start(this)) {
            fail(engine.failures().closed(this));
            return;
        }
        cancelledBy.listen(this::cancelled);
        if (ended || cancelledAlready() || !prepare()) {
            return;
        }
        Duration total = options.deadline() != null
                ? options.deadline()
                : engine.settings().deadline();
        long now = now();
        deadline = Deadline.start(total, engine.time(), now, this);
        attempt(now);
    }

    private long now() {
        return engine.time().nanos().getAsLong();
    }

    /** The client is closed. On any thread. */
    void close() {
        onContext(() -> fail(engine.failures().closed(this)));
    }

    /** On any thread. */
    private void cancelled() {
        onContext(() -> fail(engine.failures().cancelled(this)));
    }

    /** A listener is handed over on some contexts and would come too late for a cancellation that fired before. */
    private boolean cancelledAlready() {
        if (cancelledBy.hasFired()) {
            fail(engine.failures().cancelled(this));
            return true;
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

    @Override
    public void passed(Deadline limit) {
        guarded(() -> {
            if (!ended) {
                AuthRocketException failure = engine.failures().deadline(this, limit.total());
                attempts.giveUp();
                fail(failure);
            }
        });
    }

    private void onContext(Runnable action) {
        if (Engine.isOn(context)) {
            guarded(action);
        } else {
            context.runOnContext(v -> guarded(action));
        }
    }

    private void attempt() {
        attempt(now());
    }

    private void attempt(long now) {
        if (ended) {
            return;
        }
        backOff = null;
        Outgoing request = Objects.requireNonNull(outgoing);
        CallKey supplied = key;
        if (supplied == null) {
            launch(request, now);
        } else {
            supplied.current().onComplete(asked -> onContext(() -> launchWith(supplied, asked)));
        }
    }

    private void launchWith(CallKey supplied, AsyncResult<Secret> asked) {
        if (ended) {
            return;
        }
        if (asked.failed()) {
            fail(engine.failures().noKey(this, asked.cause()));
            return;
        }
        launch(Objects.requireNonNull(outgoing).withApiKey(supplied.use(asked.result())), now());
    }

    private void launch(Outgoing request, long now) {
        AttemptRun next = new AttemptRun(this, attempts.number(), now);
        attempts.begin(next);
        observing.attemptStarted(attempts.number());
        next.launch(context, request);
    }

    /** The answer of the attempt is complete, or as complete as it will be. */
    void answered(Answer answer) {
        if (ended) {
            return;
        }
        int status = answer.reply().statusCode();
        if (answer.isSuccess() || operation.isDone(status, attempts.ended())) {
            succeed(answer.reply(), answer.body());
        } else if (status == 403 && mayRenewKey()) {
            renewKey(answer);
        } else {
            refused(answer);
        }
    }

    /** The attempt is answered by a success. */
    void succeed(Reply reply, BodyBytes body) {
        if (ended) {
            return;
        }
        T value;
        try {
            value = reader.read(reply, body, engine.bodies());
        } catch (UnusableBodyException e) {
            observing.replied(reply);
            fail(engine.failures().unreadable(this, new Answer(reply, body), e.text()));
            return;
        } catch (RefusedInBodyException e) {
            observing.replied(reply);
            fail(engine.failures().refusedInBody(this, new Answer(reply, body)));
            return;
        }
        observing.replied(reply);
        if (end(reply, null)) {
            engine.budget().refund();
            result.tryComplete(value);
        }
    }

    /** A success begins to arrive at who takes it part by part. */
    void begin(Reception<?> taker, Reply reply, Reception.Tap tap) {
        observing.replied(reply);
        taker.begin(reply, tap);
    }

    void unusable(Answer answer, String text) {
        fail(engine.failures().unreadable(this, answer, text));
    }

    /** Nobody is to blame for the time that passes until {@link #goOn()}. */
    void hold() {
        if (deadline != null) {
            deadline.hold();
        }
    }

    void goOn() {
        if (deadline != null && !ended) {
            deadline.goOn();
        }
    }

    private void refused(Answer answer) {
        again(Retry.Outcome.refused(answer.reply()), note -> {
            observing.replied(answer.reply());
            return engine.failures().refused(this, answer, note);
        });
    }

    /** There will be no answer. */
    void lost(Loss loss) {
        again(
                Retry.Outcome.lost(loss, attempts.headSeen()),
                note -> engine.failures().lost(this, loss, note));
    }

    /** There was no answer in time. */
    void timedOut(Duration limit) {
        again(
                Retry.Outcome.timedOut(attempts.mayHaveBeenProcessed()),
                note -> engine.failures().attemptTimeout(this, limit, note));
    }

    private void again(Retry.Outcome outcome, Function<@Nullable String, AuthRocketException> failure) {
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

    private RetryPolicy policy() {
        RetryPolicy own = options.retry();
        return own != null ? own : engine.settings().retry();
    }

    private Retry.Decision decide(Retry.Outcome outcome) {
        Reception<?> reception = reception();
        return Retry.decide(
                reception == null || reception.mayBeginAgain() ? outcome : outcome.settled(),
                attempts.number(),
                operation.safety(),
                policy(),
                Objects.requireNonNull(deadline).remainingMillis(),
                engine.time().random().getAsDouble(),
                engine.budget());
    }

    private void tryAgain(Retry.Decision decision) {
        endAttempt();
        observing.retryScheduled(attempts.number(), decision.delayMillis());
        if (decision.delayMillis() == 0) {
            attempt();
        } else {
            backOff = engine.time().timers().schedule(decision.delayMillis(), () -> guarded(this::attempt));
        }
    }

    /** The attempt is over, the call may go on. */
    private void endAttempt() {
        AttemptRun attempt = attempts.end();
        if (attempt != null && observing.hasListener()) {
            observing.attemptEnded(attempt.describe());
        }
    }

    private boolean mayRenewKey() {
        return key != null
                && key.isRenewable()
                && operation.safety() != SafetyClass.LOGIN
                && attempts.number() < policy().maxAttempts();
    }

    /** Another attempt with a new key, if there is one. */
    private void renewKey(Answer answer) {
        CallKey supplied = Objects.requireNonNull(key);
        supplied.renew()
                .onComplete(asked -> onContext(() -> {
                    if (ended) {
                        return;
                    }
                    if (asked.succeeded() && !supplied.isUsed(asked.result())) {
                        endAttempt();
                        launchWith(supplied, asked);
                    } else {
                        refused(answer);
                    }
                }));
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
            result.tryFail(failure);
        }
    }

    /** The one end: whoever comes first gets {@code true} and everything is let go of. */
    private boolean end(@Nullable Reply reply, @Nullable AuthRocketException failure) {
        if (ended) {
            return false;
        }
        ended = true;
        if (deadline != null) {
            deadline.stop();
        }
        if (backOff != null) {
            backOff.cancel();
        }
        endAttempt();
        cancelledBy.leave();
        engine.running().end(this);
        observing.ended(reply, failure);
        return true;
    }

    Engine engine() {
        return engine;
    }

    Context context() {
        return context;
    }

    Duration attemptTimeout() {
        Duration own = options.attemptTimeout();
        return own != null ? own : engine.settings().attemptTimeout();
    }

    Observing observing() {
        return observing;
    }

    /** Who takes the body of a success part by part; {@code null} when it is wanted as a whole. */
    @Nullable
    Reception<?> reception() {
        return reader instanceof Reception<?> parts ? parts : null;
    }

    String operationName() {
        return operation.name();
    }

    /** Where a list is; {@code null} where nothing is listed. */
    @Nullable
    String cursor() {
        Reception<?> reception = reception();
        return reception == null ? null : reception.cursor();
    }

    Arguments arguments() {
        return arguments;
    }

    /** What was tried so far, what is under way included. */
    List<Attempt> attempts() {
        return attempts;
    }

    /** Where the call is; {@code null} before its first attempt. */
    @Nullable
    Phase phase() {
        Phase phase = attempts.phase();
        return phase == null && backOff != null ? Phase.BACK_OFF : phase;
    }

    /** What has come of an answer so far. */
    @Nullable
    Answer partialAnswer() {
        return attempts.partialAnswer();
    }
}
