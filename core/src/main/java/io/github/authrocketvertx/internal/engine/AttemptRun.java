package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.transport.Flight;
import io.github.authrocketvertx.internal.transport.Head;
import io.github.authrocketvertx.internal.transport.Inbound;
import io.github.authrocketvertx.internal.transport.Loss;
import io.github.authrocketvertx.internal.transport.Outgoing;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One attempt of an exchange: its flight, its time-out, and the answer as it comes in. */
final class AttemptRun implements Inbound, Reception.Tap, Deadline.Owner {

    private final Exchange<?> exchange;
    private final int number;
    private final long startedAt;
    /** When the later phases began, in nanoseconds from the start; 0 for those that did not. */
    private long connectAfter;

    private long writeAfter;
    private long waitAfter;
    private long bodyAfter;
    private Phase phase = Phase.QUEUE;
    private @Nullable Flight flight;
    private @Nullable Deadline limit;
    private @Nullable Head head;
    /** The body while it is in one piece, as most are. */
    private @Nullable Buffer piece;

    private @Nullable JoinedBody pieces;
    private @Nullable Reception<?> receiver;
    private long size;
    private boolean standing;
    private boolean provablyUnprocessed;
    private long endedAt;
    private boolean flying = true;
    private boolean over;

    AttemptRun(Exchange<?> exchange, int number, long now) {
        this.exchange = exchange;
        this.number = number;
        this.startedAt = now;
    }

    void launch(Context where, Outgoing outgoing) {
        Flight started = exchange.engine().transport().launch(where, outgoing, this);
        flight = started;
        if (standing) {
            started.pause();
        }
        if (over && flying) {
            // It was taken back while the flight was being started, before there was one to abort.
            started.abort();
        }
    }

    /** Nobody waits for this attempt any more: takes back what is under way, and hears nothing of it. */
    void stop() {
        if (!over) {
            endedAt = now();
            over = true;
        }
        if (limit != null) {
            limit.stop();
        }
        if (flying && flight != null) {
            flying = false;
            try {
                flight.abort();
            } catch (RuntimeException e) {
                // The call is about to end, and must.
                Observing.report(exchange.context(), e);
            }
        }
    }

    @Override
    public void phase(Phase next) {
        if (over) {
            return;
        }
        long now = enter(next);
        if (next == Phase.QUEUE) {
            exchange.observing().queued(number);
        } else if (next == Phase.CONNECT) {
            // The queue is the deadline's: an attempt is timed from when it may use a connection.
            limit = Deadline.start(exchange.attemptTimeout(), exchange.engine().time(), now, this);
        }
    }

    @Override
    public void passed(Deadline limit) {
        exchange.guarded(() -> {
            if (over) {
                return;
            }
            giveUp();
            if (isRefusal()) {
                // The rest of its body is missing; that it was tried and refused is known.
                exchange.answered(answer());
            } else {
                exchange.timedOut(limit.total());
            }
        });
    }

    private boolean isRefusal() {
        return head != null && !Answer.isSuccess(head.status());
    }

    /** Takes the flight back as one that ran out of time. */
    void giveUp() {
        if (flying && flight != null) {
            flying = false;
            flight.expire();
        }
    }

    @Override
    public void head(Head answered) {
        if (over) {
            return;
        }
        exchange.guarded(() -> {
            enter(Phase.BODY);
            head = answered;
            exchange.observing().headersReceived(number, answered);
            Reception<?> taker = exchange.reception();
            if (taker != null && Answer.isSuccess(answered.status())) {
                receiver = taker;
            }
            if (!over && answered.contentLength() > maxBytes()) {
                tooLarge();
            } else if (!over && receiver != null) {
                exchange.begin(receiver, answer().reply(), this);
            }
        });
    }

    @Override
    public void chunk(Buffer data) {
        if (over) {
            return;
        }
        exchange.guarded(() -> {
            size += data.length();
            if (size > maxBytes()) {
                tooLarge();
            } else if (receiver == null) {
                collect(data);
            } else {
                if (limit != null) {
                    // A long body may take its time as long as it comes.
                    limit.renew();
                }
                receiver.take(data);
            }
        });
    }

    private void collect(Buffer data) {
        if (pieces != null) {
            pieces.add(data);
        } else if (piece == null) {
            piece = data;
        } else {
            pieces = new JoinedBody(piece, data, Objects.requireNonNull(head).contentLength());
            piece = null;
        }
    }

    private BodyBytes body() {
        if (pieces != null) {
            return pieces.bytes();
        }
        return piece == null ? BodyBytes.NONE : BodyBytes.of(piece);
    }

    @Override
    public void close() {
        if (over || standing) {
            return;
        }
        standing = true;
        if (flight != null) {
            flight.pause();
        }
        if (limit != null) {
            limit.hold();
        }
        exchange.hold();
    }

    @Override
    public void open() {
        if (over || !standing) {
            return;
        }
        standing = false;
        if (limit != null) {
            limit.goOn();
        }
        exchange.goOn();
        if (flight != null) {
            flight.resume();
        }
    }

    @Override
    public void unusable(String text) {
        if (!over) {
            exchange.unusable(answer(), text);
        }
    }

    private long maxBytes() {
        long usual = exchange.engine().settings().maxBodyBytes();
        return receiver == null ? usual : receiver.maxBytes(usual);
    }

    private void tooLarge() {
        // The status of an error matters more than the size of its body.
        Answer answer = answer();
        if (answer.isSuccess()) {
            exchange.fail(exchange.engine().failures().tooLarge(exchange, answer));
        } else {
            exchange.answered(answer);
        }
    }

    @Override
    public void end() {
        flying = false;
        if (!over) {
            exchange.guarded(this::deliver);
        }
    }

    private void deliver() {
        if (Answer.isSuccess(Objects.requireNonNull(head).status())) {
            exchange.succeed(reply(), body());
        } else {
            exchange.answered(answer());
        }
    }

    @Override
    public void lost(Loss loss) {
        flying = false;
        if (over) {
            return;
        }
        exchange.guarded(() -> {
            provablyUnprocessed = !loss.mayHaveBeenProcessed();
            if (isRefusal()) {
                // A cut body must not hide the status of an error.
                exchange.answered(answer());
            } else {
                exchange.lost(loss);
            }
        });
    }

    /** Gives the time at which it began. */
    private long enter(Phase next) {
        phase = next;
        long now = now();
        long after = Math.max(1, now - startedAt);
        switch (next) {
            case CONNECT -> connectAfter = after;
            case WRITE -> writeAfter = after;
            case WAIT -> waitAfter = after;
            case BODY -> bodyAfter = after;
            default -> {}
        }
        return now;
    }

    private Answer answer() {
        return new Answer(reply(), body());
    }

    private Reply reply() {
        Head known = Objects.requireNonNull(head);
        return Reply.of(
                known.status(),
                known.headers(),
                new HeadFacts(known, exchange.engine().time(), startedAt + bodyAfter),
                exchange.attempts());
    }

    @Nullable
    Answer partialAnswer() {
        return head == null ? null : answer();
    }

    boolean hasHead() {
        return head != null;
    }

    Phase phase() {
        return phase;
    }

    boolean mayHaveBeenProcessed() {
        boolean sent = phase != Phase.QUEUE && phase != Phase.CONNECT;
        return sent && !provablyUnprocessed && !(head != null && refuses(head.status()));
    }

    /** Statuses with which the service says that it did not do it. */
    private static boolean refuses(int status) {
        return status >= 300 && status < 500;
    }

    Attempt describe() {
        long end = over ? endedAt : now();
        return Attempt.of(
                        number,
                        phase,
                        Duration.ofNanos(end - startedAt),
                        head == null ? null : head.status(),
                        head == null ? null : head.requestId(),
                        mayHaveBeenProcessed())
                .spent(spent(end));
    }

    private Map<Phase, Duration> spent(long end) {
        Map<Phase, Duration> spent = new EnumMap<>(Phase.class);
        long to = end - startedAt;
        to = spend(spent, Phase.BODY, bodyAfter, to);
        to = spend(spent, Phase.WAIT, waitAfter, to);
        to = spend(spent, Phase.WRITE, writeAfter, to);
        to = spend(spent, Phase.CONNECT, connectAfter, to);
        spent.put(Phase.QUEUE, Duration.ofNanos(to));
        return spent;
    }

    /** What a phase took until the next began; gives when it began, which is when the one before ended. */
    private static long spend(Map<Phase, Duration> spent, Phase phase, long from, long to) {
        if (from == 0) {
            return to;
        }
        spent.put(phase, Duration.ofNanos(Math.max(0, to - from)));
        return Math.min(from, to);
    }

    private long now() {
        return exchange.engine().time().nanos().getAsLong();
    }
}
