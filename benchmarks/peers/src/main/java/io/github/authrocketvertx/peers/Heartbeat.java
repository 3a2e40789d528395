package io.github.authrocketvertx.peers;

/** Measures how long event loops are held up: a task on each of them is to run every millisecond. */
public interface Heartbeat {

    /** Watches nothing and knows of no hold. */
    Heartbeat NONE = new Heartbeat() {
        @Override
        public void start() {}

        @Override
        public long longestHoldNanos() {
            return -1;
        }
    };

    /** Starts watching, or starts anew. */
    void start();

    /** The longest time since the start that a task came late, in nanoseconds; -1 where nothing is watched. */
    long longestHoldNanos();
}
