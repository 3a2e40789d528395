package io.github.authrocketvertx.internal.transport;

import io.vertx.core.http.HttpConnection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What is known about a connection: when something was heard on it last, and how many flights it carries. */
final class Link {

    private final HttpConnection connection;
    private final AtomicInteger flights = new AtomicInteger();
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile long heardAt;

    Link(HttpConnection connection, long nanos) {
        this.connection = connection;
        this.heardAt = nanos;
    }

    HttpConnection connection() {
        return connection;
    }

    void heard(long nanos) {
        heardAt = nanos;
    }

    /** Whether nothing was heard since a time. */
    boolean silentSince(long nanos) {
        return heardAt - nanos <= 0;
    }

    void enter() {
        flights.incrementAndGet();
    }

    void leave() {
        flights.decrementAndGet();
    }

    boolean isIdle() {
        return flights.get() == 0;
    }

    /** {@code true} for the one that is to check the connection now. */
    boolean beginCheck() {
        return checking.compareAndSet(false, true);
    }

    void endCheck() {
        checking.set(false);
    }
}
