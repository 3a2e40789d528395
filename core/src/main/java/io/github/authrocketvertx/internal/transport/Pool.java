package io.github.authrocketvertx.internal.transport;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpConnection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One generation of connections: a {@link HttpClient} that takes new flights until it is retired and is closed when its
 * last flight has ended. Whatever ages (connections, DNS, trust, keys of TLS) is renewed by the next generation.
 *
 * <p>Safe for use by several threads at once; its lock is held for a few steps only.
 */
final class Pool {

    private final CompletableFuture<HttpClient> client;
    private final long endNanos;
    private final Map<HttpConnection, Link> links = new ConcurrentHashMap<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Promise<Void> closed = Promise.promise();
    private int flights;
    private boolean retired;

    /**
     * A generation.
     *
     * @param client may come later
     * @param endNanos when it is too old
     */
    Pool(CompletableFuture<HttpClient> client, long endNanos) {
        this.client = client;
        this.endNanos = endNanos;
    }

    CompletableFuture<HttpClient> client() {
        return client;
    }

    /** The client when it was made; {@code null} while it is not, or when it could not be. */
    @Nullable
    HttpClient madeClient() {
        return client.isCompletedExceptionally() ? null : client.getNow(null);
    }

    boolean isOld(long nanos) {
        return nanos - endNanos >= 0;
    }

    /** A flight begins; {@code false} when this generation takes none any more. */
    synchronized boolean enter() {
        if (retired) {
            return false;
        }
        flights++;
        return true;
    }

    /** A flight has ended. */
    void leave() {
        boolean last;
        synchronized (this) {
            flights--;
            last = retired && flights == 0;
        }
        if (last) {
            closeClient();
        }
    }

    /** Takes no flights from now on. */
    void retire() {
        boolean idle;
        synchronized (this) {
            if (retired) {
                return;
            }
            retired = true;
            idle = flights == 0;
        }
        if (idle) {
            closeClient();
        }
    }

    /** Closes the connections, flights or not. */
    Future<Void> close() {
        synchronized (this) {
            retired = true;
        }
        return closeClient();
    }

    /** Once: a close of Vert.x 5 that meets another one gives null in place of a future. */
    private Future<Void> closeClient() {
        if (closing.compareAndSet(false, true)) {
            Future.fromCompletionStage(client)
                    .compose(HttpClient::close)
                    .onSuccess(closed::tryComplete)
                    .onFailure(closed::tryFail);
        }
        return closed.future();
    }

    /** What is known about a connection; {@code null} when it was not seen yet. */
    @Nullable
    Link known(HttpConnection connection) {
        return links.get(connection);
    }

    /** Begins to know a connection; of several at once, one does. */
    Link link(HttpConnection connection, long nanos) {
        Link link = new Link(connection, nanos);
        Link raced = links.putIfAbsent(connection, link);
        if (raced != null) {
            return raced;
        }
        connection.closeHandler(v -> links.remove(connection));
        // The flights hear of it. Without a handler Vert.x logs it, and quotes what came, tokens included.
        connection.exceptionHandler(heardByFlights -> {});
        return link;
    }

    /** How many connections stand. */
    int connections() {
        return links.size();
    }

    /** How many of them carry no flight. */
    int idleConnections() {
        return (int) links.values().stream().filter(Link::isIdle).count();
    }
}
