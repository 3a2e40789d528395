package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.emulator.RecordedRequest.Ending;
import io.github.authrocketvertx.emulator.internal.OnCaller;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps what has come in and tells those who wait for something to come in or to end. Safe for several threads. */
public final class Recorder {

    private final Vertx vertx;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final int limit;
    private final Deque<Recording> recordings = new ArrayDeque<>();
    private final List<Waiter> waiters = new CopyOnWriteArrayList<>();
    private long count;

    /**
     * Makes a recorder.
     *
     * @param nanoTime measures how long requests take
     * @param limit how many requests are kept; the oldest goes when one more comes
     */
    public Recorder(Vertx vertx, Clock clock, LongSupplier nanoTime, int limit) {
        this.vertx = vertx;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.limit = limit;
    }

    private record Waiter(Predicate<RecordedRequest> wanted, Promise<RecordedRequest> promise) {}

    /** Notes the arrival of a request's head. */
    Recording arrived(HttpServerRequest request, String requestId, @Nullable String realmId) {
        Recording recording;
        synchronized (this) {
            count++;
            recording = new Recording(count, request, clock.instant(), nanoTime.getAsLong(), requestId);
            recording.realmId(realmId);
            recordings.addLast(recording);
            if (recordings.size() > limit) {
                recordings.removeFirst();
            }
        }
        tell(recording);
        return recording;
    }

    /** Notes something about a request. */
    void note(Recording recording, Consumer<Recording> change) {
        synchronized (this) {
            change.accept(recording);
        }
        tell(recording);
    }

    /** Notes how a request has ended. */
    void end(Recording recording, Ending ending, @Nullable Long resetCode) {
        note(recording, noted -> noted.end(ending, resetCode, nanoTime.getAsLong()));
    }

    synchronized RecordedRequest snapshot(Recording recording) {
        return recording.snapshot();
    }

    public synchronized List<RecordedRequest> all() {
        return recordings.stream().map(Recording::snapshot).toList();
    }

    public synchronized void clear() {
        recordings.clear();
    }

    /** Forgets the requests for that realm. */
    public synchronized void clear(String realmId) {
        recordings.removeIf(recording -> realmId.equals(recording.realmId()));
    }

    /** Returns the first request that is as wanted, one of those here already or one to come. */
    public Future<RecordedRequest> await(Predicate<RecordedRequest> wanted) {
        Waiter waiter = new Waiter(wanted, Promise.promise());
        List<RecordedRequest> here;
        synchronized (this) {
            here = all();
            waiters.add(waiter);
        }
        for (RecordedRequest recorded : here) {
            if (offer(waiter, recorded)) {
                break;
            }
        }
        return OnCaller.relay(vertx, waiter.promise().future());
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

    private void tell(Recording recording) {
        // Mostly nobody waits, and then a request costs no snapshots. Who begins to wait only now sees what is noted.
        if (!waiters.isEmpty()) {
            RecordedRequest snapshot = snapshot(recording);
            waiters.forEach(waiter -> offer(waiter, snapshot));
        }
    }

    private boolean offer(Waiter waiter, RecordedRequest recorded) {
        try {
            if (!waiter.wanted().test(recorded)) {
                return false;
            }
            waiter.promise().tryComplete(recorded);
        } catch (RuntimeException e) {
            waiter.promise().tryFail(e);
        }
        waiters.remove(waiter);
        return true;
    }
}
