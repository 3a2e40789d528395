package io.github.authrocketvertx.peers;

import java.util.concurrent.locks.LockSupport;

/** The time, and waiting for it. */
interface Pace {

    /** The machine's. */
    Pace SYSTEM = new Pace() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void await(long due) {
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
        }
    };

    /** As {@link System#nanoTime()}. */
    long nanos();

    /** Returns at this time, or at once when it is over. */
    void await(long due);
}
