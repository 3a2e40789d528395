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
        OpenLoop.Outcome outcome = new OpenLoop<>(peer, Payload.USER, 2_000, 0, 100 * MILLI, hand).run();

        assertThat(outcome.p50()).isZero();
        assertThat(outcome.p99()).isEqualTo(10 * MILLI);
        assertThat(outcome.max()).isEqualTo(10 * MILLI);
    }

    @Test
    void whatWasDueWhileNobodyKeptTheTimeIsLeftOut() throws InterruptedException {
        Hand hand = new Hand();
        int[] calls = {0};
        Peer<String> peer = new HeldUpPeer(() -> hand.now += ++calls[0] == 5 ? 10 * MILLI : 0);

        OpenLoop.Outcome outcome = new OpenLoop<>(peer, Payload.USER, 1_000, 0, 100 * MILLI, hand).run();

        // Those that were due from 1 to 7 ms after the fifth: the eighth is 2 ms late, which is not too late.
        assertThat(outcome.leftOut()).isEqualTo(7);
        assertThat(outcome.requests()).isEqualTo(93);
    }

    @Test
    void callsOfTheLeadAreNotMeasured() throws InterruptedException {
        Hand hand = new Hand();
        int[] calls = {0};
        Peer<String> peer = new HeldUpPeer(() -> hand.now += ++calls[0] == 1 ? MILLI : 0);

        OpenLoop.Outcome outcome = new OpenLoop<>(peer, Payload.USER, 1_000, 10 * MILLI, 20 * MILLI, hand).run();

        assertThat(calls[0]).isEqualTo(30);
        assertThat(outcome.requests()).isEqualTo(20);
        assertThat(outcome.max()).isZero();
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

        OpenLoop.Outcome outcome = new OpenLoop<>(peer, Payload.USER, 1_000, 0, 10 * MILLI, hand).run();

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

        new OpenLoop<>(peer, Payload.USER, 2_500, 0, 4 * MILLI, hand).run();

        assertThat(batches).containsExactly(2, 3, 2, 3);
    }

    @Test
    void aHoldIsToldApartFromACollection() {
        Holds holds = new Holds(10);
        holds.add(5, 4, false);
        holds.add(100, 2, true);

        assertThat(holds.waited(1)).isEqualTo(5);
        assertThat(holds.worked(1)).isEqualTo(4);
        assertThat(holds.longest()).isEqualTo(100);
        assertThat(new Holds(1).waited(0.999)).isEqualTo(-1);
    }

    @Test
    void theTurnsOfARoundAddUp() {
        Figures one = new Figures(100, 1e9, 2e6, 1_000, new Server.Stat(500_000, 100, 0), 1e9);
        Figures both = one.plus(new Figures(300, 1e9, 4e6, 7_000, new Server.Stat(700_000, 300, 0), 1e9));

        assertThat(both.perSecond()).isEqualTo(200);
        assertThat(both.line("a", Cell.select("same/h1/jdk/1/user", ".*").get(0), 1, 0))
                .isEqualTo("a,h1,jdk,1,user,1,200.0,15.000,20,3.000,same,0.003,0.001,1,0");
    }

    @Test
    void aQuantileIsAValueThatWasMeasured() {
        long[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

        assertThat(OpenLoop.quantile(sorted, 0.5)).isEqualTo(5);
        assertThat(OpenLoop.quantile(sorted, 0.99)).isEqualTo(10);
        assertThat(OpenLoop.quantile(new long[] {7}, 0.999)).isEqualTo(7);
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
