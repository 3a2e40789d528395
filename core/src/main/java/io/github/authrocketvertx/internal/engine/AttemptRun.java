package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.transport.Flight;
import io.github.authrocketvertx.internal.transport.Head;
import io.github.authrocketvertx.internal.transport.Inbound;
import io.github.authrocketvertx.internal.transport.Loss;
import io.github.authrocketvertx.internal.transport.Outgoing;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One attempt of an exchange: its flight, its time-out, and the answer as it comes in. */
final class AttemptRun implements Inbound {

    private static final Buffer NO_BODY = Buffer.buffer(0);

    private final Exchange<?> exchange;
    private final int number;
    private final Duration timeout;
    private final long startedAt;
    private Phase phase = Phase.QUEUE;
    private @Nullable Flight flight;
    private Time.@Nullable Timer timer;
    private @Nullable Head head;
    private @Nullable Buffer body;
    private boolean bodyIsOurs;
    private boolean provablyUnprocessed;
    private boolean over;

    AttemptRun(Exchange<?> exchange, int number, Duration timeout) {
        this.exchange = exchange;
        this.number = number;
        this.timeout = timeout;
        this.startedAt = exchange.engine().time().nanos().getAsLong();
    }

    void launch(Context context, Outgoing outgoing) {
        flight = exchange.engine().transport().launch(context, outgoing, this);
        if (exchange.hasEnded()) {
            // It ended while the flight was being started, before there was one to abort.
            flight.abort();
        }
    }

    /** The exchange has ended: takes back what is under way. */
    void stop() {
        if (timer != null) {
            timer.cancel();
        }
        if (!over && flight != null) {
            flight.abort();
        }
        over = true;
    }

    @Override
    public void phase(Phase next) {
        if (exchange.hasEnded()) {
            return;
        }
        phase = next;
        if (next == Phase.CONNECT) {
            // The queue is the deadline's: an attempt is timed from when it may use a connection.
            timer = exchange.engine()
                    .time()
                    .timers()
                    .schedule(
                            timeout.toMillis(),
                            () -> exchange.guarded(() ->
                                    exchange.fail(exchange.engine().failures().attemptTimeout(exchange, timeout))));
        }
    }

    @Override
    public void head(Head answered) {
        if (exchange.hasEnded()) {
            return;
        }
        exchange.guarded(() -> {
            phase = Phase.BODY;
            head = answered;
            if (answered.contentLength() > exchange.engine().limits().maxBodyBytes()) {
                tooLarge();
            }
        });
    }

    @Override
    public void chunk(Buffer data) {
        if (exchange.hasEnded()) {
            return;
        }
        exchange.guarded(() -> {
            long size = (body == null ? 0 : body.length()) + (long) data.length();
            if (size > exchange.engine().limits().maxBodyBytes()) {
                tooLarge();
            } else if (body == null) {
                body = data;
            } else {
                if (!bodyIsOurs) {
                    // The first chunk is the transport's and most answers have no second; only a copy may grow.
                    body = Buffer.buffer(body.length() * 2 + data.length()).appendBuffer(body);
                    bodyIsOurs = true;
                }
                body.appendBuffer(data);
            }
        });
    }

    private void tooLarge() {
        // The status of an error matters more than the size of its body.
        Exchange.Answer answer = answer();
        if (isError(answer.reply())) {
            finish(answer);
        } else {
            exchange.fail(exchange.engine().failures().tooLarge(exchange, answer));
        }
    }

    @Override
    public void end() {
        if (exchange.hasEnded()) {
            return;
        }
        over = true;
        exchange.guarded(() -> finish(answer()));
    }

    @Override
    public void lost(Loss loss) {
        over = true;
        if (exchange.hasEnded()) {
            return;
        }
        exchange.guarded(() -> {
            provablyUnprocessed = !loss.mayHaveBeenProcessed();
            if (head != null && isError(answer().reply())) {
                // A cut body must not hide the status of an error.
                finish(answer());
            } else {
                exchange.fail(exchange.engine().failures().lost(exchange, loss));
            }
        });
    }

    private void finish(Exchange.Answer answer) {
        exchange.answered(answer);
    }

    private static boolean isError(Reply reply) {
        return reply.statusCode() < 200 || reply.statusCode() > 299;
    }

    private Exchange.Answer answer() {
        Head known = Objects.requireNonNull(head);
        Reply reply = Reply.of(
                known.status(),
                known.requestId(),
                known.contentType(),
                known.redirectHost(),
                known.headers(),
                known.rateLimit(),
                exchange.attempts());
        return new Exchange.Answer(reply, body == null ? NO_BODY : body);
    }

    Exchange.@Nullable Answer partialAnswer() {
        return head == null ? null : answer();
    }

    Phase phase() {
        return phase;
    }

    Attempt describe() {
        long nanos = exchange.engine().time().nanos().getAsLong() - startedAt;
        Integer status = head == null ? null : head.status();
        boolean sent = phase != Phase.QUEUE && phase != Phase.CONNECT;
        return Attempt.of(
                number,
                phase,
                Duration.ofNanos(Math.max(0, nanos)),
                status,
                head == null ? null : head.requestId(),
                sent && !provablyUnprocessed && !refused(status));
    }

    /** Statuses with which the service says that it did not do it. */
    private static boolean refused(@Nullable Integer status) {
        return status != null && status >= 300 && status < 500;
    }
}
