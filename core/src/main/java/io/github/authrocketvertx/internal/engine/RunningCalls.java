package io.github.authrocketvertx.internal.engine;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of an engine that have not ended. From any thread; nothing but a few fields is touched under its lock. */
final class RunningCalls {

    private final Promise<Void> drained = Promise.promise();
    private @Nullable Exchange<?> first;
    private int count;
    private boolean refusing;

    /** A call was made; it ends, whatever comes of it. */
    synchronized void add() {
        count++;
    }

    /** A call begins; {@code false} when no call may begin any more. */
    synchronized boolean start(Exchange<?> call) {
        if (refusing) {
            return false;
        }
        call.nextCall = first;
        if (first != null) {
            first.previousCall = call;
        }
        first = call;
        return true;
    }

    /** A call that was made has ended. */
    void end(Exchange<?> call) {
        if (remove(call)) {
            drained.tryComplete();
        }
    }

    private synchronized boolean remove(Exchange<?> call) {
        if (call.previousCall != null) {
            call.previousCall.nextCall = call.nextCall;
        } else if (first == call) {
            first = call.nextCall;
        }
        if (call.nextCall != null) {
            call.nextCall.previousCall = call.previousCall;
        }
        call.previousCall = null;
        call.nextCall = null;
        return --count == 0 && refusing;
    }

    synchronized int count() {
        return count;
    }

    /**
     * Lets no further call begin.
     *
     * @return completes when the last has ended
     */
    Future<Void> refuse() {
        if (refuseAndCount() == 0) {
            drained.tryComplete();
        }
        return drained.future();
    }

    private synchronized int refuseAndCount() {
        refusing = true;
        return count;
    }

    /** Ends all that are under way. */
    void close() {
        refuse();
        for (Exchange<?> call : all()) {
            call.close();
        }
    }

    private synchronized List<Exchange<?>> all() {
        List<Exchange<?>> all = new ArrayList<>();
        for (Exchange<?> call = first; call != null; call = call.nextCall) {
            all.add(call);
        }
        return all;
    }
}
