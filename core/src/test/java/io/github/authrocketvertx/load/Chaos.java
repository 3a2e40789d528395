package io.github.authrocketvertx.load;

import io.github.authrocketvertx.emulator.FaultScript;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** Picks at random what goes wrong with each request that an emulator gets. */
final class Chaos {

    private static final long REFUSED_STREAM = 7;
    private static final long INTERNAL_ERROR = 2;

    /** What may go wrong. */
    enum Mishap {
        NONE(true, false),
        LOST_BEFORE(false, false),
        LOST_AFTER(true, false),
        TRUNCATED(true, false),
        STALLED(false, false),
        STALLED_IN_BODY(true, false),
        REFUSED_STREAM(false, true),
        RESET(false, false),
        TOO_MANY(false, true),
        TOO_MANY_WITH_HINT(false, true),
        UNAVAILABLE(false, false),
        UNAVAILABLE_WITH_HINT(false, false),
        ERROR(false, false);

        private final boolean processed;
        private final boolean toldSo;

        Mishap(boolean processed, boolean toldSo) {
            this.processed = processed;
            this.toldSo = toldSo;
        }

        /** Whether the emulator did what was asked. */
        boolean isProcessed() {
            return processed;
        }

        /** Whether the client can know that it was not done. */
        boolean isToldSo() {
            return toldSo;
        }

        /** Whether there was an answer, of any kind. */
        boolean isAnswered() {
            return switch (this) {
                case TOO_MANY, TOO_MANY_WITH_HINT, UNAVAILABLE, UNAVAILABLE_WITH_HINT, ERROR, NONE -> true;
                default -> false;
            };
        }

        /** Holds a call until its attempt time-out. */
        private boolean isSlow() {
            return this == STALLED || this == STALLED_IN_BODY;
        }
    }

    private static final Mishap[] ALL = Mishap.values();

    private final Random random;
    private final double rate;
    private final BiConsumer<RecordedRequest, Mishap> picked;
    private RecordedRequest last;
    private Mishap fate = Mishap.NONE;

    /**
     * Something goes wrong with so many of the requests.
     *
     * @param rate from 0 to 1
     * @param picked is told of every request and its fate, on the emulator's threads
     */
    Chaos(long seed, double rate, BiConsumer<RecordedRequest, Mishap> picked) {
        this.random = new Random(seed);
        this.rate = rate;
        this.picked = picked;
    }

    /** Lets it loose. */
    void on(FaultScript faults) {
        rule(faults, Mishap.LOST_BEFORE).closeConnection();
        rule(faults, Mishap.LOST_AFTER).loseAnswer();
        rule(faults, Mishap.TRUNCATED).truncate();
        rule(faults, Mishap.STALLED).stall();
        rule(faults, Mishap.STALLED_IN_BODY).headersThenStall();
        rule(faults, Mishap.REFUSED_STREAM).resetStream(REFUSED_STREAM);
        rule(faults, Mishap.RESET).resetStream(INTERNAL_ERROR);
        rule(faults, Mishap.TOO_MANY).answer(429, Map.of(), Buffer.buffer());
        rule(faults, Mishap.TOO_MANY_WITH_HINT).answer(429, Map.of("Retry-After", "0"), Buffer.buffer());
        rule(faults, Mishap.UNAVAILABLE).answer(503, Map.of(), Buffer.buffer());
        rule(faults, Mishap.UNAVAILABLE_WITH_HINT).answer(503, Map.of("Retry-After", "0"), Buffer.buffer());
        rule(faults, Mishap.ERROR).answer(500, Map.of(), Buffer.buffer());
    }

    private FaultScript.Rule rule(FaultScript faults, Mishap mishap) {
        return faults.when(request -> fateOf(request) == mishap).always();
    }

    /** The script asks rule after rule about one request before it goes on to the next. */
    @SuppressWarnings("ReferenceEquality") // two requests may be equal
    private Mishap fateOf(RecordedRequest request) {
        if (request != last) {
            last = request;
            fate = random.nextDouble() < rate ? mishap() : Mishap.NONE;
            picked.accept(request, fate);
        }
        return fate;
    }

    private Mishap mishap() {
        Mishap picked = ALL[1 + random.nextInt(ALL.length - 1)];
        // What takes time is seldom, so that many calls fit into a test.
        return picked.isSlow() && random.nextInt(10) > 0 ? Mishap.LOST_AFTER : picked;
    }
}
