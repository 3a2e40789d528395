package io.github.authrocketvertx.internal.transport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param entrant hears of it when admission comes later
     * @return the ticket, whose state says what came of it
     */
    Ticket enter(Entrant entrant) {
        Ticket ticket = new Ticket(entrant);
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
        Entrant next = free(ticket);
        if (next != null) {
            next.admitted();
        }
    }

    /**
     * As {@link #leave}, and who is admitted by that is yet to be told so.
     *
     * @return the one to tell; {@code null} when there is none
     */
    @Nullable
    Entrant free(Ticket ticket) {
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
        return next == null ? null : next.entrant;
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
        admittedNow.forEach(ticket -> ticket.entrant.admitted());
    }

    private @Nullable Ticket admitNext() {
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

    /** Who waits. */
    interface Entrant {

        /** It is admitted; told on the thread of whoever left. */
        void admitted();

        /** As {@link #admitted}, in the midst of a turn of the event loop that reads answers. */
        default void admittedWhileReading() {
            admitted();
        }
    }

    enum State {
        WAITING,
        ADMITTED,
        REFUSED,
        GONE
    }

    /** One attempt's place. */
    static final class Ticket {
        private final Entrant entrant;
        private volatile State state = State.REFUSED;

        private Ticket(Entrant entrant) {
            this.entrant = entrant;
        }

        State state() {
            return state;
        }
    }
}
