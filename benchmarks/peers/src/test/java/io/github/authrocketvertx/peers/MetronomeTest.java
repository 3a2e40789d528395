package io.github.authrocketvertx.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MetronomeTest {

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    @Test
    void workThatTakesMoreThanThreeTimesAsLongIsOfASlowMachine() {
        Beats beats = Beats.of(new long[] {1, 2, 3, 4}, new long[] {10, 30, 31, 400}, 10);

        assertThat(beats.count()).isEqualTo(4);
        assertThat(beats.slowShare()).isEqualTo(0.5);
        assertThat(Beats.NONE.slowShare()).isZero();
    }

    @Test
    void aTimeIsSteadyWhenNothingWasSlowInItOrShortlyBefore() {
        Beats beats = new Beats(10, 1_000 * MILLI, 2_000 * MILLI);

        assertThat(beats.steady(1_201 * MILLI, 1_994 * MILLI)).isTrue();
        assertThat(beats.steady(1_199 * MILLI, 1_200 * MILLI)).isFalse();
        assertThat(beats.steady(1_201 * MILLI, 1_996 * MILLI)).isFalse();
        assertThat(beats.steady(1_500 * MILLI, 2_500 * MILLI)).isFalse();
        assertThat(beats.steady(0, 994 * MILLI)).isTrue();
        assertThat(beats.steady(2_201 * MILLI, 9_000 * MILLI)).isTrue();
        assertThat(Beats.NONE.steady(0, 9_000 * MILLI)).isTrue();
    }

    @Test
    void itLooksUntilItIsStoppedAndKnowsWhatIsUsualFromBefore() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch slow = new CountDownLatch(3);
        CountDownLatch usual = new CountDownLatch(20);
        Metronome metronome = new Metronome(() -> {
            if (looks.getAndIncrement() < 20) {
                usual.countDown();
                return 10;
            }
            slow.countDown();
            return 100;
        });

        metronome.start();
        usual.await();
        Beats before = metronome.stop();
        looks.set(20);
        metronome.start();
        slow.await();
        Beats after = metronome.stop();

        assertThat(before.count()).isGreaterThanOrEqualTo(20);
        assertThat(after.count()).isGreaterThanOrEqualTo(3);
        assertThat(after.slowShare()).isPositive();
    }

    @Test
    void theWorkOfTheRealOneTakesCpuTime() throws InterruptedException {
        Metronome metronome = Metronome.create();
        metronome.start();

        Beats beats = metronome.stop();

        assertThat(beats.count()).isPositive();
        assertThat(beats.slowShare()).isBetween(0.0, 1.0);
    }
}
