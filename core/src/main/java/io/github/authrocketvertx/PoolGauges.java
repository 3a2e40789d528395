package io.github.authrocketvertx;

/** How busy a client is, all its views together, at one moment. */
public final class PoolGauges {

    private final int calls;
    private final int active;
    private final int waiting;
    private final int connections;
    private final int idleConnections;
    private final long lateAnswers;

    /** Gauges of these figures; for tests of applications too. */
    public PoolGauges(int calls, int active, int waiting, int connections, int idleConnections, long lateAnswers) {
        this.calls = calls;
        this.active = active;
        this.waiting = waiting;
        this.connections = connections;
        this.idleConnections = idleConnections;
        this.lateAnswers = lateAnswers;
    }

    /** Calls that have not ended, whatever they are waiting for. */
    public int calls() {
        return calls;
    }

    /** Attempts that have a place among those that may use a connection. */
    public int active() {
        return active;
    }

    /** Attempts that wait for a place. */
    public int waiting() {
        return waiting;
    }

    /** Open connections that new calls may use. */
    public int connections() {
        return connections;
    }

    /** Those of them that carry nothing. */
    public int idleConnections() {
        return idleConnections;
    }

    /** Answers since the start that came after their call had been cancelled or had run out of time; they are dropped. */
    public long lateAnswers() {
        return lateAnswers;
    }

    @Override
    public String toString() {
        return "PoolGauges[calls=" + calls + ", active=" + active + ", waiting=" + waiting + ", connections="
                + connections + ", idleConnections=" + idleConnections + ", lateAnswers=" + lateAnswers + "]";
    }
}
