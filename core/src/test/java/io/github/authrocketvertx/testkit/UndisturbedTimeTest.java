package io.github.authrocketvertx.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UndisturbedTimeTest {

    @Test
    void countsWhatPassesBetweenTwoLooks() {
        UndisturbedTime time = new UndisturbedTime(100);

        time.look(1_100);
        time.look(1_350);

        assertThat(time.nanos()).isEqualTo(1_250);
    }

    @Test
    void leavesOutThatNothingRan() {
        UndisturbedTime time = new UndisturbedTime(0);

        time.look(TimeUnit.SECONDS.toNanos(3));

        assertThat(time.nanos()).isEqualTo(UndisturbedTime.MOST_NANOS);
    }
}
