package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void aHundredAndTwentyEightCallsAreUnderWayWithAnyNumberOfConnectionsUpToFour() {
        assertThat(new Spread(1).onEach()).isEqualTo(128);
        assertThat(new Spread(2).onEach()).isEqualTo(64);
        assertThat(new Spread(4).onEach()).isEqualTo(32);
        assertThat(new Spread(4).together(1_000)).isEqualTo(128);
    }

    @Test
    void moreConnectionsCarryThirtyTwoCallsEach() {
        assertThat(new Spread(16).onEach()).isEqualTo(32);
        assertThat(new Spread(16).together(1_000)).isEqualTo(512);
        assertThat(new Spread(10_000).together(1_000)).isEqualTo(320_000);
    }

    @Test
    void aServiceThatAllowsFewerIsObeyed() {
        assertThat(new Spread(4).together(8)).isEqualTo(32);
    }

    @Test
    void aServiceThatAllowsNoneIsTriedOnce() {
        assertThat(new Spread(1).together(0)).isEqualTo(1);
    }
}
