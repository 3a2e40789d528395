package io.github.authrocketvertx.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    @Test
    void aCallThatHoldsUpItsCallerMakesTheNextOnesLateToo() throws InterruptedException {
        Hand hand = new Hand();
        int[] calls = {0};
        Peer<String> peer = new HeldUpPeer(() -> hand.now += ++calls[0] == 5 ? 10 * MILLI : MILLI / 10);

        // 1,000 a second, 100 calls; the fifth takes 10 ms and holds up the thread that makes the calls.
        OpenLoop.Outcome outcome = new OpenLoop<>(peer, Payload.USER, 1_000, 0, 100 * MILLI, hand).run();

        assertThat(outcome.requests()).isEqualTo(100);
        assertThat(outcome.p50()).isEqualTo(MILLI / 10);
        assertThat(outcome.max()).isEqualTo(10 * MILLI);
        // The eight or so after it were made late, and that counts: of one late call alone p99 would not tell.
        assertThat(outcome.p99()).isGreaterThan(8 * MILLI);
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
    private static final class HeldUpPeer implements Peer<String> {
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
