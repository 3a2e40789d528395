package io.github.authrocketvertx.examples.service;

import java.util.concurrent.atomic.AtomicInteger;

/** The port on which several verticles listen: the one that is wanted, and the one that was taken. */
public final class SharedPort {

    private final int wanted;
    private final AtomicInteger taken = new AtomicInteger();

    /** @param wanted 0 for a free one */
    public SharedPort(int wanted) {
        this.wanted = wanted;
    }

    /** What to call Vert.x's {@code listen} with: a negative port is a free one that all who give the same share. */
    public int toListen() {
        return wanted == 0 ? -1 : wanted;
    }

    /** Tells which one it became. */
    public void take(int port) {
        taken.set(port);
    }

    /** The one that was taken; 0 before. */
    public int taken() {
        return taken.get();
    }
}
