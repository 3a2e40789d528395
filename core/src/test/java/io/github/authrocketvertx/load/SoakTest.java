package io.github.authrocketvertx.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.Test;

/** The soak test in short; in full it is a profile of the build. */
class SoakTest {

    private static final int CALLS = 6_000;

    @Test
    void everyCallEndsOnceAndLeavesNothing() throws Exception {
        Soak soak = new Soak();
        soak.run(CALLS, ResourceLeakDetector.Level.PARANOID);
        System.out.println(soak.line());
        assertThat(soak.complaints()).isEmpty();
    }
}
