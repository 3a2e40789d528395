package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.emulator.RecordedRequest.Ending;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Keeps what has come in and tells those who wait for something to come in or to end. Safe for several threads. */
public final class Recorder {

    private final Vertx vertx;
    private final Clock clock;
    private final TreeMap<Long, RecordedRequest> requests = new TreeMap<>();
    private final List<Waiter> waiters = new ArrayList<>();
    private long count;
    /** Grows with every clearing, so that a request from before it does not come back. */
    private long firstKept = 1;

    public Recorder(Vertx vertx, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    private record Waiter(Predicate<RecordedRequest> wanted, Promise<RecordedRequest> promise) {}

    /** Notes the arrival of a request's head. */
    RecordedRequest arrived(HttpServerRequest request, String requestId) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        request.headers().forEach(header -> headers.add(Map.entry(header.getKey(), header.getValue())));
        Instant now = clock.instant();
        RecordedRequest recorded;
        synchronized (this) {
            count++;
            recorded = new RecordedRequest(
                    count,
                    request.method(),
                    String.valueOf(request.path()),
                    request.query(),
                    List.copyOf(headers),
                    Buffer.buffer(),
                    false,
                    request.version(),
                    now,
                    requestId,
                    null,
                    Ending.PENDING,
                    null);
            requests.put(count, recorded);
        }
        tell(recorded);
        return recorded;
    }

    /** Changes a record and returns it changed; one cleared away meanwhile stays away. */
    RecordedRequest change(RecordedRequest stale, UnaryOperator<RecordedRequest> change) {
        RecordedRequest changed;
        synchronized (this) {
            changed = change.apply(requests.getOrDefault(stale.number(), stale));
            if (stale.number() < firstKept) {
                return changed;
            }
            requests.put(changed.number(), changed);
        }
        tell(changed);
        return changed;
    }

    public synchronized List<RecordedRequest> all() {
        return List.copyOf(requests.values());
    }

    public synchronized void clear() {
        requests.clear();
        firstKept = count + 1;
    }

    /** Returns the first request that is as wanted, one of those here already or one to come. */
    public Future<RecordedRequest> await(Predicate<RecordedRequest> wanted) {
        Promise<RecordedRequest> promise = Promise.promise();
        List<RecordedRequest> here;
        Waiter waiter = new Waiter(wanted, promise);
        synchronized (this) {
            here = List.copyOf(requests.values());
            waiters.add(waiter);
        }
        for (RecordedRequest recorded : here) {
            if (offer(waiter, recorded)) {
                break;
            }
        }
        // On a context of the asker's own: the emulator's event loop must not run, let alone wait for, foreign code.
        Context context = vertx.getOrCreateContext();
        Promise<RecordedRequest> onContext = Promise.promise();
        promise.future()
                .onComplete(done -> context.runOnContext(unused -> {
                    if (done.succeeded()) {
                        onContext.complete(done.result());
                    } else {
                        onContext.fail(done.cause());
                    }
                }));
        return onContext.future();
    }

    /** Fails everyone who still waits. */
    public void close() {
        List<Waiter> left;
        synchronized (this) {
            left = List.copyOf(waiters);
            waiters.clear();
        }
        left.forEach(waiter -> waiter.promise().tryFail(new IllegalStateException("The emulator was closed")));
    }

    private void tell(RecordedRequest recorded) {
        List<Waiter> asked;
        synchronized (this) {
            asked = List.copyOf(waiters);
        }
        asked.forEach(waiter -> offer(waiter, recorded));
    }

    private boolean offer(Waiter waiter, RecordedRequest recorded) {
        boolean done = false;
        try {
            if (waiter.wanted().test(recorded)) {
                waiter.promise().tryComplete(recorded);
                done = true;
            }
        } catch (RuntimeException e) {
            waiter.promise().tryFail(e);
            done = true;
        }
        if (done) {
            synchronized (this) {
                waiters.remove(waiter);
            }
        }
        return done;
    }
}
