package io.github.authrocketvertx.internal.resource;

import org.jspecify.annotations.Nullable;

/**
 * Finds out when a list goes round in a circle, whatever its length, with one cursor in memory: the one kept is replaced
 * after 1, 2, 4, 8… pages, so that it comes to lie on the circle, and then the list comes by it (Brent's method).
 */
final class CircleGuard {

    private @Nullable String kept;
    private long sinceKept;
    private long next = 1;

    /** Goes on to this cursor; whether the list was there before. */
    boolean wasThere(String cursor) {
        if (cursor.equals(kept)) {
            return true;
        }
        if (++sinceKept >= next) {
            kept = cursor;
            next *= 2;
            sinceKept = 0;
        }
        return false;
    }
}
