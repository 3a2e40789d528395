package io.github.authrocketvertx.emulator.internal.door;

import org.jspecify.annotations.Nullable;

/** Counts the requests under way, until no more are to begin. Safe for several threads. */
final class UnderWay {

    private int count;
    private @Nullable Runnable whenNone;

    /** Counts a request that begins; returns false if none may any more. */
    synchronized boolean begin() {
        if (whenNone != null) {
            return false;
        }
        count++;
        return true;
    }

    /** Counts one of them no more. */
    void end() {
        Runnable told = null;
        synchronized (this) {
            count--;
            if (count == 0) {
                told = whenNone;
            }
        }
        if (told != null) {
            told.run();
        }
    }

    /** Lets no more begin, and runs {@code none} once none is under way: at once, or when the last has ended. */
    void whenNone(Runnable none) {
        boolean now;
        synchronized (this) {
            whenNone = none;
            now = count == 0;
        }
        if (now) {
            none.run();
        }
    }
}
