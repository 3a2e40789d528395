package io.github.authrocketvertx.internal.transport;

/**
 * How calls are spread over connections of HTTP/2. A further connection is opened once those that stand are full, so that a
 * client with little to do has one (decision 13).
 *
 * @param connections the most there may be
 */
record Spread(int connections) {

    // So many are under way with any number of connections: more are not faster, and each holds a body (decision 12).
    private static final int TOGETHER = 128;
    // Fewer on each would open connections for a load that one of them carries.
    private static final int FEWEST = 32;

    /** How many calls are given to a connection at a time, whatever the service allows. */
    int onEach() {
        return Math.max(FEWEST, TOGETHER / connections);
    }

    /** How many calls may be under way on all connections when the service allows so many on each. */
    int together(long allowed) {
        return (int) Math.max(1, Math.min(onEach(), allowed)) * connections;
    }
}
