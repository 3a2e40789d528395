package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A timer that fired may still be on its way to its context when nobody wants to hear of it any more. */
class DeadlineTest {

    private static final long START = 1_000_000_000L;

    private final List<Runnable> fired = new ArrayList<>();
    private final List<Deadline> passed = new ArrayList<>();
    private long nanos = START;
    private final Deadline deadline = Deadline.start(
            Duration.ofSeconds(1),
            new Time(
                    () -> Instant.EPOCH,
                    () -> nanos,
                    (millis, action) -> {
                        fired.add(action);
                        return () -> {};
                    },
                    () -> 0),
            START,
            passed::add);

    private void fire() {
        nanos += Duration.ofSeconds(1).toNanos();
        fired.get(0).run();
    }

    @Test
    void passesWhenItsTimeIsOver() {
        fire();
        assertThat(passed).containsExactly(deadline);
    }

    @Test
    void doesNotPassOnceHeld() {
        deadline.hold();
        fire();
        assertThat(passed).isEmpty();
    }

    @Test
    void doesNotPassOnceStopped() {
        deadline.stop();
        fire();
        assertThat(passed).isEmpty();
    }
}
