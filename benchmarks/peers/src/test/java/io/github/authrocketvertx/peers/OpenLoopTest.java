package io.github.authrocketvertx.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    @Test
    void aCallThatHoldsUpItsCallerMakesTheNextOneLateToo() throws InterruptedException {
        Hand hand = new Hand();
        int[] calls = {0};
        Peer<String> peer = new HeldUpPeer(() -> hand.now += ++calls[0] == 5 ? 10 * MILLI : 0);

        // 2,000 a second, two in each millisecond; the fifth takes 10 ms and holds up the sixth.
        OpenLoop.Outcome outcome = run(new OpenLoop<>(peer, Payload.USER, 2_000, 0, 100 * MILLI, hand));

        assertThat(outcome.latencies().p50()).isZero();
        assertThat(outcome.latencies().p99()).isEqualTo(10 * MILLI);
        assertThat(outcome.latencies().max()).isEqualTo(10 * MILLI);
    }

    @Test
    void whatWasDueWhileNobodyKeptTheTimeIsLeftOut() throws InterruptedException {
        Hand hand = new Hand();
        int[] calls = {0};
        Peer<String> peer = new HeldUpPeer(() -> hand.now += ++calls[0] == 5 ? 10 * MILLI : 0);

        OpenLoop.Outcome outcome = run(new OpenLoop<>(peer, Payload.USER, 1_000, 0, 100 * MILLI, hand));

        // Those that were due from 1 to 7 ms after the fifth: the eighth is 2 ms late, which is not too late.
        assertThat(outcome.leftOut()).isEqualTo(7);
        assertThat(outcome.requests()).isEqualTo(93);
    }

    @Test
    void callsOfTheLeadAreNotMeasured() throws InterruptedException {
        Hand hand = new Hand();
        int[] calls = {0};
        Peer<String> peer = new HeldUpPeer(() -> hand.now += ++calls[0] == 1 ? MILLI : 0);

        OpenLoop.Outcome outcome = run(new OpenLoop<>(peer, Payload.USER, 1_000, 10 * MILLI, 20 * MILLI, hand));

        assertThat(calls[0]).isEqualTo(30);
        assertThat(outcome.requests()).isEqualTo(20);
        assertThat(outcome.latencies().max()).isZero();
    }

    @Test
    void aCallThatFailsIsCountedAndHasNoLatency() throws InterruptedException {
        Hand hand = new Hand();
        int[] calls = {0};
        Peer<String> peer = new HeldUpPeer(() -> {}) {
            @Override
            public void getUser(String id, Result<? super String> result) {
                if (++calls[0] == 3) {
                    hand.now += MILLI;
                    result.failure(new IllegalStateException("full"));
                } else {
                    super.getUser(id, result);
                }
            }
        };

        OpenLoop.Outcome outcome = run(new OpenLoop<>(peer, Payload.USER, 1_000, 0, 10 * MILLI, hand));

        assertThat(outcome.failed()).isOne();
        assertThat(outcome.requests()).isEqualTo(9);
    }

    @Test
    void whatIsDueInAMillisecondIsMadeAtOnceAndOnItsLoop() throws InterruptedException {
        Hand hand = new Hand();
        List<Integer> batches = new ArrayList<>();
        int[] calls = {0};
        Peer<String> peer = new HeldUpPeer(() -> calls[0]++) {
            @Override
            public Executor loop() {
                return work -> {
                    calls[0] = 0;
                    work.run();
                    batches.add(calls[0]);
                };
            }
        };

        run(new OpenLoop<>(peer, Payload.USER, 2_500, 0, 4 * MILLI, hand));

        assertThat(batches).containsExactly(2, 3, 2, 3);
    }

    @Test
    void aHoldIsToldApartFromACollection() {
        Holds holds = new Holds();
        holds.add(0, 5, 4, false);
        holds.add(0, 100, 2, true);

        assertThat(holds.waited(1)).isEqualTo(5);
        assertThat(holds.worked(1)).isEqualTo(4);
        assertThat(holds.longest()).isEqualTo(100);
        assertThat(new Holds().waited(0.999)).isEqualTo(-1);
    }

    @Test
    void callsWhileTheMachineIsSlowAreToldApart() throws InterruptedException {
        Hand hand = new Hand();
        int[] calls = {0};
        Peer<String> peer = new HeldUpPeer(() -> hand.now += ++calls[0] == 500 ? MILLI : 0);
        OpenLoop<String> loop = new OpenLoop<>(peer, Payload.USER, 1_000, 0, 1_000 * MILLI, hand);
        loop.run();

        // Slow at 499 ms: what was due from 5 ms before to 200 ms after is not judged by.
        OpenLoop.Outcome outcome = loop.outcome(new Beats(500, 499 * MILLI));

        assertThat(outcome.requests()).isEqualTo(1_000);
        assertThat(outcome.latencies().max()).isEqualTo(MILLI);
        assertThat(outcome.steadyLatencies().max()).isZero();
        assertThat(outcome.steadyShare()).isEqualTo(0.794);
        assertThat(outcome.holds().longest()).isEqualTo(0);
        assertThat(outcome.toLine().split(" ")).hasSize(23);
    }

    @Test
    void theTurnsOfARoundAddUp() {
        Figures one = new Figures(100, 1e9, 2e6, 1_000, 0, new Server.Stat(500_000, 100, 0), 1e9);
        Figures both = one.plus(new Figures(300, 1e9, 4e6, 7_000, 2e8, new Server.Stat(700_000, 300, 0), 1e9));

        assertThat(both.perSecond()).isEqualTo(200);
        assertThat(both.line("a", Cell.select("same/h1/jdk/1/user", ".*").get(0), 1, 0))
                .isEqualTo("a,h1,jdk,1,user,1,200.0,15.000,20,3.000,same,0.003,0.001,1,0,0.100");
    }

    @Test
    void aQuantileIsAValueThatWasMeasured() {
        long[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

        assertThat(Quantiles.at(sorted, 0.5)).isEqualTo(5);
        assertThat(Quantiles.at(sorted, 0.99)).isEqualTo(10);
        assertThat(Quantiles.at(new long[] {7}, 0.999)).isEqualTo(7);
    }

    private static OpenLoop.Outcome run(OpenLoop<String> loop) throws InterruptedException {
        loop.run();
        return loop.outcome(Beats.NONE);
    }

    /** A clock moved by hand. */
    private static final class Hand implements Pace {
        private long now;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void await(long due) {
            now = Math.max(now, due);
        }
    }

    /** Answers before the call returns. */
    private static class HeldUpPeer implements Peer<String> {
        private final Runnable work;

        private HeldUpPeer(Runnable work) {
            this.work = work;
        }

        @Override
        public void getUser(String id, Result<? super String> result) {
            work.run();
            result.success(FakePeer.rightUser(id));
        }

        @Override
        public Executor loop() {
            return Runnable::run;
        }

        @Override
        public void listUsers(Result<? super List<String>> result) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String id(String user) {
            return FakePeer.right().id(user);
        }

        @Override
        public String username(String user) {
            return FakePeer.right().username(user);
        }

        @Override
        public void close() {}
    }
}
