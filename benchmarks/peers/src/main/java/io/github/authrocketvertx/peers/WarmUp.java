package io.github.authrocketvertx.peers;

import java.io.IOException;

/**
 * Has a client's JVM compile what it will run. It runs in bursts with pauses between, as in rounds: what starts and ends a
 * burst is code as well, and a JVM that meets it late throws away what it had compiled with the calls. The compiler may
 * use all cores meanwhile.
 */
final class WarmUp {

    private static final double BURST_SECONDS = 0.25;

    private WarmUp() {}

    /** Runs a client for a while; the first call may take longer than that. */
    static void run(Turn turn, Cell cell, ChildJvm jvm, double seconds)
            throws IOException, InterruptedException, ChildJvm.FailedException {
        long start = System.nanoTime();
        boolean held = turn.options().pin();
        if (held) {
            jvm.hold(ChildJvm.ANY_CORE);
        }
        do {
            ClosedMode.loop(cell, jvm, BURST_SECONDS);
        } while (System.nanoTime() - start < seconds * 1e9);
        if (held) {
            jvm.hold(ChildJvm.CLIENT_CORE);
        }
    }
}
