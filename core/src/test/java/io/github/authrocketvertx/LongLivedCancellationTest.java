package io.github.authrocketvertx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongLivedCancellationTest {

    @Test
    void callsThatEndedLeaveNoListener() throws Exception {
        Cancellation cancellation = Cancellation.create();
        io.github.authrocketvertx.internal.engine.InstantCalls.make(
                1_000_000, CallOptions.NONE.cancellation(cancellation));

        assertThat(cancellation.listeners()).isZero();
    }
}
