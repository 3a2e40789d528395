package io.github.authrocketvertx.internal.transport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Admits attempts to the pool, first come, first served, and keeps the rest in a queue that one can leave. (A call that
 * waits in Vert.x's own queue can't be taken out of it.)
 *
 * <p>Safe for use by several threads at once; the lock is held for a few steps only, never while anything is called.
 */
final class Gate {

    private final ArrayDeque<Ticket> waiting = new ArrayDeque<>();
    private final int queueSize;
    private int capacity;
    private int admitted;
    private int waitingCount;

    Gate(int capacity, int queueSize) {
        this.capacity = capacity;
        this.queueSize = queueSize;
    }

    /**
     * Asks for admission.
     *
     * @param onAdmitted runs when admission comes later, on the thread of whoever left
     * @return the ticket, whose state says what came of it
     */
    Ticket enter(Runnable onAdmitted) {
        Ticket ticket = new Ticket(onAdmitted);
        synchronized (this) {
            if (admitted < capacity) {
                admitted++;
                ticket.state = State.ADMITTED;
            } else if (waitingCount < queueSize) {
                waitingCount++;
                ticket.state = State.WAITING;
                waiting.add(ticket);
            } else {
                ticket.state = State.REFUSED;
            }
        }
        return ticket;
    }

    /** Gives back what a ticket holds: a place in the queue or an admission. Nothing happens the second time. */
    void leave(Ticket ticket) {
        Ticket next = null;
        synchronized (this) {
            switch (ticket.state) {
                case WAITING -> {
                    // It stays in the deque and is passed over later: taking it out would mean looking for it.
                    waitingCount--;
                    if (waiting.size() > 2 * waitingCount + 16) {
                        waiting.removeIf(other -> other.state != State.WAITING || other == ticket);
                    }
                }
                case ADMITTED -> {
                    admitted--;
                    next = admitNext();
                }
                case REFUSED, GONE -> {}
            }
            ticket.state = State.GONE;
        }
        if (next != null) {
            next.onAdmitted.run();
        }
    }

    /** How many may be admitted at a time; more than before lets waiting ones in. */
    void resize(int newCapacity) {
        List<Ticket> admittedNow = new ArrayList<>();
        synchronized (this) {
            capacity = Math.max(1, newCapacity);
            for (Ticket next = admitNext(); next != null; next = admitNext()) {
                admittedNow.add(next);
            }
        }
        admittedNow.forEach(ticket -> ticket.onAdmitted.run());
    }

    private @org.jspecify.annotations.Nullable Ticket admitNext() {
        while (admitted < capacity) {
            Ticket next = waiting.poll();
            if (next == null) {
                return null;
            }
            if (next.state == State.WAITING) {
                waitingCount--;
                admitted++;
                next.state = State.ADMITTED;
                return next;
            }
        }
        return null;
    }

    /** Figures for a failure's text: how full it is. */
    synchronized String describe() {
        return admitted + " of " + capacity + " calls under way, " + waitingCount + " of " + queueSize + " waiting";
    }

    /** How many are admitted now. */
    synchronized int admitted() {
        return admitted;
    }

    /** How many wait now. */
    synchronized int waiting() {
        return waitingCount;
    }

    enum State {
        WAITING,
        ADMITTED,
        REFUSED,
        GONE
    }

    /** One attempt's place. */
    static final class Ticket {
        private final Runnable onAdmitted;
        private volatile State state = State.REFUSED;

        private Ticket(Runnable onAdmitted) {
            this.onAdmitted = onAdmitted;
        }

        State state() {
            return state;
        }
    }
}
